using System.Globalization;
using System.Text;

namespace Inpud.Browser.Tests.Desks;

/// <summary>A network, its groups and their people, as tables that somebody brings; one row of each is wrong.</summary>
/// <param name="mark">In every name, so that they are told from all others.</param>
internal sealed class InventedDirectory(string mark)
{
    /// <summary>People whose rows are good.</summary>
    public const int People = 55;

    private const int Groups = 3;

    public string Network { get; } = $"Network {mark}";

    /// <summary>The groups come before the network that they belong to, as tables of others do.</summary>
    public byte[] Organisations => Table([
        "Name,Kind,Belongs to,Country,Languages",
        .. Enumerable.Range(1, Groups).Select(x => $"Group {x} {mark},Local group,{Network},Kenya,English"),
        $"{Network},Regional network,,Kenya,\"English, French\"",
        $"Nowhere {mark},Local group,{Network},Atlantis,English",
    ]);

    public byte[] Contacts => Table([
        "Name,E-mail,Organisation,Audience,Languages",
        .. Enumerable.Range(1, People).Select(x => $"{Name(x)},{Address(x)},{OrganisationOf(x)},Member,English"),
        $"Broken {mark},not an address,{Network},Member,English",
    ]);

    /// <summary>A meeting's list as it is pasted: names, addresses, or both.</summary>
    /// <param name="people">How many of them were there.</param>
    public string ListOf(int people) => string.Join('\n', Enumerable.Range(1, people).Select(x => (x % 3) switch
    {
        0 => Name(x),
        1 => Address(x),
        _ => $"{Name(x)} <{Address(x)}>",
    }));

    private static byte[] Table(IEnumerable<string> rows) => Encoding.UTF8.GetBytes(string.Join("\r\n", rows));

    private static string Two(int number) => number.ToString("00", CultureInfo.InvariantCulture);

    private string Name(int number) => $"Person {Two(number)} {mark}";

    private string Address(int number) => $"person{Two(number)}.{mark}@example.org";

    private string OrganisationOf(int number) => number % (Groups + 1) is var group and > 0 ? $"Group {group} {mark}" : Network;
}
