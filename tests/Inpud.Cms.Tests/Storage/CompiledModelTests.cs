using System.Text;
using Inpud.Cms.Storage;
using Inpud.Cms.Storage.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Inpud.Cms.Tests.Storage;

/// <summary>
/// The committed compiled models against the model that the program describes. One that fails here is renewed as
/// CONTRIBUTING.md says under "Changing the schema".
/// </summary>
public sealed class CompiledModelTests
{
    [Fact]
    public void The_SQLite_compiled_model_is_what_the_model_says()
    {
        using var db = new SqliteDesignTime().CreateDbContext([]);
        AssertCompiledAsDescribed(db);
    }

    [Fact]
    public void The_PostgreSQL_compiled_model_is_what_the_model_says()
    {
        using var db = new PostgresDesignTime().CreateDbContext([]);
        AssertCompiledAsDescribed(db);
    }

    private static void AssertCompiledAsDescribed(CmsDbContext db)
    {
        Assert.IsType<RuntimeModel>(db.Model, exactMatch: false);
        Assert.StartsWith("Inpud.Cms.Storage.CompiledModels.", db.Model.GetType().FullName, StringComparison.Ordinal);

        var described = db.GetService<IModelRuntimeInitializer>()
            .Initialize(db.GetService<IDesignTimeModel>().Model, designTime: false);

        Assert.NotSame(described, db.Model);
        Assert.Equal(Text(described), Text(db.Model));
    }

    /// <summary>Everything that is used at run time, a line each.</summary>
    private static string Text(IModel model)
    {
        var text = new StringBuilder();
        text.AppendLine(model.AnnotationsToDebugString());

        // Type by type: what a query by hand once asked for hangs at the compiled model, which the whole process shares, and is no part of it.
        foreach (var type in model.GetEntityTypes())
        {
            text.AppendLine(type.ToDebugString(MetadataDebugStringOptions.LongDefault));
        }

        text.AppendLine(model.GetRelationalModel().ToDebugString(MetadataDebugStringOptions.LongDefault));
        foreach (var property in model.GetEntityTypes().SelectMany(x => x.GetProperties()))
        {
            text.AppendLine($"{property.DeclaringType.DisplayName()}.{property.Name}: {Mapping(property, property.GetRelationalTypeMapping())}");
        }

        return text.ToString();
    }

    private static string Mapping(IProperty property, RelationalTypeMapping mapping) => string.Join(
        " | ",
        mapping.GetType().Name,
        mapping.StoreType,
        mapping.Converter?.ConvertToProviderExpression.ToString() ?? "as is",
        mapping.Converter?.ConvertFromProviderExpression.ToString() ?? "as is",
        property.GetValueComparer().EqualsExpression.ToString(),
        property.GetKeyValueComparer().EqualsExpression.ToString(),
        property.GetValueComparer().SnapshotExpression.ToString());
}
