namespace Inpud.Cms.Management.Content;

/// <summary>Those that were found of the ones that were asked for.</summary>
internal sealed record BatchResponse<T>(long Total, IReadOnlyList<T> Items);
