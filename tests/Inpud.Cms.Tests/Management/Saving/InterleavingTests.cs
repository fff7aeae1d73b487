using CsCheck;
using Inpud.Cms.Management.Saving;
using Inpud.Cms.Tests.Hosting;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Inpud.Cms.Tests.Management.Saving;

/// <summary>Any order of deeds of several clients against the real services, compared with a model that knows no stamps and no hashes.</summary>
public sealed class InterleavingTests(CmsFixture cms)
{
    private const int Clients = 3;
    private static readonly string[] _languages = ["en", "fr", "cy"];
    private static readonly string[] _units = [.. _languages, ""];

    private readonly Given _given = new(cms);

    private static readonly Gen<Deed> _deed = Gen.Frequency<Deed>(
        (6, Gen.Select(Gen.Int[0, Clients - 1], Gen.Int[0, 3].Select(x => _units[x]), Gen.Int[0, 3], Deed (who, unit, text) => new Edit(who, unit, text))),
        (6, Gen.Select(Gen.Int[0, Clients - 1], Gen.Bool, Gen.Bool, Gen.Bool, Deed (who, en, fr, cy) => new Save(who, en, fr, cy))),
        (1, Gen.Int[0, Clients - 1].Select(Deed (who) => new Load(who))),
        (1, Gen.Int[0, 3].Select(Deed (text) => new Verb(text))),
        (1, Gen.Const((Deed)new Publish())));

    [Fact]
    public async Task Whatever_several_people_do_in_whatever_order_nothing_is_lost_and_nobody_is_told_wrongly()
    {
        await using var welsh = await _given.PassingLanguageAsync("cy", "Welsh");
        await _given.ArticleTypeAsync();
        var ct = TestContext.Current.CancellationToken;
        await _deed.List[1, 25].SampleAsync(RunAsync, iter: 150, threads: 1, print: deeds => string.Join("\n", deeds));
        ct.ThrowIfCancellationRequested();
    }

    private async Task RunAsync(List<Deed> deeds)
    {
        var mark = $"{Guid.NewGuid():N}"[..8];
        var document = await _given.DocumentAsync($"Doc {mark}", $"Fr {mark}");
        var model = new Naive(document, mark);
        var browsers = Enumerable.Range(0, Clients).Select(_ => Browser.Open(cms, document.Key, Given.Actor)).ToArray();
        foreach (var deed in deeds)
        {
            await DoAsync(deed, document, model, browsers);
            Assert.Equal(model.Picture(), Picture(_given.Reload(document)));
        }
    }

    private async Task DoAsync(Deed deed, IContent document, Naive model, Browser[] browsers)
    {
        switch (deed)
        {
            case Edit edit:
                Apply(browsers[edit.Who], edit.Unit, model.Edit(edit));
                break;
            case Load load:
                browsers[load.Who].Reload();
                model.Load(load.Who);
                break;
            case Save save:
                // The client's dialog offers the languages that it knows and wants one at least.
                string[] ticked = [.. save.Ticked.Intersect(browsers[save.Who].Languages).DefaultIfEmpty("en")];
                var outcome = await browsers[save.Who].SaveAsync(ticked);
                var clashes = model.Save(save.Who, ticked);
                var told = outcome is SaveOutcome.Conflicting refused ? refused.Conflicts.Select(x => x.Culture ?? "").Order() : Enumerable.Empty<string>();
                Assert.Equal(clashes.Order(), told);
                Assert.True(outcome is SaveOutcome.Done or SaveOutcome.Conflicting, outcome.ToString());
                break;
            case Verb verb:
                var other = _given.Reload(document);
                other.SetValue("note", Naive.Text(verb.Text), "fr");
                _given.Saved(other);
                model.Verb(verb);
                break;
            default:
                cms.Get<IContentService>().Publish(_given.Reload(document), ["en"]);
                break;
        }
    }

    private static void Apply(Browser browser, string unit, Naive.Part part)
    {
        if (unit.Length == 0)
        {
            browser.Type("rank", null, part.Note is null ? null : part.Note.Length);
            return;
        }

        browser.Name(unit, part.Name!).Type("note", unit, part.Note).Type("title", unit, part.Title);
    }

    private static string Picture(IContent document) => string.Join('\n', _languages.Where(document.AvailableCultures.Contains)
        .Select(x => $"{x} {document.GetCultureName(x)} {document.GetValue("title", x)} {document.GetValue("note", x)}")
        .Append($"{document.GetValue("rank")}"));

    internal abstract record Deed;

    internal sealed record Edit(int Who, string Unit, int Text) : Deed;

    internal sealed record Save(int Who, bool En, bool Fr, bool Cy) : Deed
    {
        public IEnumerable<string> Ticked => new[] { (En, "en"), (Fr, "fr"), (Cy, "cy") }.Where(x => x.Item1).Select(x => x.Item2);
    }

    internal sealed record Load(int Who) : Deed;

    internal sealed record Verb(int Text) : Deed;

    internal sealed record Publish : Deed;
}
