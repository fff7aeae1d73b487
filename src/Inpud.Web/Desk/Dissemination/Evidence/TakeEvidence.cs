using Inpud.Content;
using Inpud.Content.Dissemination;
using Inpud.Web.Desk.Rights;

namespace Inpud.Web.Desk.Dissemination;

/// <summary>Takes the evidence that a form brings: a link or a file.</summary>
internal sealed class TakeEvidence(StoreEvidence store, DeskUser staff)
{
    /// <summary>Stores a file at once: a browser does not send it again with a form that was not yet right.</summary>
    /// <param name="form">What was sent.</param>
    /// <returns>The evidence's key; null where there is no file.</returns>
    public async Task<Done<Guid?>> FileAsync(IFormCollection form)
    {
        if (form.Files.GetFile(StoreEvidence.FileField) is not { } file || (file.Length == 0 && file.FileName.Length == 0))
        {
            return new Done<Guid?>(null, StoreEvidence.Problems(form[StoreEvidence.LinkField]));
        }

        if (!string.IsNullOrWhiteSpace(form[StoreEvidence.LinkField]))
        {
            return new FieldProblem(StoreEvidence.LinkField, "Give a link or a file, not both.");
        }

        if (file.Length > EvidenceFolder.LargestFile)
        {
            return new FieldProblem(StoreEvidence.FileField, StoreEvidence.TooLarge);
        }

        await using var content = file.OpenReadStream();
        var bytes = new byte[file.Length];
        await content.ReadExactlyAsync(bytes);
        var stored = await store.FileAsync(staff.Key, file.FileName, bytes);
        return stored.Succeeded ? (Guid?)stored.Value : new Done<Guid?>(null, stored.Problems);
    }

    /// <summary>Stores the link that the form brings, once all else is right.</summary>
    /// <param name="form">What was sent.</param>
    /// <param name="file">The evidence that came as a file, or null.</param>
    public async Task<Guid?> LinkAsync(IFormCollection form, Guid? file) =>
        file is null && form[StoreEvidence.LinkField].ToString() is { } link && !string.IsNullOrWhiteSpace(link) ? (await store.LinkAsync(staff.Key, link)).Value : file;
}
