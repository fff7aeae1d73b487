using Inpud.Cms.PropertyEditors.Pickers;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Navigation;

namespace Inpud.Cms.Tests.PropertyEditors;

public sealed class PickerTests
{
    private static readonly Guid Page = Guid.Parse("11111111-1111-4111-8111-111111111111");
    private static readonly Guid Topic = Guid.Parse("22222222-2222-4222-8222-222222222222");
    private static readonly Guid Folder = Guid.Parse("33333333-3333-4333-8333-333333333333");
    private static readonly Guid TopicType = Guid.Parse("44444444-4444-4444-8444-444444444444");
    private static readonly Guid PageType = Guid.Parse("55555555-5555-4555-8555-555555555555");

    private readonly EditorKit _kit = new(services => services
        .AddSingleton<NodePickerRules>()
        .AddSingleton(Stub.Of<IMediaNavigationQueryService>())
        .AddSingleton(Stub.Of<IDocumentNavigationQueryService>(
            (nameof(INavigationQueryService.TryGetParentKey), call => (call[1] = (Guid?)(call[0] is Guid key && key == Topic ? Folder : null)) is null || true),
            (nameof(INavigationQueryService.TryGetAncestorsKeys), call => (call[1] = Enumerable.Empty<Guid>()) is not null)))
        .AddSingleton(Stub.Of<IEntityService>((nameof(IEntityService.GetAll), call => Entities((Guid[])call[1]!)))));

    private MultiNodeTreePickerPropertyEditor Editor => _kit.Create<MultiNodeTreePickerPropertyEditor>();

    [Fact]
    public void Picked_items_are_stored_as_identifiers_in_order_each_once()
    {
        Assert.Equal(
            $"umb://document/{Topic:N},umb://document/{Page:N}",
            _kit.Store(Editor, $$"""[{"type":"document","unique":"{{Topic}}"},{"type":"document","unique":"{{Page}}"},{"type":"document","unique":"{{Topic}}"}]"""));
        Assert.Null(_kit.Store(Editor, "[]"));
    }

    [Fact]
    public void The_client_sees_what_it_posted()
    {
        Assert.Equal(
            $$"""[{"type":"document","unique":"{{Topic}}"},{"type":"media","unique":"{{Page}}"}]""",
            _kit.Show(Editor, $"umb://document/{Topic:N},umb://media/{Page:N}"));
    }

    [Theory]
    [InlineData("[{\"type\":\"document\"}]")]
    [InlineData("[{\"type\":\"language\",\"unique\":\"22222222-2222-4222-8222-222222222222\"}]")]
    [InlineData("\"umb://document/what\"")]
    [InlineData("[1]")]
    [InlineData("{}")]
    [InlineData("[null]")]
    public void What_names_no_item_is_refused_and_not_stored(string posted)
    {
        Assert.Equal(["validation/invalidPattern"], _kit.ComplaintsAboutPosted(Editor, posted, new MultiNodePickerConfiguration()));
        Assert.Null(_kit.Store(Editor, posted));
    }

    [Theory]
    [InlineData(1, "validation/entriesShort 2 1")]
    [InlineData(4, "validation/entriesExceed 3 1")]
    public void The_number_of_items_is_checked(int count, string complaint)
    {
        var stored = string.Join(',', Enumerable.Repeat($"umb://document/{Topic:N}", count));
        Assert.Equal([complaint], _kit.Complaints(Editor, stored, new MultiNodePickerConfiguration { MinNumber = 2, MaxNumber = 3 }));
    }

    [Fact]
    public void An_item_of_another_kind_is_refused()
    {
        Assert.Equal(["validation/invalidObjectType"], _kit.Complaints(Editor, $"umb://media/{Topic:N}", new MultiNodePickerConfiguration()));
    }

    [Fact]
    public void An_item_of_another_type_is_refused()
    {
        var topicsOnly = new MultiNodePickerConfiguration { Filter = $"{TopicType}" };
        Assert.Empty(_kit.Complaints(Editor, $"umb://document/{Topic:N}", topicsOnly));
        Assert.Equal(["validation/invalidContentType"], _kit.Complaints(Editor, $"umb://document/{Page:N}", topicsOnly));
        Assert.Equal(["validation/missingContent"], _kit.Complaints(Editor, $"umb://document/{Folder:N}", topicsOnly));
    }

    [Fact]
    public void An_item_from_elsewhere_is_refused()
    {
        var fromFolder = new MultiNodePickerConfiguration { TreeSource = new MultiNodePickerConfigurationTreeSource { ObjectType = "content", StartNodeId = Folder } };
        Assert.Empty(_kit.Complaints(Editor, $"umb://document/{Topic:N}", fromFolder));
        Assert.Equal(["validation/invalidStartNode"], _kit.Complaints(Editor, $"umb://document/{Page:N}", fromFolder));
    }

    [Fact]
    public void What_is_picked_is_tracked()
    {
        var references = Assert.IsType<IDataValueReference>(Editor.GetValueEditor(), exactMatch: false);
        var reference = Assert.Single(references.GetReferences($"umb://document/{Topic:N}"));
        Assert.Equal((Udi.Create("document", Topic), "umbDocument"), (reference.Udi, reference.RelationTypeAlias));
        Assert.Empty(references.GetReferences("nonsense"));
        Assert.Empty(references.GetReferences(null));
    }

    private static IEnumerable<IEntitySlim> Entities(Guid[] keys) => keys.Where(key => key != Folder).Select(key => new DocumentEntitySlim
    {
        Key = key,
        ContentTypeKey = key == Topic ? TopicType : PageType,
    });
}
