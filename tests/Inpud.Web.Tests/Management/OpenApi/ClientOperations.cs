using System.Text.RegularExpressions;

namespace Inpud.Web.Tests.Management.OpenApi;

/// <summary>What the editing client calls and expects, read from the code that its makers generate from Umbraco's own description.</summary>
internal static partial class ClientOperations
{
    private const string Generated = "src/Inpud.Cms/Backoffice/Client/node_modules/@umbraco-cms/backoffice/dist-cms/packages/core/backend-api";

    /// <summary>Every operation, by its name with a capital first letter, as <c>PUT /umbraco/management/api/v1/document/{id}</c>.</summary>
    public static IReadOnlyDictionary<string, string> All() =>
        Operation().Matches(Read("sdk.gen.js")).ToDictionary(
            x => char.ToUpperInvariant(x.Groups["name"].Value[0]) + x.Groups["name"].Value[1..],
            x => $"{x.Groups["method"].Value.ToUpperInvariant()} {x.Groups["url"].Value}",
            StringComparer.Ordinal);

    /// <summary>The properties of every type that has some, by its name; whether the client counts on each.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyDictionary<string, bool>> Types() =>
        Model().Matches(Read("types.gen.d.ts")).ToDictionary(
            x => x.Groups["name"].Value,
            x => (IReadOnlyDictionary<string, bool>)Property().Matches(x.Groups["body"].Value)
                .ToDictionary(y => y.Groups["name"].Value, y => !y.Groups["optional"].Success, StringComparer.Ordinal),
            StringComparer.Ordinal);

    private static string Read(string file)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Inpud.Cms.sln")))
        {
            folder = folder.Parent;
        }

        return File.ReadAllText(Path.Combine(folder!.FullName, Generated, file));
    }

    [GeneratedRegex("""static (?<name>\w+)\(options\) \{\s+return \(options\??\.client \?\? client\)\.(?<method>\w+)\(\{.*?url: '(?<url>[^']+)'""", RegexOptions.Singleline)]
    private static partial Regex Operation();

    [GeneratedRegex("""^export type (?<name>\w+) = \{\n(?<body>.*?)^\};""", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Model();

    [GeneratedRegex("""^    (?<name>[\w$]+)(?<optional>\?)?: """, RegexOptions.Multiline)]
    private static partial Regex Property();
}
