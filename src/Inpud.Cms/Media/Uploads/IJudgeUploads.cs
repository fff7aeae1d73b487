namespace Inpud.Cms.Media.Uploads;

/// <summary>Judges files that go elsewhere than into the media library by the same rules: content decides, the name must agree.</summary>
public interface IJudgeUploads
{
    /// <summary>Why a file is not taken as it is, for the person who brings it, its values apart from its words; null when it is.</summary>
    /// <param name="fileName">Its name with its ending.</param>
    /// <param name="content">Can be sought in; is left anywhere.</param>
    FormattableString? ProblemOf(string fileName, Stream content);
}
