using System.Globalization;
using Inpud.Bench;
using Inpud.Bench.Corpus;
using Inpud.Bench.Floor;
using Inpud.Bench.Sites;

return args switch
{
    ["corpus", var publications] => await MakeCorpusAsync(int.Parse(publications, CultureInfo.InvariantCulture)),
    ["floor", var url] => await ServeFloor.RunAsync(url),
    [Site.ServeWritableVerb, .. var settings] => await ServeWritable.RunAsync(settings),
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
