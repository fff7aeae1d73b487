using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Inpud.Cms.Storage.Files;

/// <summary>
/// Scripts, stylesheets and partial views are part of the program, not things that are edited in the back office: there are
/// none to read, and none can be written.
/// </summary>
internal abstract class EditableFiles<TFile> : IFileRepository, IFileWithFoldersRepository
    where TFile : class, IFile
{
    public TFile? Get(string? id) => null;

    public IEnumerable<TFile> GetMany(params string[]? ids) => [];

    public bool Exists(string id) => false;

    public Stream GetFileContentStream(string filepath) => Stream.Null;

    public long GetFileSize(string filepath) => -1;

    public bool FolderExists(string folderPath) => false;

    public bool FolderHasContent(string folderPath) => false;

    public void Save(TFile entity) => throw Refusal();

    public void Delete(TFile entity) => throw Refusal();

    public void SetFileContent(string filepath, Stream content) => throw Refusal();

    public void AddFolder(string folderPath) => throw Refusal();

    public void DeleteFolder(string folderPath) => throw Refusal();

    private static NotSupportedException Refusal() =>
        new("Scripts, stylesheets and views of this site are part of its program and are not edited in the back office.");
}

internal sealed class ScriptRepository : EditableFiles<IScript>, IScriptRepository;

internal sealed class StylesheetRepository : EditableFiles<IStylesheet>, IStylesheetRepository;

internal sealed class PartialViewRepository : EditableFiles<IPartialView>, IPartialViewRepository;
