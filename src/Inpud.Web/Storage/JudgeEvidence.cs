using Inpud.Cms.Media.Uploads;
using Inpud.Content;
using Inpud.Content.Dissemination;

namespace Inpud.Web.Storage;

/// <summary>Evidence is judged like what goes into the media library.</summary>
internal sealed class JudgeEvidence(IJudgeUploads uploads) : IJudgeEvidence
{
    public Sentence? ProblemOf(string name, Stream content) => uploads.ProblemOf(name, content) is { } problem ? Sentence.Of(problem) : null;
}
