using System.Data.Common;
using Inpud.Cms.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Inpud.Bench.Corpus;

/// <summary>
/// Inserts many rows of one table by one prepared statement, made from the EF model: names, conversions and types are the
/// model's. Ids are the database's; nothing is tracked. About ten times as quick as <c>SaveChanges</c>.
/// </summary>
internal static class InsertRows
{
    /// <summary>To be called within a transaction.</summary>
    public static void Insert<TRow>(this CmsDbContext db, IEnumerable<TRow> rows)
        where TRow : class
    {
        using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        var columns = ColumnsOf(db.Model.FindEntityType(typeof(TRow))!, command);
        foreach (var row in rows)
        {
            foreach (var (parameter, property, mapping) in columns)
            {
                var value = property.GetGetter().GetClrValue(row);
                parameter.Value = (mapping.Converter is { } converter ? converter.ConvertToProvider(value) : value) ?? DBNull.Value;
            }

            command.ExecuteNonQuery();
        }
    }

    private static (DbParameter Parameter, IProperty Property, RelationalTypeMapping Mapping)[] ColumnsOf(IEntityType type, DbCommand command)
    {
        IProperty[] properties = [.. type.GetProperties().Where(x => !(x.IsPrimaryKey() && x.ValueGenerated == ValueGenerated.OnAdd))];
        var names = properties.Select(x => $"\"{x.GetColumnName()}\"");
        var values = properties.Select((_, number) => $"@p{number}");
        command.CommandText = $"INSERT INTO \"{type.GetTableName()}\" ({string.Join(", ", names)}) VALUES ({string.Join(", ", values)})";
        var columns = properties
            .Select((x, number) => (x.GetRelationalTypeMapping().CreateParameter(command, $"@p{number}", null, x.IsNullable), x, x.GetRelationalTypeMapping()))
            .ToArray();
        command.Parameters.AddRange(Array.ConvertAll(columns, x => x.Item1));
        return columns;
    }
}
