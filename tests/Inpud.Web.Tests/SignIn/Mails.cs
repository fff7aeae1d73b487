using System.Text.RegularExpressions;
using Inpud.Web.Tests.Hosting;
using MimeKit;

namespace Inpud.Web.Tests.SignIn;

/// <summary>The mails that the site wrote into its pickup folder.</summary>
internal static partial class Mails
{
    /// <summary>The newest link that was mailed to the address, as path and query.</summary>
    public static async Task<string> LinkInMailAsync(this SiteFixture site, string email)
    {
        for (var i = 0; i < 600; i++)
        {
            var folder = Path.Combine(site.Database.Folder, "umbraco", "Data", "Mail");
            foreach (var file in Directory.Exists(folder) ? [.. Directory.GetFiles(folder, "*.eml").OrderDescending()] : Array.Empty<string>())
            {
                using var mail = await MimeMessage.LoadAsync(file);
                if (mail.To.Mailboxes.Any(x => x.Address == email))
                {
                    var link = new Uri(Link().Match(mail.TextBody!).Value);
                    Assert.Equal("www.example.org", link.Host);
                    return link.PathAndQuery;
                }
            }

            await Task.Delay(50);
        }

        throw new InvalidOperationException($"No mail to {email} came.");
    }

    [GeneratedRegex(@"https://\S+")]
    private static partial Regex Link();
}
