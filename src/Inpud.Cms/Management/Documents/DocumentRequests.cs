using System.Text.Json.Serialization;
using Inpud.Cms.Management.Http;
using Inpud.Cms.Serialization;
using Umbraco.Cms.Core.Models.ContentEditing;

namespace Inpud.Cms.Management.Documents;

/// <summary>One value as the client's editor gives it; absent or null where the editor is empty.</summary>
internal sealed record DocumentValueModel(string? Alias, string? Culture, string? Segment)
{
    [JsonConverter(typeof(ObjectJsonConverter))]
    public object? Value { get; init; }
}

/// <summary>A language with its name.</summary>
internal sealed record DocumentVariantRequestModel(string? Culture, string? Segment, string? Name, DateTimeOffset? UpdateDate);

/// <summary>What is written into a document, whether it is new or not.</summary>
internal abstract record DocumentBody
{
    public IReadOnlyList<DocumentValueModel?>? Values { get; init; }

    public IReadOnlyList<DocumentVariantRequestModel?>? Variants { get; init; }

    public ReferenceByIdModel? Template { get; init; }

    /// <summary>What cannot be meant: messages by JSON path. Core would fail at them instead of refusing.</summary>
    public IReadOnlyDictionary<string, string[]> Mistakes()
    {
        var mistakes = new Dictionary<string, string[]>(StringComparer.Ordinal);
        for (var index = 0; index < (Values?.Count ?? 0); index++)
        {
            if (string.IsNullOrEmpty(Values![index]?.Alias))
            {
                mistakes[$"$.values[{index}].alias"] = ["Every value needs the alias of its property."];
            }
        }

        for (var index = 0; index < (Variants?.Count ?? 0); index++)
        {
            if (Variants![index]?.Name is not { } name || string.IsNullOrWhiteSpace(name) || name.Length > LongestName)
            {
                mistakes[$"$.variants[{index}].name"] = [$"A name must have between 1 and {LongestName} characters."];
            }
        }

        return mistakes;
    }

    /// <summary>The languages that are written.</summary>
    public IReadOnlyList<string> WrittenCultures => [.. Variants?.Select(x => x?.Culture).OfType<string>().Distinct(StringComparer.Ordinal) ?? []];

    private const int LongestName = 255;

    /// <summary>Fills Core's model. Values of a language that is not written are left out: the client sends presets for all languages.</summary>
    protected TModel Fill<TModel>(TModel model)
        where TModel : ContentEditingModelBase
    {
        var cultures = WrittenCultures.ToHashSet(StringComparer.OrdinalIgnoreCase);
        model.Properties =
        [
            .. from value in Values ?? []
               where value?.Alias is not null && (value.Culture is null || cultures.Contains(value.Culture))
               select new PropertyValueModel { Alias = value.Alias!, Culture = value.Culture, Segment = value.Segment, Value = value.Value },
        ];
        model.Variants =
        [
            .. from variant in Variants ?? []
               where variant?.Name is not null
               select new VariantModel { Culture = variant.Culture, Segment = variant.Segment, Name = variant.Name! },
        ];
        return model;
    }

    /// <summary>All values as they stand in the body, for pointing at them by index.</summary>
    public IReadOnlyList<PropertyValueModel> InOrder() =>
    [
        .. (Values ?? []).Select(value => new PropertyValueModel
        {
            Alias = value?.Alias ?? "", Culture = value?.Culture, Segment = value?.Segment, Value = null,
        }),
    ];
}

internal record CreateDocumentRequestModel : DocumentBody
{
    public Guid? Id { get; init; }

    public ReferenceByIdModel? Parent { get; init; }

    public ReferenceByIdModel? DocumentType { get; init; }

    public ContentCreateModel ToCore() => Fill(new ContentCreateModel
    {
        Key = Id, ParentKey = Parent?.Id, ContentTypeKey = DocumentType?.Id ?? Guid.Empty, TemplateKey = Template?.Id,
    });
}

internal sealed record CreateAndPublishDocumentRequestModel : CreateDocumentRequestModel
{
    public IReadOnlyList<string?>? CulturesToPublish { get; init; }
}

internal record UpdateDocumentRequestModel : DocumentBody
{
    public ContentUpdateModel ToCore() => Fill(new ContentUpdateModel { TemplateKey = Template?.Id });
}

internal sealed record UpdateAndPublishDocumentRequestModel : UpdateDocumentRequestModel
{
    public IReadOnlyList<string?>? CulturesToPublish { get; init; }
}

internal sealed record ValidateUpdateDocumentRequestModel : UpdateDocumentRequestModel
{
    public IReadOnlyList<string?>? Cultures { get; init; }

    public new ValidateContentUpdateModel ToCore() => Fill(new ValidateContentUpdateModel
    {
        TemplateKey = Template?.Id, Cultures = Cultures?.OfType<string>().ToHashSet(StringComparer.Ordinal),
    });
}

internal sealed record PublishDocumentRequestModel(IReadOnlyList<CultureAndScheduleRequestModel?>? PublishSchedules);

internal sealed record CultureAndScheduleRequestModel(string? Culture, ScheduleRequestModel? Schedule);

internal sealed record ScheduleRequestModel(DateTimeOffset? PublishTime, DateTimeOffset? UnpublishTime);

internal sealed record UnpublishDocumentRequestModel(IReadOnlyList<string?>? Cultures);

internal sealed record PublishDocumentWithDescendantsRequestModel(bool IncludeUnpublishedDescendants, IReadOnlyList<string?>? Cultures);
