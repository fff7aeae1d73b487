namespace Inpud.Cms.Storage.Protection;

/// <summary>Where the keys lie that are not in the database. All machines share it.</summary>
/// <param name="Path">An existing folder.</param>
public sealed record KeyFolder(string Path);
