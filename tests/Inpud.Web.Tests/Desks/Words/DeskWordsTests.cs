using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Inpud.Content;
using Inpud.Web.Desk.Words;

namespace Inpud.Web.Tests.Desks.Words;

/// <summary>Nobody can add a screen in English alone, or leave words behind that no screen says.</summary>
public sealed partial class DeskWordsTests
{
    public static TheoryData<string> Languages => [.. DeskLanguage.All.Where(x => x != DeskLanguage.English).Select(x => x.Name)];

    [Fact]
    public void The_desks_speak_the_six_languages_of_the_organisation() =>
        Assert.Equal(["ar", "en", "es", "fr", "pt", "ru"], DeskLanguage.All.Select(x => x.Name).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_text_of_the_desks_is_said_in_every_language(string language)
    {
        var words = DeskLanguage.Of(language).Words;
        Assert.Equal([], DeskSource.Texts.Where(x => !words.TryGetValue(x, out var said) || said.ValueKind != JsonValueKind.String));
        Assert.Equal([], DeskSource.Counted.Where(x => !words.TryGetValue(x, out var said) || said.ValueKind != JsonValueKind.Object));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void No_file_holds_a_text_that_no_desk_says(string language) =>
        Assert.Empty(DeskLanguage.Of(language).Words.Keys.Except(DeskSource.Texts).Except(DeskSource.Counted));

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_translation_has_the_values_of_its_text_and_is_not_empty(string language)
    {
        foreach (var (english, said) in DeskLanguage.Of(language).Words.Where(x => x.Value.ValueKind == JsonValueKind.String))
        {
            Assert.NotEqual("", said.GetString()!.Trim(' ', ' '));
            Assert.True(ValuesOf(english).SetEquals(ValuesOf(said.GetString()!)), $"{language}: {english}");
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_text_with_a_number_has_the_forms_that_the_language_needs(string language)
    {
        foreach (var (english, said) in DeskLanguage.Of(language).Words.Where(x => x.Value.ValueKind == JsonValueKind.Object))
        {
            var forms = said.EnumerateObject().ToDictionary(x => x.Name, x => x.Value.GetString()!, StringComparer.Ordinal);
            Assert.Equal(PluralForms.Needed(language).Order(StringComparer.Ordinal), forms.Keys.Order(StringComparer.Ordinal));
            Assert.All(forms.Values, x => Assert.True(ValuesOf(x).IsSubsetOf(ValuesOf(english)), $"{language}: {x}"));
        }
    }

    [Fact]
    public void No_page_and_no_label_of_the_desks_is_in_English_alone() => Assert.Empty(DeskSource.InEnglishAlone());

    [Theory]
    [InlineData("ru", 1, "one")]
    [InlineData("ru", 22, "few")]
    [InlineData("ru", 12, "many")]
    [InlineData("ru", 111, "many")]
    [InlineData("ru", 1001, "one")]
    [InlineData("ar", 0, "zero")]
    [InlineData("ar", 2, "two")]
    [InlineData("ar", 103, "few")]
    [InlineData("ar", 11, "many")]
    [InlineData("ar", 100, "other")]
    [InlineData("ar", 202, "other")]
    [InlineData("fr", 0, "one")]
    [InlineData("es", 0, "other")]
    public void A_number_chooses_the_form_that_its_language_asks_for(string language, int number, string form) => Assert.Equal(form, PluralForms.Of(language, number));

    [Fact]
    public void A_sentence_keeps_its_values_apart_and_reads_as_English_all_the_same()
    {
        var problem = new FieldProblem("Name", $"This is {3} characters too long; {200} fit.");
        Assert.Equal("This is {0} characters too long; {1} fit.", problem.Sentence.Words);
        Assert.Equal("This is 3 characters too long; 200 fit.", problem.Message);
        Assert.Equal("{not} a value", new FieldProblem("", "{not} a value").Message);
    }

    [Fact]
    public void A_value_keeps_its_own_direction_in_a_text_from_right_to_left()
    {
        var (before, day) = (CultureInfo.CurrentUICulture, new DateOnly(2026, 5, 31).ToString("O", CultureInfo.InvariantCulture));
        try
        {
            CultureInfo.CurrentUICulture = DeskLanguage.Of("ar").Culture;
            Assert.Equal("الخطة: \u20682026-05-31\u2069", DeskText.T[$"Plan: {day}"]);
            Assert.Equal("الحساب: <bdi>2026-05-31</bdi>", DeskText.T.Html($"Signed in as {day}").ToString());
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    private static HashSet<string> ValuesOf(string text) => [.. Value().Matches(text).Select(x => x.Value)];

    [GeneratedRegex(@"\{\d\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Value();
}
