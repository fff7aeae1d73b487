using Inpud.Cms.Storage.Scopes;
using Inpud.Content.Storage;

namespace Inpud.Web.Storage;

/// <summary>The organisation's own tables on the CMS's connection.</summary>
internal sealed class AmbientDatabase(SharedConnection shared) : IAmbientDatabase
{
    public bool IsPostgres => shared.IsPostgres;

    public AmbientConnection Reading() => Of(shared.Reading());

    public AmbientConnection Writing() => Of(shared.Writing());

    private static AmbientConnection Of((System.Data.Common.DbConnection Connection, System.Data.Common.DbTransaction? Transaction) ambient) =>
        new(ambient.Connection, ambient.Transaction);
}
