using System.Text;
using Inpud.Content.Seeding;
using Inpud.Content.Seeding.Reading;

namespace Inpud.Content.Tests.Seeding;

/// <summary>A small valid seed in a folder of its own, to be spoilt by a test.</summary>
internal sealed class SeedOnDisk : IDisposable
{
    public const string HomeKey = "fefabed7-761c-4d02-b156-840f7be63ec4";

    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("seed-");

    public SeedOnDisk()
    {
        Write("languages.json", """
            [
              { "isoCode": "en", "cultureName": "English", "isDefault": true, "isMandatory": true },
              { "isoCode": "es", "cultureName": "Español", "fallbackIsoCode": "en" },
              { "isoCode": "ar", "cultureName": "العربية", "fallbackIsoCode": "en" }
            ]
            """);
        Write("dictionary/en.json", """{ "site.search": "Search" }""");
        Write("dictionary/ar.json", """{ "site.search": "بحث" }""");
        Write("home/item.json", Item(HomeKey, "home", 0, "\"featured\": [\"publications/words\"]"));
        Write("home/en.md", "---\nname: Home\ntitle: Welcome\n---\n\nHello.\n");
        Write("topics/item.json", Item("0b6b4a0e-6e2a-4a4c-8a7d-0d7f9f0b5a01", "topicFolder", 1));
        Write("topics/en.md", "---\ntitle: Topics\n---\n");
        Write("topics/rights/item.json", Item("0b6b4a0e-6e2a-4a4c-8a7d-0d7f9f0b5a02", "topic", 0));
        Write("topics/rights/en.md", "---\nname: Human rights\n---\n");
        Write("publications/item.json", Item("0b6b4a0e-6e2a-4a4c-8a7d-0d7f9f0b5a03", "publicationFolder", 0));
        Write("publications/en.md", "---\ntitle: Publications\n---\n");
        Write("publications/words/item.json", Item(
            "0b6b4a0e-6e2a-4a4c-8a7d-0d7f9f0b5a04", "publication", 0, """
            "cover": "media/covers/words.png", "publicationType": "guide", "ourRole": "own", "datePublished": "2020-03-01",
            "contributors": [ { "name": "Jo", "role": "author", "mayBeNamed": true }, { "name": "Secret", "role": "editor", "mayBeNamed": false } ],
            "topics": ["topics/rights"]
            """));
        Write("publications/words/en.md", "---\ntitle: Words\nsummary: About words.\nfiles: [media/files/words.pdf]\n---\n\nText.\n");
        Write("publications/words/es.md", "---\npublished: false\ntitle: Palabras\n---\n");
        Write("pages/about/item.json", Item("0b6b4a0e-6e2a-4a4c-8a7d-0d7f9f0b5a05", "page", 2));
        Write("pages/about/en.md", "---\ntitle: About us\n---\n\nWe.\n");
        Write("media/covers/words.png", "picture");
        Write("media/covers/words.png.json", Sidecar("0b6b4a0e-6e2a-4a4c-8a7d-0d7f9f0b5a06", "Image"));
        Write("media/files/words.pdf", "document");
        Write("media/files/words.pdf.json", Sidecar("0b6b4a0e-6e2a-4a4c-8a7d-0d7f9f0b5a07", "File"));
    }

    public string Path => root.FullName;

    public static string Item(string key, string type, int sortOrder, string properties = "") =>
        $$"""{ "key": "{{key}}", "type": "{{type}}", "sortOrder": {{sortOrder}}, "properties": { {{properties}} } }""";

    public static string Sidecar(string key, string type, string cultures = """ "en": { "altText": "Words" } """) =>
        $$"""{ "key": "{{key}}", "type": "{{type}}", "name": "Words", "properties": {}, "cultures": { {{cultures}} } }""";

    public void Write(string path, string text) => Write(path, Encoding.UTF8.GetBytes(text));

    public void Write(string path, byte[] bytes)
    {
        var file = System.IO.Path.Combine(Path, path);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, bytes);
    }

    public void Replace(string path, string old, string with)
    {
        var text = File.ReadAllText(System.IO.Path.Combine(Path, path));
        Assert.Contains(old, text);
        Write(path, text.Replace(old, with));
    }

    public void Delete(string path) => File.Delete(System.IO.Path.Combine(Path, path));

    public void Link(string path, string target) => File.CreateSymbolicLink(System.IO.Path.Combine(Path, path), target);

    public SeedReading Read() => new ReadSeedFolder(SeedTypes.Site).From(Path);

    public SeedFolder ReadWell()
    {
        var reading = Read();
        Assert.Empty(reading.Problems);
        return reading.Folder!;
    }

    public IReadOnlyDictionary<string, string> Files() => Directory.EnumerateFiles(Path, "*", SearchOption.AllDirectories)
        .ToDictionary(file => System.IO.Path.GetRelativePath(Path, file), File.ReadAllText);

    public void Dispose() => root.Delete(recursive: true);
}
