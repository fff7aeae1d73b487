using Inpud.Cms.Storage;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Inpud.Cms.Tests.Storage.KeyValues;

public sealed class KeyValueTests : IDisposable
{
    private readonly StorageBed _bed;

    public KeyValueTests() => _bed = new StorageBed(services => services.AddAuditAndAddressStorage());

    public void Dispose() => _bed.Dispose();

    [Fact]
    public void A_value_is_set_changed_found_by_prefix_and_forgotten()
    {
        var values = _bed.Get<IKeyValueRepository>();
        var pair = new KeyValue { Identifier = "Site+Version", Value = "1" };
        _bed.Do(() => values.Save(pair));
        _bed.Clock.Move(TimeSpan.FromMinutes(1));
        _bed.Do(() => values.Save(new KeyValue { Identifier = "Site+Version", Value = "2" }));
        _bed.Do(() => values.Save(new KeyValue { Identifier = "Site+Name", Value = null }));
        _bed.Do(() => values.Save(new KeyValue { Identifier = "Other", Value = "x" }));

        Assert.Equal(
            ("2", _bed.Clock.Now),
            (_bed.Do(() => values.Get("Site+Version"))!.Value, _bed.Do(() => values.Get("Site+Version"))!.UpdateDate));
        Assert.Equal(["Site+Name", "Site+Version"], _bed.Do(() => values.FindByKeyPrefix("Site+"))!.Keys.Order());
        _bed.Do(() => values.Delete(pair));
        Assert.False(_bed.Do(() => values.Exists("Site+Version")));
        Assert.Equal(2, _bed.Do(() => values.GetMany()).Count());
    }
}
