using Inpud.Content.Network.Protection;
using Umbraco.Cms.Core.Services;

namespace Inpud.Web.Tests.Network;

/// <summary>The database knows which look-up keys it was written with, and misses each that is lost.</summary>
public sealed class LookupKeyTests
{
    private static readonly byte[][] _keys = [[1], [2], [3]];
    private readonly Facts _database = new();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void Each_of_the_keys_that_is_lost_is_missed_the_newest_or_one_from_before(int lost)
    {
        With(_keys).MustFitFromNowOn();
        With(_keys).MustFit();
        var refused = Assert.Throws<InvalidOperationException>(() => With([.. _keys.Where((_, x) => x != lost)]).MustFit());
        Assert.Contains("(3), 1 are not beside keys/lookup.key", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_database_that_remembers_one_key_learns_the_others_at_its_next_start()
    {
        With(_keys[..1]).MustFit();
        var rotated = With([[9], _keys[0]]);
        rotated.MustFit();
        With(_keys[..1]).MustFit();

        rotated.MustFitFromNowOn();

        Assert.Throws<InvalidOperationException>(() => With(_keys[..1]).MustFit());
        Assert.Throws<InvalidOperationException>(() => With([]).MustFit());
    }

    [Fact]
    public void A_key_of_before_a_restored_backup_is_no_mistake()
    {
        With(_keys[1..]).MustFitFromNowOn();
        Assert.Equal(_keys, With(_keys).MustFit());
    }

    private LookupKey With(byte[][] keys) => new(new Kept(keys), _database);

    private sealed class Kept(byte[][] keys) : IKeepLookupKeys
    {
        public IReadOnlyList<byte[]> All => keys;

        public string Place => "keys/lookup.key";

        public void AddFirst() => throw new InvalidOperationException("There was one before.");
    }

    private sealed class Facts : IKeyValueService
    {
        private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

        public string? GetValue(string key) => _values.GetValueOrDefault(key);

        public IReadOnlyDictionary<string, string?>? FindByKeyPrefix(string keyPrefix) => throw new NotSupportedException();

        public void SetValue(string key, string value) => _values[key] = value;

        public void SetValue(string key, string originValue, string newValue) => throw new NotSupportedException();

        public bool TrySetValue(string key, string originValue, string newValue) => throw new NotSupportedException();
    }
}
