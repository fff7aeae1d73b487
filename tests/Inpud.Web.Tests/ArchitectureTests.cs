using System.Reflection;
using System.Xml.Linq;

namespace Inpud.Web.Tests;

public sealed class ArchitectureTests
{
    private static readonly string _root = FindRoot();

    [Fact]
    public void The_content_knows_no_HTTP_and_not_the_CMS_runtime()
    {
        var references = References("Inpud.Content");
        Assert.DoesNotContain(references, x => x.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal));
        Assert.DoesNotContain(references, x => x.StartsWith("System.Net.Http", StringComparison.Ordinal));
        Assert.DoesNotContain("Inpud.Cms", references);
        Assert.DoesNotContain("Inpud.Web", references);
    }

    [Fact]
    public void The_contents_project_file_names_no_web_framework_and_no_other_project_but_the_search()
    {
        var project = XDocument.Load(Path.Combine(_root, "src", "Inpud.Content", "Inpud.Content.csproj"));
        Assert.Equal("Microsoft.NET.Sdk", project.Root!.Attribute("Sdk")!.Value);
        Assert.Empty(project.Descendants("FrameworkReference"));
        Assert.Equal(["../Inpud.Search/Inpud.Search.csproj"], project.Descendants("ProjectReference").Select(x => x.Attribute("Include")!.Value));
        Assert.Equal(
            ["CsvHelper", "DocumentFormat.OpenXml", "Markdig", "Microsoft.EntityFrameworkCore.Design", "Microsoft.EntityFrameworkCore.Sqlite", "Npgsql.EntityFrameworkCore.PostgreSQL", "PdfPig", "Umbraco.Cms.Core", "YamlDotNet"],
            project.Descendants("PackageReference").Select(x => x.Attribute("Include")!.Value).Order());
    }

    [Fact]
    public void The_CMS_runtime_knows_nothing_of_the_organisation()
    {
        Assert.DoesNotContain("Inpud.Content", References("Inpud.Cms"));
        var words = new[] { "publicationType", "planDirections", "Inpud.Content" };
        var sources = Directory.EnumerateFiles(Path.Combine(_root, "src", "Inpud.Cms"), "*.cs", SearchOption.AllDirectories)
            .Where(x => !x.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal));
        Assert.DoesNotContain(sources, file => words.Any(File.ReadAllText(file).Contains));
    }

    private static string[] References(string assembly) =>
        [.. Assembly.Load(assembly).GetReferencedAssemblies().Select(x => x.Name!)];

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Inpud.Cms.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The solution is not above the tests.");
        }

        return folder.FullName;
    }
}
