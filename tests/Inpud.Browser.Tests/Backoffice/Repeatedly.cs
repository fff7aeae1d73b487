using Microsoft.Playwright;

namespace Inpud.Browser.Tests.Backoffice;

/// <summary>Waits for what Playwright cannot wait for by itself.</summary>
internal static class Repeatedly
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(100);

    /// <summary>Tries something again until it does not fail.</summary>
    public static async Task UntilAsync(Func<Task> attempt)
    {
        var began = TimeProvider.System.GetTimestamp();
        while (true)
        {
            try
            {
                await attempt();
                return;
            }
            catch (Exception problem) when (problem is PlaywrightException or TimeoutException && TimeProvider.System.GetElapsedTime(began) < _patience)
            {
                await Task.Delay(_pause);
            }
        }
    }

    /// <summary>Waits until the site is as it should be.</summary>
    /// <param name="holds">Whether it is.</param>
    /// <param name="what">What it should be, for the message.</param>
    public static async Task UntilAsync(Func<bool> holds, string what)
    {
        var began = TimeProvider.System.GetTimestamp();
        while (!holds())
        {
            Assert.True(TimeProvider.System.GetElapsedTime(began) < _patience, $"Waited in vain until {what}.");
            await Task.Delay(_pause);
        }
    }

    /// <summary>Reads something, such as a stored value, until it is as expected; then, or when patience ends, asserts it.</summary>
    public static async Task EqualAsync<T>(T expected, Func<T> read)
    {
        var began = TimeProvider.System.GetTimestamp();
        var found = read();
        while (!Equals(expected, found) && TimeProvider.System.GetElapsedTime(began) < _patience)
        {
            await Task.Delay(_pause);
            found = read();
        }

        Assert.Equal(expected, found);
    }
}
