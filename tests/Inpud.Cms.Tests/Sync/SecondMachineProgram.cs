using System.Globalization;
using System.IO.Pipes;
using Inpud.Cms.Jobs;
using Inpud.Cms.Sync;
using Inpud.Cms.Tests.Hosting;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Routing;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Navigation;

namespace Inpud.Cms.Tests.Sync;

/// <summary>What the second process runs: it does what it is told over a pipe.</summary>
public sealed class SecondMachineProgram(CmsFixture cms)
{
    private readonly Given _given = new(cms);

    private IContentService Documents => cms.Get<IContentService>();

    [Fact(Explicit = true)]
    public async Task Do_what_the_first_process_says()
    {
        await using var pipe = new NamedPipeClientStream(".", Environment.GetEnvironmentVariable(SecondMachine.Pipe)!, PipeDirection.InOut, PipeOptions.Asynchronous);
        await pipe.ConnectAsync(10_000, TestContext.Current.CancellationToken);
        using var reader = new StreamReader(pipe);
        await using var writer = new StreamWriter(pipe) { AutoFlush = true };
        while (await reader.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            await writer.WriteLineAsync(await AnswerAsync(line.Split('\t')));
        }
    }

    private async Task<string> AnswerAsync(string[] words)
    {
        try
        {
            return "ok " + await DoAsync(words);
        }
        catch (Exception failure)
        {
            return "failed: " + failure.ToString().ReplaceLineEndings(" ");
        }
    }

    private async Task<string> DoAsync(string[] words)
    {
        switch (words)
        {
            case ["sync"]:
                return cms.Get<CacheInstructions>().CarryOutOthers(CancellationToken.None).ToString(CultureInfo.InvariantCulture);
            case ["read", var key]:
                return cms.Get<IPublishedContentCache>().GetById(Guid.Parse(key))?.GetProperty("title")?.GetValue("en") as string ?? "nothing";
            case ["url", var key]:
                return cms.Get<IPublishedUrlProvider>().GetUrl(Guid.Parse(key), Umbraco.Cms.Core.Models.PublishedContent.UrlMode.Relative, "en");
            case ["children", var key]:
                return cms.Get<IDocumentNavigationQueryService>().TryGetChildrenKeys(Guid.Parse(key), out var children) ? string.Join(' ', children) : "none";
            case ["languages"]:
                return string.Join(' ', (await cms.Get<ILanguageService>().GetAllAsync()).Select(x => x.IsoCode).Order(StringComparer.Ordinal));
            case ["write", var key, var text]:
                Write(Guid.Parse(key), text);
                return "";
            case ["rename", var key, var name]:
                _given.Rename(Documents.GetById(Guid.Parse(key))!, "en", name);
                return "";
            case ["withdraw", var key]:
                Assert.True(Documents.Unpublish(Documents.GetById(Guid.Parse(key))!).Success);
                return "";
            case ["add", var parent, var count]:
                return await AddAsync(int.Parse(parent, CultureInfo.InvariantCulture), int.Parse(count, CultureInfo.InvariantCulture));
            case ["language", var isoCode]:
                await _given.LanguageAsync(isoCode, isoCode);
                return "";
            case ["property", var type, var alias]:
                var changed = cms.Get<IContentTypeService>().Get(type)!;
                changed.AddPropertyType(await _given.PropertyAsync(alias, Given.Shared), "content");
                await _given.SavedAsync(changed);
                return "";
            case ["schedule"]:
                return cms.Get<PublishScheduled>().RunOnce().Done.ToString(CultureInfo.InvariantCulture);
            default:
                throw new InvalidOperationException($"What is '{words[0]}'?");
        }
    }

    private void Write(Guid key, string text)
    {
        var document = Documents.GetById(key)!;
        document.SetValue("title", text, "en");
        _given.Publish(_given.Saved(document), "en");
    }

    /// <summary>Adds children that all want the same name.</summary>
    private async Task<string> AddAsync(int parentId, int count)
    {
        for (var i = 0; i < count; i++)
        {
            await _given.DocumentAsync("Same name", parentId: parentId);
        }

        return "";
    }
}
