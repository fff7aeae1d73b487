using System.Text.RegularExpressions;
using Inpud.Bench.Corpus;

namespace Inpud.Web.Tests.Bench;

/// <summary>What the Delivery API answers of a publication in each language, without the dates.</summary>
internal static partial class ServedPublication
{
    public static async Task<IReadOnlyList<string>> DescribeAsync(HttpClient client, PlannedPublication plan)
    {
        var answers = new List<string>();
        foreach (var culture in plan.Texts.Keys)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, $"/umbraco/delivery/api/v2/content/item/{plan.Key}");
            request.Headers.Add("Accept-Language", culture);
            using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.True(response.IsSuccessStatusCode, $"{plan.Key} {culture}: {response.StatusCode}");
            answers.Add(Dates().Replace(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), ""));
        }

        return answers;
    }

    [GeneratedRegex("\"(createDate|updateDate)\":\"[^\"]*\",?", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Dates();
}
