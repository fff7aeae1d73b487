namespace Inpud.Search.Tests.Analyzers;

public sealed class FormsOfWordsTests
{
    [Theory]
    [InlineData("en", "criminalised", "criminalization")]
    [InlineData("en", "Women’s rights", "woman")]
    [InlineData("en", "peers", "peer")]
    [InlineData("fr", "les réductions des risques", "reduction")]
    [InlineData("fr", "l’égalité", "egalite")]
    [InlineData("fr", "les politiques nationales", "politique national")]
    [InlineData("es", "despenalizaciones", "despenalización")]
    [InlineData("es", "las mujeres detenidas", "mujer detenida")]
    [InlineData("es", "niños", "ninos")]
    [InlineData("pt", "ações", "ação")]
    [InlineData("pt", "ações", "acoes")]
    [InlineData("pt", "redução de danos", "reducao dano")]
    [InlineData("ru", "о правах людей", "человек")]
    [InlineData("ru", "с людьми", "люди")]
    [InlineData("ru", "человека", "людям")]
    [InlineData("ru", "наркотиков", "наркотики")]
    [InlineData("ru", "репрессивными законами", "репрессивный закон")]
    [InlineData("ru", "её ребёнок", "ребенка")]
    [InlineData("ar", "الحقوق", "حق")]
    [InlineData("ar", "وبالمخدرات", "المخدرات")]
    [InlineData("ar", "التهاب الكبد", "والتهاب")]
    [InlineData("ar", "أُسْرَة", "اسره")]
    [InlineData("ar", "مستشفى", "مستشفي")]
    [InlineData("ar", "النساء", "نساء")]
    [InlineData("de", "Häuser", "haus")]
    [InlineData("sw", "Haki za binadamu", "HAKI")]
    [InlineData("vi", "quyền con người", "nguoi")]
    public void A_word_is_found_in_another_form(string language, string text, string asked)
    {
        using var folder = new Folder();
        using var index = Texts.In(folder, Texts.Of("yes", text, language), Texts.Of("no", "x", language));

        Assert.Equal(["yes"], index.Found(asked, language));
    }

    [Theory]
    [InlineData("en", "organ", "organisation")]
    [InlineData("ru", "правило", "права")]
    [InlineData("ar", "كتاب", "مكتبة")]
    public void Other_words_are_not_taken_for_forms(string language, string text, string asked)
    {
        using var folder = new Folder();
        using var index = Texts.In(folder, Texts.Of("other", text, language), Texts.Of("same", asked, language));

        Assert.Equal(["same"], index.Found(asked, language));
    }

    [Theory]
    [InlineData("fr", "congrès", "congres")]
    [InlineData("fr", "congres", "congrès")]
    [InlineData("es", "el", "él")]
    [InlineData("pt", "avó", "avô")]
    [InlineData("en", "rights", "right")]
    [InlineData("ru", "все", "всё")]
    public void The_form_that_was_typed_comes_first(string language, string typed, string other)
    {
        using var folder = new Folder();
        using var index = Texts.In(folder, Texts.Of("B", $"{other} {other} liste", language), Texts.Of("A", $"{typed} liste liste", language));

        Assert.Equal("A", index.Found(typed, language)[0]);
    }
}
