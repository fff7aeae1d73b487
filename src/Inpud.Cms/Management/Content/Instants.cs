namespace Inpud.Cms.Management.Content;

internal static class Instants
{
    /// <summary>Core's dates are in UTC, whether or not they say so.</summary>
    public static DateTimeOffset AsUtc(this DateTime date) => new(date.Kind == DateTimeKind.Local ? date.ToUniversalTime() : DateTime.SpecifyKind(date, DateTimeKind.Utc));
}
