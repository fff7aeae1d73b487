using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Inpud.Bench.Corpus;

/// <summary>
/// Inserts many rows of one table by prepared statements, made from the EF model: names, conversions and types are the
/// model's. Ids are the database's; nothing is tracked. About ten times as quick as <c>SaveChanges</c>.
/// </summary>
internal static class InsertRows
{
    /// <summary>To be called within a transaction.</summary>
    /// <param name="db">The tables.</param>
    /// <param name="rows">What is inserted, in this order.</param>
    /// <param name="atOnce">Rows of one statement; more save a server's round trips.</param>
    public static void Insert<TRow>(this DbContext db, IEnumerable<TRow> rows, int atOnce = 1)
        where TRow : class
    {
        IProperty[] properties =
        [
            .. db.Model.FindEntityType(typeof(TRow))!.GetProperties().Where(x => !(x.IsPrimaryKey() && x.ValueGenerated == ValueGenerated.OnAdd)),
        ];
        var commands = new Dictionary<int, DbCommand>();
        foreach (var some in rows.Chunk(atOnce))
        {
            if (!commands.TryGetValue(some.Length, out var command))
            {
                commands[some.Length] = command = Prepare(db, properties, some.Length);
            }

            for (var at = 0; at < command.Parameters.Count; at++)
            {
                command.Parameters[at].Value = ValueOf(some[at / properties.Length], properties[at % properties.Length]);
            }

            command.ExecuteNonQuery();
        }

        foreach (var command in commands.Values)
        {
            command.Dispose();
        }
    }

    private static object ValueOf(object row, IProperty property)
    {
        var value = property.GetGetter().GetClrValue(row);
        return (property.GetRelationalTypeMapping().Converter is { } converter ? converter.ConvertToProvider(value) : value) ?? DBNull.Value;
    }

    private static DbCommand Prepare(DbContext db, IProperty[] properties, int rows)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        for (var at = 0; at < rows * properties.Length; at++)
        {
            var property = properties[at % properties.Length];
            command.Parameters.Add(property.GetRelationalTypeMapping().CreateParameter(command, $"@p{at}", null, property.IsNullable));
        }

        var values = Enumerable.Range(0, rows).Select(row => $"({string.Join(", ", properties.Select((_, column) => $"@p{(row * properties.Length) + column}"))})");
        command.CommandText = $"INSERT INTO \"{properties[0].DeclaringType.GetTableName()}\" "
            + $"({string.Join(", ", properties.Select(x => $"\"{x.GetColumnName()}\""))}) VALUES {string.Join(", ", values)}";
        return command;
    }
}
