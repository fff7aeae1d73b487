using System.Globalization;
using Inpud.Bench;
using Inpud.Bench.Corpus;

return args switch
{
    ["corpus", var publications] => await MakeCorpusAsync(int.Parse(publications, CultureInfo.InvariantCulture)),
    _ => 2,
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
