using System.Text.RegularExpressions;
using Inpud.Content.DocumentTypes;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Strings;

namespace Inpud.Content.Tests.DocumentTypes;

public sealed class SiteTypesTests
{
    private static readonly SiteTypes Model = SiteTypes.Current;

    private static readonly ContentTypeDefinition[] AllTypes = [.. Model.DocumentTypes, .. Model.MediaTypes];

    [Fact]
    public void The_model_is_the_one_that_was_reviewed()
    {
        var approved = RepositoryFile.In("tests/Inpud.Content.Tests/DocumentTypes/site-types.approved.txt");
        var received = DescribeModel.AsText(Model);
        if (!File.Exists(approved) || File.ReadAllText(approved) != received)
        {
            File.WriteAllText(approved.Replace(".approved.", ".received."), received);
            Assert.Fail("The content model differs from site-types.approved.txt. Compare it with the received file beside it.");
        }
    }

    [Fact]
    public void Every_key_is_used_once()
    {
        var keys = AllTypes.Select(type => type.Key)
            .Concat(AllTypes.SelectMany(type => type.OwnProperties.Select(type.KeyOf)))
            .Concat(AllTypes.SelectMany(type => type.Tabs.Select(type.KeyOf)))
            .Concat(Model.DataTypes.Select(dataType => dataType.Key));

        Assert.Empty(keys.GroupBy(key => key).Where(group => group.Count() > 1).Select(group => group.Key));
    }

    [Fact]
    public void Every_type_alias_is_used_once() => Assert.Empty(Twice(AllTypes.Select(type => type.Alias)));

    [Fact]
    public void No_two_data_types_share_a_name() => Assert.Empty(Twice(Model.DataTypes.Select(dataType => dataType.Name)));

    [Fact]
    public void No_item_has_two_properties_of_one_alias() =>
        Assert.All(Model.DocumentTypes, type => Assert.Empty(Twice(type.AllProperties.Select(property => property.Alias))));

    [Fact]
    public void No_property_is_called_as_its_type() =>
        Assert.All(AllTypes, type => Assert.DoesNotContain(type.Alias, type.OwnProperties.Select(property => property.Alias), StringComparer.OrdinalIgnoreCase));

    [Fact]
    public void Every_composition_stands_before_the_types_that_use_it() =>
        Assert.All(Model.DocumentTypes.Index(), type =>
            Assert.Subset(Model.DocumentTypes.Take(type.Index).ToHashSet(), type.Item.Compositions.ToHashSet()));

    [Fact]
    public void Every_allowed_child_exists()
    {
        Assert.All(Model.DocumentTypes, type => Assert.Subset(Aliases(Model.DocumentTypes), type.AllowedChildren.ToHashSet()));
        Assert.All(Model.MediaTypes, type => Assert.Subset(Aliases(Model.MediaTypes), type.AllowedChildren.ToHashSet()));
    }

    [Fact]
    public void Every_document_type_but_the_compositions_and_blocks_can_be_reached_from_home()
    {
        var reached = new HashSet<string>(StringComparer.Ordinal) { Home.Alias };
        while (reached.Count < reached.Union(Below(reached)).Count())
        {
            reached.UnionWith(Below(reached));
        }

        var composed = Aliases(Model.DocumentTypes.SelectMany(type => type.Compositions));
        var expected = Model.DocumentTypes.Where(type => !type.IsElement && !composed.Contains(type.Alias));
        Assert.Equal(Aliases(expected).Order(), reached.Order());
    }

    [Fact]
    public void A_property_varies_only_on_a_type_that_varies() =>
        Assert.All(AllTypes, type => Assert.True(type.PerCulture || !type.OwnProperties.Any(property => property.PerCulture)));

    [Fact]
    public void What_an_item_takes_over_varies_there_too() =>
        Assert.All(Model.DocumentTypes, type => Assert.True(type.PerCulture || !type.AllProperties.Any(property => property.PerCulture)));

    [Fact]
    public void Every_picker_asks_for_types_that_exist()
    {
        var keys = AllTypes.Select(type => type.Key).ToHashSet();
        var filters = Model.DataTypes.Select(dataType => dataType.Settings.GetValueOrDefault("filter")).OfType<string>();

        Assert.All(filters.SelectMany(filter => filter.Split(',')), key => Assert.Contains(Guid.Parse(key), keys));
    }

    [Fact]
    public void Every_pattern_has_a_message_and_is_a_pattern() =>
        Assert.All(AllTypes.SelectMany(type => type.OwnProperties).Where(property => property.Pattern is not null), property =>
        {
            Assert.NotNull(property.PatternMessage);
            Assert.DoesNotMatch(property.Pattern!, new string('\n', 1000));
        });

    [Fact]
    public void Core_keeps_every_alias_as_it_is_written()
    {
        var strings = new DefaultShortStringHelper(new DefaultShortStringHelperConfig().WithDefault(new RequestHandlerSettings()));

        Assert.All(
            AllTypes.SelectMany(type => type.OwnProperties.Select(property => property.Alias).Append(type.Alias)),
            alias => Assert.Equal(alias, strings.CleanString(alias, CleanStringType.Alias | CleanStringType.UmbracoCase)));
    }

    [Fact]
    public void The_fingerprint_follows_the_model()
    {
        var renamed = Model with { MediaTypes = [Model.MediaTypes[0] with { Name = "Another" }, .. Model.MediaTypes.Skip(1)] };

        Assert.Equal(Model.Fingerprint, new SiteTypes(Model.DocumentTypes, Model.MediaTypes).Fingerprint);
        Assert.NotEqual(Model.Fingerprint, renamed.Fingerprint);
    }

    private static IEnumerable<string> Below(IEnumerable<string> aliases) =>
        Model.DocumentTypes.Where(type => aliases.Contains(type.Alias)).SelectMany(type => type.AllowedChildren);

    private static HashSet<string> Aliases(IEnumerable<ContentTypeDefinition> types) =>
        types.Select(type => type.Alias).ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<string> Twice(IEnumerable<string> words) =>
        words.GroupBy(word => word, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1).Select(group => group.Key);
}
