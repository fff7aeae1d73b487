using Inpud.Cms.Storage.Rows;
using Inpud.Cms.Storage.Scopes;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Extensions;
using Names = Umbraco.Cms.Core.Constants.Conventions.RelationTypes;

namespace Inpud.Cms.Storage.Relations;

/// <summary>Gives a new database the kinds of relation that Core itself keeps: what is used where, copied from, deleted from.</summary>
internal sealed class CreateDefaultRelationTypes(CmsScopeProvider scopes)
{
    /// <summary>Creates what is missing; changes nothing that is there.</summary>
    public void Run()
    {
        using var scope = scopes.CreateCoreScope();
        var known = scopes.Reading().RelationTypes.Select(x => x.Alias).ToHashSet(StringComparer.Ordinal);
        var missing = Defaults().Where(x => !known.Contains(x.Alias)).ToArray();
        if (missing.Length > 0)
        {
            var db = scopes.Writing();
            db.RelationTypes.AddRange(missing);
            db.SaveChanges();
            db.ChangeTracker.Clear();
        }

        scope.Complete();
    }

    private static IEnumerable<RelationTypeRow> Defaults()
    {
        yield return Type(
            Names.RelateDocumentOnCopyAlias, Names.RelateDocumentOnCopyName, Constants.ObjectTypes.Document, Constants.ObjectTypes.Document,
            bothWays: true);
        yield return Type(
            Names.RelateParentDocumentOnDeleteAlias, Names.RelateParentDocumentOnDeleteName,
            Constants.ObjectTypes.Document, Constants.ObjectTypes.Document);
        yield return Type(
            Names.RelateParentMediaFolderOnDeleteAlias, Names.RelateParentMediaFolderOnDeleteName,
            Constants.ObjectTypes.Media, Constants.ObjectTypes.Media);
        yield return Type(
            Names.RelateParentElementContainerOnElementDeleteAlias, Names.RelateParentElementContainerOnElementDeleteName,
            Constants.ObjectTypes.ElementContainer, Constants.ObjectTypes.Element);
        yield return Type(
            Names.RelateParentElementContainerOnContainerDeleteAlias, Names.RelateParentElementContainerOnContainerDeleteName,
            Constants.ObjectTypes.ElementContainer, Constants.ObjectTypes.ElementContainer);
        yield return Usage(Names.RelatedMediaAlias, Names.RelatedMediaName);
        yield return Usage(Names.RelatedDocumentAlias, Names.RelatedDocumentName);
        yield return Usage(Names.RelatedMemberAlias, Names.RelatedMemberName);
        yield return Usage(Names.RelatedElementAlias, Names.RelatedElementName);
    }

    /// <summary>The parent uses the child, whatever either is.</summary>
    private static RelationTypeRow Usage(string alias, string name)
    {
        var type = Type(alias, name, null, null);
        type.IsDependency = true;
        return type;
    }

    /// <summary>Keys are derived from alias and name the way Umbraco derives them, so that they are the same in every database.</summary>
    private static RelationTypeRow Type(string alias, string name, Guid? parents, Guid? children, bool bothWays = false) => new()
    {
        Key = (alias + "____" + name).ToGuid(), Alias = alias, Name = name, ParentObjectType = parents, ChildObjectType = children,
        IsBidirectional = bothWays,
    };
}
