using System.Text.Json.Serialization;
using Inpud.Cms.Management.Http;

namespace Inpud.Cms.Management.UserGroups;

/// <summary>What a group may do with one thing, as the client reads and writes it.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "$type")]
[JsonDerivedType(typeof(DocumentPermissionPresentationModel), nameof(DocumentPermissionPresentationModel))]
[JsonDerivedType(typeof(DocumentPropertyValuePermissionPresentationModel), nameof(DocumentPropertyValuePermissionPresentationModel))]
[JsonDerivedType(typeof(ElementPermissionPresentationModel), nameof(ElementPermissionPresentationModel))]
[JsonDerivedType(typeof(UnknownTypePermissionPresentationModel), nameof(UnknownTypePermissionPresentationModel))]
internal interface IPermissionPresentationModel
{
    /// <summary>None = expressly nothing.</summary>
    IReadOnlyList<string>? Verbs { get; }
}

internal sealed record DocumentPermissionPresentationModel(ReferenceByIdModel? Document, IReadOnlyList<string>? Verbs) : IPermissionPresentationModel;

internal sealed record DocumentPropertyValuePermissionPresentationModel(
    ReferenceByIdModel? DocumentType, ReferenceByIdModel? PropertyType, IReadOnlyList<string>? Verbs) : IPermissionPresentationModel;

internal sealed record ElementPermissionPresentationModel(ReferenceByIdModel? Element, IReadOnlyList<string>? Verbs) : IPermissionPresentationModel;

internal sealed record UnknownTypePermissionPresentationModel(string? Context, IReadOnlyList<string>? Verbs) : IPermissionPresentationModel;
