namespace Inpud.Content.Seeding;

/// <summary>Tells whether the site already holds what the folder says. What only the site has does not count.</summary>
internal static class Compare
{
    public static bool SaysAll(SeedNode wanted, SeedNode now) =>
        wanted.Values.Equals(now.Values)
        && wanted.Cultures.All(culture => now.Cultures.TryGetValue(culture.Key, out var variant) && culture.Value.Equals(variant));

    public static bool SaysAll(SeedMedia wanted, SeedMedia now) =>
        wanted.Name == now.Name
        && wanted.Values.Equals(now.Values)
        && wanted.Cultures.All(culture => culture.Value.Equals(now.Cultures.GetValueOrDefault(culture.Key, SeedValues.None)));

    public static bool SameBytes(SeedFile one, SeedFile other)
    {
        if (one.Length != other.Length)
        {
            return false;
        }

        using var first = one.Open();
        using var second = other.Open();
        var (here, there) = (new byte[64 * 1024], new byte[64 * 1024]);
        while (true)
        {
            var read = first.ReadAtLeast(here, here.Length, throwOnEndOfStream: false);
            var readThere = second.ReadAtLeast(there, there.Length, throwOnEndOfStream: false);
            if (!here.AsSpan(0, read).SequenceEqual(there.AsSpan(0, readThere)))
            {
                return false;
            }

            if (read < here.Length)
            {
                return true;
            }
        }
    }
}
