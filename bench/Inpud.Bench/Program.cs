using System.Globalization;
using Inpud.Bench;
using Inpud.Bench.Corpus;
using Inpud.Bench.Floor;
using Inpud.Bench.Ledger;
using Inpud.Bench.Sites;

return args switch
{
    ["corpus", var publications] => await MakeCorpusAsync(int.Parse(publications, CultureInfo.InvariantCulture)),
    ["ledger", var entries, var database] => await MakeLedgerAsync(int.Parse(entries, CultureInfo.InvariantCulture), database == "postgres"),
    ["floor", var url] => await ServeFloor.RunAsync(url),
    [Site.ServeWritableVerb, .. var settings] => await ServeWritable.RunAsync(settings),
    _ => await Measurements.RunAsync(args),
};

static async Task<int> MakeLedgerAsync(int entries, bool isPostgres)
{
    await new LedgerDatabase(entries, isPostgres).MakeAsync();
    return 0;
}

static async Task<int> MakeCorpusAsync(int publications)
{
    var corpus = new CorpusFolder(Repository.Cache, Repository.Seed, publications);
    if (!corpus.IsMade)
    {
        await corpus.MakeAsync();
    }

    return 0;
}
