using Umbraco.Cms.Core;

namespace Inpud.Cms.Storage;

/// <summary>The three kinds of content type, and what belongs to each.</summary>
internal static class TypeKinds
{
    /// <summary>The UDI entity type of a node's object type, where that is a content type.</summary>
    public static string UdiTypeOf(Guid objectType) =>
        objectType == Constants.ObjectTypes.DocumentType ? Constants.UdiEntityType.DocumentType
        : objectType == Constants.ObjectTypes.MediaType ? Constants.UdiEntityType.MediaType
        : objectType == Constants.ObjectTypes.MemberType ? Constants.UdiEntityType.MemberType
        : throw new ArgumentOutOfRangeException(nameof(objectType), objectType, "This is not a content type.");
}
