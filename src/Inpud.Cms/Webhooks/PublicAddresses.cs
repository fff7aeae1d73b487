using System.Net;
using System.Net.Sockets;

namespace Inpud.Cms.Webhooks;

/// <summary>Tells addresses on the public internet from those that lead into somebody's own network.</summary>
internal static class PublicAddresses
{
    private static readonly IPNetwork[] _private =
    [
        .. new[]
        {
            // IPv4: this network, private, shared, loopback, link-local, protocols, documentation, old relays, benchmarks, multicast, reserved.
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
            "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
        }.Select(x => IPNetwork.Parse(x)),
    ];

    private static readonly IPNetwork _globalUnicast = IPNetwork.Parse("2000::/3");

    /// <summary>IPv6 that holds an IPv4 address or is for documentation: translated, tunnelled.</summary>
    private static readonly IPNetwork[] _notReallyGlobal =
        [IPNetwork.Parse("2001::/23"), IPNetwork.Parse("2001:db8::/32"), IPNetwork.Parse("2002::/16"), IPNetwork.Parse("3fff::/20")];

    public static bool Contains(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return plain.AddressFamily == AddressFamily.InterNetwork
            ? !Array.Exists(_private, x => x.Contains(plain))
            : _globalUnicast.Contains(plain) && !Array.Exists(_notReallyGlobal, x => x.Contains(plain));
    }
}
