using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Inpud.Cms.Management.Http;
using Inpud.Cms.Management.Saving;
using Inpud.Cms.Storage.Saves;
using Umbraco.Cms.Core.Models.ContentEditing;

namespace Inpud.Cms.Management.Documents;

/// <summary>One value as the client's editor gives it; absent or null where the editor is empty.</summary>
internal sealed record DocumentValueModel(string? Alias, string? Culture, string? Segment, JsonNode? Value);

/// <summary>A language with its name, and the stamp that the client was given with it.</summary>
internal sealed record DocumentVariantRequestModel(string? Culture, string? Segment, string? Name, DateTimeOffset? UpdateDate);

/// <summary>What is written into a document or a blueprint, whether it is new or not.</summary>
internal abstract record ItemRequestModel
{
    private const int LongestName = 255;

    public IReadOnlyList<DocumentValueModel?>? Values { get; init; }

    public IReadOnlyList<DocumentVariantRequestModel?>? Variants { get; init; }

    /// <summary>What cannot be meant: messages by JSON path. Core would fail at them instead of refusing.</summary>
    /// <param name="named">Whether every language must have its name.</param>
    public IReadOnlyDictionary<string, string[]> Mistakes(bool named)
    {
        var mistakes = new Dictionary<string, string[]>(StringComparer.Ordinal);
        for (var index = 0; index < (Values?.Count ?? 0); index++)
        {
            if (string.IsNullOrEmpty(Values![index]?.Alias))
            {
                mistakes[$"$.values[{index}].alias"] = ["Every value needs the alias of its property."];
            }
            else if (!IsReadable(Values[index]!.Value))
            {
                mistakes[$"$.values[{index}].value"] = ["This value cannot be read."];
            }
        }

        for (var index = 0; index < (Variants?.Count ?? 0); index++)
        {
            var name = Variants![index]?.Name;
            if (name?.Length > LongestName || (named && string.IsNullOrWhiteSpace(name)))
            {
                mistakes[$"$.variants[{index}].name"] = [$"A name must have between 1 and {LongestName} characters."];
            }
        }

        return mistakes;
    }

    /// <summary>Whether any language has a name.</summary>
    [JsonIgnore]
    public bool HasName => Variants?.Any(x => !string.IsNullOrWhiteSpace(x?.Name)) == true;

    public ItemBody ToItemBody() => new(
        [.. from value in Values ?? [] where value?.Alias is not null select new EditorValue(value.Alias!, value.Culture, value.Segment, value.Value)],
        [.. from variant in Variants ?? [] where variant is not null select new BodyVariant(variant.Culture, variant.Name ?? "", variant.UpdateDate)]);

    /// <summary>All values as they stand in the body, for pointing at them by index.</summary>
    public IReadOnlyList<PropertyValueModel> InOrder() =>
    [
        .. (Values ?? []).Select(value => new PropertyValueModel
        {
            Alias = value?.Alias ?? "", Culture = value?.Culture, Segment = value?.Segment, Value = null,
        }),
    ];

    /// <summary>Numbers may be larger than any editor knows.</summary>
    private static bool IsReadable(JsonNode? value)
    {
        try
        {
            EditorValues.FromJson(value);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}

/// <summary>What is written into a document.</summary>
internal abstract record DocumentRequestModel : ItemRequestModel
{
    public ReferenceByIdModel? Template { get; init; }

    public DocumentBody ToBody()
    {
        var (values, variants) = ToItemBody();
        return new DocumentBody(values, variants, Template?.Id);
    }
}

internal record CreateDocumentRequestModel : DocumentRequestModel
{
    public Guid? Id { get; init; }

    public ReferenceByIdModel? Parent { get; init; }

    public ReferenceByIdModel? DocumentType { get; init; }

    public NewDocumentBody ToNew() => new(Id, Parent?.Id, DocumentType?.Id ?? Guid.Empty, ToBody());
}

internal sealed record CreateAndPublishDocumentRequestModel : CreateDocumentRequestModel
{
    public IReadOnlyList<string?>? CulturesToPublish { get; init; }
}

internal record UpdateDocumentRequestModel : DocumentRequestModel;

internal sealed record UpdateAndPublishDocumentRequestModel : UpdateDocumentRequestModel
{
    public IReadOnlyList<string?>? CulturesToPublish { get; init; }
}

internal sealed record ValidateUpdateDocumentRequestModel : UpdateDocumentRequestModel
{
    public IReadOnlyList<string?>? Cultures { get; init; }
}

internal sealed record PublishDocumentRequestModel(IReadOnlyList<CultureAndScheduleRequestModel?>? PublishSchedules);

internal sealed record CultureAndScheduleRequestModel(string? Culture, ScheduleRequestModel? Schedule);

internal sealed record ScheduleRequestModel(DateTimeOffset? PublishTime, DateTimeOffset? UnpublishTime);

internal sealed record UnpublishDocumentRequestModel(IReadOnlyList<string?>? Cultures);

internal sealed record PublishDocumentWithDescendantsRequestModel(bool IncludeUnpublishedDescendants, IReadOnlyList<string?>? Cultures);
