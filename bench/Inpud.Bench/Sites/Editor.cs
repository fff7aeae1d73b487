using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Inpud.Bench.Sites;

/// <summary>A member of staff at the Management API: signs in as a browser does, and then asks what the editing client asks.</summary>
internal sealed partial class Editor : IDisposable
{
    /// <summary>By which the site knows it.</summary>
    public const string Email = "editor@example.org";
    private const string Password = "a passphrase of the bench";
    private const string Api = "/umbraco/management/api/v1/";

    private readonly HttpClient _http;

    private Editor(int port)
    {
        _http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
        _http.DefaultRequestHeaders.Add("Origin", _http.BaseAddress.GetLeftPart(UriPartial.Authority));
    }

    /// <summary>What makes the site create this editor at its start.</summary>
    public static IEnumerable<string> Settings =>
    [
        "--Umbraco:CMS:Unattended:InstallUnattended=true",
        "--Umbraco:CMS:Unattended:UnattendedUserName=Editor",
        $"--Umbraco:CMS:Unattended:UnattendedUserEmail={Email}",
        $"--Umbraco:CMS:Unattended:UnattendedUserPassword={Password}",
    ];

    public static async Task<Editor> SignInAsync(int port)
    {
        var editor = new Editor(port);
        var page = await editor._http.GetStringAsync(new Uri("/umbraco/login", UriKind.Relative));
        using var form = new FormUrlEncodedContent(
        [
            new("__RequestVerificationToken", FormToken().Match(page).Groups["token"].Value), new("name", Email), new("password", Password),
        ]);
        using var answer = await editor._http.PostAsync(new Uri("/umbraco/login", UriKind.Relative), form);
        return answer.StatusCode == HttpStatusCode.SeeOther ? editor : throw new InvalidOperationException($"The sign-in was answered with {answer.StatusCode}.");
    }

    /// <summary>Reads something that must be there.</summary>
    public async Task<JsonNode> GetAsync(string path) =>
        (await _http.GetFromJsonAsync<JsonNode>(new Uri(Api + path, UriKind.Relative)))!;

    /// <summary>Writes something.</summary>
    /// <returns>Whether it was taken; false where somebody else was faster.</returns>
    /// <exception cref="HttpRequestException">It was refused for another reason.</exception>
    public async Task<bool> PutAsync(string path, JsonNode body)
    {
        using var answer = await _http.PutAsJsonAsync(new Uri(Api + path, UriKind.Relative), body);
        return answer.StatusCode != HttpStatusCode.Conflict && answer.EnsureSuccessStatusCode().IsSuccessStatusCode;
    }

    /// <summary>A page of the desks.</summary>
    public Task<string> PageAsync(string address) => _http.GetStringAsync(new Uri(address, UriKind.Relative));

    /// <summary>Sends a form of the page at its own address to one of its deeds.</summary>
    /// <exception cref="HttpRequestException">It did not lead on to where the deed can be seen.</exception>
    public async Task SendFormAsync(string address, string deed, params (string Name, string Value)[] fields)
    {
        using var form = Form(await TokenAsync(address), fields);
        using var answer = await _http.PostAsync(new Uri($"{address}?handler={deed}", UriKind.Relative), form);
        MustLeadOn(answer);
    }

    /// <summary>Sends a form of the page at its own address, and gets the page again.</summary>
    /// <returns>How long that took, without the page of the form.</returns>
    public async Task<TimeSpan> AskByFormAsync(string address, params (string Name, string Value)[] fields)
    {
        using var form = Form(await TokenAsync(address), fields);
        var start = Stopwatch.GetTimestamp();
        using var answer = await _http.PostAsync(new Uri(address, UriKind.Relative), form);
        answer.EnsureSuccessStatusCode();
        return Stopwatch.GetElapsedTime(start);
    }

    /// <summary>By which a page's form shows that it came from there.</summary>
    public async Task<string> TokenAsync(string address) => FormToken().Match(await PageAsync(address)).Groups["token"].Value;

    /// <summary>Sends a file by the form of a page.</summary>
    /// <returns>Where it led to.</returns>
    /// <exception cref="HttpRequestException">It led nowhere.</exception>
    public async Task<string> SendFileAsync(string address, string name, string text, (string Name, string Value) field)
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent(await TokenAsync(address)), "__RequestVerificationToken" }, { new StringContent(field.Value), field.Name }, { new StringContent(text), "File", name },
        };
        using var answer = await _http.PostAsync(new Uri(address, UriKind.Relative), form);
        MustLeadOn(answer);
        return answer.Headers.Location!.OriginalString;
    }

    public void Dispose() => _http.Dispose();

    private static FormUrlEncodedContent Form(string token, IEnumerable<(string Name, string Value)> fields) =>
        new(fields.Append(("__RequestVerificationToken", token)).Select(x => KeyValuePair.Create(x.Item1, x.Item2)));

    private static void MustLeadOn(HttpResponseMessage answer)
    {
        if (answer.StatusCode is not (HttpStatusCode.Redirect or HttpStatusCode.SeeOther))
        {
            throw new HttpRequestException($"{answer.RequestMessage!.RequestUri} was answered with {answer.StatusCode}.");
        }
    }

    [GeneratedRegex("""name="__RequestVerificationToken"[^>]* value="(?<token>[^"]+)""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FormToken();
}
