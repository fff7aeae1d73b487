using Inpud.Content.DocumentTypes.Synchronizing;
using Microsoft.Extensions.Logging.Abstractions;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Inpud.Content.Tests.Doubles;

/// <summary>Keeps types in memory as a database would: what is read is a copy, what is saved gets an id and is no longer dirty.</summary>
internal sealed class StoredTypes
{
    private readonly Dictionary<string, string> keyValues = [];
    private int lastId = 1000;

    public Dictionary<Guid, IDataType> DataTypes { get; } = [];

    public Dictionary<Guid, IContentType> DocumentTypes { get; } = [];

    public Dictionary<Guid, IMediaType> MediaTypes { get; } = [];

    public int Saves { get; private set; }

    public int Commits { get; private set; }

    public ContentTypeOperationStatus Answer { get; set; } = ContentTypeOperationStatus.Success;

    public SynchronizeTypes Synchronize(PropertyEditorCollection? editors = null) => new(
        Answering.To<ICoreScopeProvider>(("CreateCoreScope", _ => Scope())),
        Answering.To<IDataTypeService>(
            ("GetAllAsync", _ => Task.FromResult(Copies(DataTypes))),
            ("CreateAsync", call => Task.FromResult(Save((IDataType)call[0]!))),
            ("UpdateAsync", call => Task.FromResult(Save((IDataType)call[0]!)))),
        Service<IContentTypeService, IContentType>(DocumentTypes),
        Service<IMediaTypeService, IMediaType>(MediaTypes),
        editors ?? Editors.All(),
        new PlainJson(),
        Editors.Strings,
        Answering.To<IKeyValueService>(
            ("GetValue", call => keyValues.GetValueOrDefault((string)call[0]!)),
            ("SetValue", call => keyValues[(string)call[0]!] = (string)call[1]!)),
        NullLogger<SynchronizeTypes>.Instance);

    private TService Service<TService, TType>(Dictionary<Guid, TType> stored)
        where TService : class
        where TType : class, IContentTypeComposition => Answering.To<TService>(
            ("GetAll", _ => Copies(stored)),
            ("CreateAsync", call => Task.FromResult(Save(stored, (TType)call[0]!))),
            ("UpdateAsync", call => Task.FromResult(Save(stored, (TType)call[0]!))));

    private ICoreScope Scope() => Answering.To<ICoreScope>(
        ("WriteLock", _ => null),
        ("Complete", _ => ++Commits > 0),
        ("Dispose", _ => null));

    private Attempt<IDataType, DataTypeOperationStatus> Save(IDataType dataType)
    {
        Persist(dataType);
        DataTypes[dataType.Key] = (IDataType)dataType.DeepClone();
        return Attempt.SucceedWithStatus(DataTypeOperationStatus.Success, dataType);
    }

    private Attempt<ContentTypeOperationStatus> Save<TType>(Dictionary<Guid, TType> stored, TType type)
        where TType : class, IContentTypeComposition
    {
        if (Answer is not ContentTypeOperationStatus.Success)
        {
            return Attempt.Fail(Answer);
        }

        Persist(type);
        foreach (var property in type.PropertyTypes.Where(property => !property.HasIdentity))
        {
            property.Id = ++lastId;
        }

        type.ResetDirtyProperties();
        stored[type.Key] = (TType)type.DeepClone();
        return Attempt.Succeed(ContentTypeOperationStatus.Success);
    }

    private void Persist(IEntity entity)
    {
        Saves++;
        if (!entity.HasIdentity)
        {
            entity.Id = ++lastId;
        }

        ((IRememberBeingDirty)entity).ResetDirtyProperties();
    }

    private static IEnumerable<TType> Copies<TType>(Dictionary<Guid, TType> stored)
        where TType : IDeepCloneable => [.. stored.Values.Select(one => (TType)one.DeepClone())];
}
