using System.Security.Cryptography;
using Umbraco.Cms.Core.Configuration;

namespace Inpud.Cms.Backoffice.SignIn.Users;

/// <summary>Makes passwords that fulfil the rules and are read over the telephone without mistakes: no 0 and O, no 1 and l.</summary>
internal static class GeneratePassword
{
    /// <summary>Some 92 bits.</summary>
    private const int Shortest = 16;

    private const string Lower = "abcdefghijkmnopqrstuvwxyz";
    private const string Upper = "ABCDEFGHJKLMNPQRSTUVWXYZ";
    private const string Digits = "23456789";
    private const string Symbols = "-+=%&";

    public static string For(IPasswordConfiguration rules)
    {
        Span<char> password = new char[Math.Max(Shortest, rules.RequiredLength)];
        RandomNumberGenerator.GetItems(Lower + Upper + Digits, password);
        string[] needed = [Lower, Upper, Digits, .. rules.RequireNonLetterOrDigit ? [Symbols] : Array.Empty<string>()];
        for (var i = 0; i < needed.Length; i++)
        {
            password[i] = needed[i][RandomNumberGenerator.GetInt32(needed[i].Length)];
        }

        RandomNumberGenerator.Shuffle(password);
        return new string(password);
    }
}
