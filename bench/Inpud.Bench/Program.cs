using System.Globalization;
using Inpud.Bench;
using Inpud.Bench.Corpus;
using Inpud.Bench.Floor;

return args switch
{
    ["corpus", var publications] => await MakeCorpusAsync(int.Parse(publications, CultureInfo.InvariantCulture)),
    ["floor", var url] => await ServeFloor.RunAsync(url),
    _ => await Measurements.RunAsync(args),
};

static async Task<int> MakeCorpusAsync(int publications)
{
    var corpus = new CorpusFolder(Repository.Cache, Repository.Seed, publications);
    if (!corpus.IsMade)
    {
        await corpus.MakeAsync();
    }

    return 0;
}
