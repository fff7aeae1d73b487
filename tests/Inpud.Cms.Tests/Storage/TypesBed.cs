using Inpud.Cms.Storage.ContentTypes;
using Inpud.Cms.Storage.DataTypes;
using Inpud.Cms.Storage.Entities;
using Inpud.Cms.Storage.Rows;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;

namespace Inpud.Cms.Tests.Storage;

/// <summary>Types and slim entities as the site has them, for tests that need to see nodes; no editor is known.</summary>
internal static class TypesBed
{
    public static IServiceCollection AddTypesAndEntities(this IServiceCollection services) => services
        .AddSingleton(new Lazy<PropertyEditorCollection>(() => new PropertyEditorCollection(new DataEditorCollection(() => []))))
        .AddSingleton<IDataValueEditorFactory, NoEditors>()
        .AddSingleton<IConfigurationEditorJsonSerializer, PlainJson>()
        .AddSingleton<DataTypeRepository>()
        .AddSingleton<ContentTypeStore>()
        .AddSingleton<VariationChange>()
        .AddSingleton<DocumentTypeRepository>()
        .AddSingleton<MediaTypeRepository>()
        .AddSingleton<EntityMapping>()
        .AddSingleton<IEntityRepository, EntityRepository>();

    /// <summary>A document type with properties, straight into the tables.</summary>
    public static (ContentTypeRow Type, PropertyTypeRow[] Properties) AddType(this StorageBed bed, string alias, params string[] properties)
    {
        var dataType = bed.AddNode("Text", Constants.ObjectTypes.DataType);
        var node = bed.AddNode(alias, Constants.ObjectTypes.DocumentType);
        return bed.Look(db =>
        {
            var text = nameof(ValueStorageType.Nvarchar);
            db.DataTypes.Add(new DataTypeRow { NodeId = dataType.Id, EditorAlias = "Umbraco.TextBox", DbType = text });
            var type = new ContentTypeRow
            {
                NodeId = node.Id, Alias = alias, Icon = "icon-document",
                Properties =
                [
                    .. properties.Select(x => new PropertyTypeRow { Key = Guid.CreateVersion7(), Alias = x, DataTypeId = dataType.Id }),
                ],
            };
            db.ContentTypes.Add(type);
            db.SaveChanges();
            return (type, type.Properties.ToArray());
        });
    }

    /// <summary>A document with one version, straight into the tables.</summary>
    public static NodeRow AddDocument(this StorageBed bed, string name, ContentTypeRow type, NodeRow? below = null, string values = "{}")
    {
        var node = bed.AddNode(name, Constants.ObjectTypes.Document, below);
        return bed.Look(db =>
        {
            db.Contents.Add(new ContentRow { NodeId = node.Id, ContentTypeId = type.NodeId, Published = true });
            db.SaveChanges();
            var version = new ContentVersionRow { NodeId = node.Id, Name = name, Current = true, Published = true, Date = bed.Clock.Now };
            db.Versions.Add(version);
            db.SaveChanges();
            db.Variants.Add(new VariantRow { VersionId = version.Id, Values = values, Date = bed.Clock.Now });
            db.SaveChanges();
            return node;
        });
    }

    private sealed class NoEditors : IDataValueEditorFactory
    {
        public TDataValueEditor Create<TDataValueEditor>(params object[] args)
            where TDataValueEditor : class, IDataValueEditor => throw new NotSupportedException("No editor is known here.");
    }

    internal sealed class PlainJson : IConfigurationEditorJsonSerializer
    {
        public string Serialize(object? input) => System.Text.Json.JsonSerializer.Serialize(input);

        public T? Deserialize<T>(string input) => System.Text.Json.JsonSerializer.Deserialize<T>(input);

        public bool TryDeserialize<T>(object input, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out T? value)
            where T : class
        {
            value = input as T;
            return value is not null;
        }
    }
}
