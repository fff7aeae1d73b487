namespace Inpud.Browser.Tests.Backoffice;

/// <summary>Writes pictures for the documentation while tests run, if <c>INPUD_SCREENSHOTS</c> names a folder to write them to.</summary>
internal static class Screenshots
{
    private static readonly string? _folder = Environment.GetEnvironmentVariable("INPUD_SCREENSHOTS");

    /// <param name="client">What to show.</param>
    /// <param name="name">The file's name, without its ending.</param>
    public static async Task TakeAsync(EditingClient client, string name)
    {
        if (_folder is not null)
        {
            Directory.CreateDirectory(_folder);
            await client.ShotAsync(Path.Combine(_folder, name + ".png"));
        }
    }
}
