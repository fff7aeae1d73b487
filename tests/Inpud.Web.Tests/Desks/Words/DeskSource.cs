using System.Text.RegularExpressions;
using Inpud.Content.Network;
using Inpud.Content.Network.Imports;
using Inpud.Content.Publications;

namespace Inpud.Web.Tests.Desks.Words;

/// <summary>The English texts of the desks, as they stand in their source.</summary>
internal static partial class DeskSource
{
    private static readonly string _root = FindRoot();

    /// <summary>Sentences about what is wrong are made where the rules are, and said by the desks.</summary>
    private static readonly string[] _rules = ["src/Inpud.Content/Network", "src/Inpud.Content/Dissemination", "src/Inpud.Cms/Media/Uploads/InspectUpload.cs"];

    /// <summary>Files that are taken out are English, whoever takes them.</summary>
    private const string TakenOut = "TakenTable.cs";

    /// <summary>Texts that stand in a language's file as one text.</summary>
    public static IReadOnlySet<string> Texts { get; } = Desks().SelectMany(x => Asked(x.Source))
        .Concat(Desks().Where(x => !x.IsPage && x.Name != TakenOut).SelectMany(x => Sentences(x.Source)))
        .Concat(_rules.SelectMany(Files).SelectMany(x => Sentences(x.Source)))
        .Concat(Enum.GetValues<ImportKind>().SelectMany(ImportFields.Of).Select(x => x.Heading))
        .Concat(PublicationVocabulary.Types.Select(x => char.ToUpperInvariant(x[0]) + x[1..])).ToHashSet(StringComparer.Ordinal);

    /// <summary>Texts with a number, that stand there in several forms.</summary>
    public static IReadOnlySet<string> Counted { get; } = Desks().SelectMany(x => Plurals(x.Source)).ToHashSet(StringComparer.Ordinal);

    /// <summary>What stands on a page or in a label without being asked for by its language, with where.</summary>
    public static IEnumerable<string> InEnglishAlone() => Desks().SelectMany(file => (file.IsPage ? BarePage().Matches(file.Source) : BareCode().Matches(file.Source))
        .Select(x => x.Groups["text"].Value.Trim()).Where(x => HasWord().IsMatch(x) && !x.StartsWith("break;", StringComparison.Ordinal)).Select(x => $"{file.Name}: {x}"));

    private static IEnumerable<string> Asked(string source) =>
        TextAsked().Matches(source).Select(x => CSharpLiterals.At(source, x.Index + x.Length)).OfType<Literal>().Select(x => x.Text);

    private static IEnumerable<string> Plurals(string source) =>
        TextCounted().Matches(source).Select(x => CSharpLiterals.In(source[(x.Index + x.Length)..]).ElementAt(1).Text);

    /// <summary>Whole sentences, but for those of logs and exceptions, and those that <see cref="Asked"/> finds.</summary>
    private static IEnumerable<string> Sentences(string source) => CSharpLiterals.In(source)
        .Where(x => Sentence().IsMatch(x.Text) && !NotSaid().IsMatch(source[Math.Max(0, x.Start - 200)..x.Start])).Select(x => x.Text);

    private static IEnumerable<SourceFile> Desks() => Files("src/Inpud.Web/Desk");

    private static IEnumerable<SourceFile> Files(string folder) =>
        from file in File.Exists(Path.Combine(_root, folder)) ? [Path.Combine(_root, folder)] : Directory.EnumerateFiles(Path.Combine(_root, folder), "*.cs*", SearchOption.AllDirectories)
        where file.EndsWith(".cs", StringComparison.Ordinal) || file.EndsWith(".cshtml", StringComparison.Ordinal)
        select new SourceFile(file, File.ReadAllText(file), file.EndsWith(".cshtml", StringComparison.Ordinal));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Inpud.Cms.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The solution is not above the tests.");
        }

        return folder.FullName;
    }

    [GeneratedRegex(@"(?<![\w.])T(\[|\.Html\()(?=[$@]*"")", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TextAsked();

    [GeneratedRegex(@"(?<![\w.])T\.Many\(", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TextCounted();

    [GeneratedRegex(@"^[A-Z0-9“'{].* .*\.$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Sentence();

    [GeneratedRegex(@"((?<!UnreadableTable)Exception\(\s*([\w()]+, )*|Message = |(?<![\w.])T(\[|\.Html\(|\.Many\([^;]*))$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NotSaid();

    /// <summary>Words between tags, and in attributes that are read aloud.</summary>
    [GeneratedRegex(@"(?<=(?<![=\-])>)(?<text>[^<>@{}""]+)(?=</?[a-z])|(aria-label|data-label|title|placeholder)=""(?<text>[^""@]+)""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex BarePage();

    /// <summary>Labels, hints, titles and headings.</summary>
    [GeneratedRegex(
        @"(Field\.\w+\([^,\n]+, |new Field\([^,\n]+, |Hint = |Title => |Title = |Remark = |Caption = |None\(|new\(""\w*"", )\$?""(?<text>[^""]+)""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex BareCode();

    [GeneratedRegex("[a-z]{2}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex HasWord();

    private sealed record SourceFile(string Path, string Source, bool IsPage)
    {
        public string Name => System.IO.Path.GetFileName(Path);
    }
}
