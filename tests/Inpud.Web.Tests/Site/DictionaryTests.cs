using System.Text.Json;
using System.Text.RegularExpressions;
using Inpud.Content.Publications;
using Inpud.Content.Statements;
using Inpud.Web.Tests.Hosting;
using File = System.IO.File;

namespace Inpud.Web.Tests.Site;

/// <summary>The interface words that a new site starts with.</summary>
public sealed partial class DictionaryTests
{
    [Fact]
    public void Every_language_has_every_word_in_the_same_order_and_none_is_empty()
    {
        var english = Words("en").Keys.ToArray();
        Assert.Equal(english.Order(StringComparer.Ordinal), english);
        Assert.All(Reading.Languages, culture =>
        {
            Assert.Equal(english, Words(culture).Keys);
            Assert.All(Words(culture), word => Assert.False(string.IsNullOrWhiteSpace(word.Value), $"{culture} {word.Key}"));
        });
    }

    [Fact]
    public void Translations_fill_in_the_same_values_as_the_English()
    {
        var english = Words("en");
        Assert.All(Reading.Languages, culture => Assert.All(Words(culture), word =>
            Assert.Equal(Places().Matches(english[word.Key]).Select(place => place.Value), Places().Matches(word.Value).Select(place => place.Value))));
    }

    [Fact]
    public void Every_value_that_staff_can_choose_has_a_word()
    {
        var keys = Words("en").Keys;
        var wanted = new[]
        {
            ("publication", PublicationVocabulary.Types), ("role", PublicationVocabulary.OurRoles), ("audience", PublicationVocabulary.Audiences),
            ("contributor", PublicationVocabulary.ContributorRoles), ("statement", StatementVocabulary.Types),
            ("licence", Licence.All.Select(licence => licence.Name).Where(name => !name.StartsWith("CC", StringComparison.Ordinal)).ToArray()),
        };
        Assert.All(wanted, list => Assert.All(list.Item2, value => Assert.Contains($"{list.Item1}.{value.Replace(' ', '-')}", keys)));
    }

    private static Dictionary<string, string> Words(string culture) =>
        JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(Path.Combine(SiteFixture.SeedFolder, "dictionary", $"{culture}.json")))!;

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Places();
}
