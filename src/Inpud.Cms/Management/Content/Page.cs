using System.Runtime.InteropServices;

namespace Inpud.Cms.Management.Content;

/// <summary>A page as storage serves it, which holds what was asked for: Core turns pages only where <c>skip</c> is a multiple of <c>take</c>.</summary>
/// <param name="Index">Number of the page, from 0.</param>
/// <param name="Size">How many items it has.</param>
/// <param name="Offset">How many of them come before what was asked for.</param>
/// <param name="Take">How many were asked for.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Page(long Index, int Size, int Offset, int Take)
{
    /// <summary>The smallest page that holds <paramref name="take"/> items after <paramref name="skip"/>; <paramref name="take"/> is at least 1.</summary>
    public static Page Holding(int skip, int take)
    {
        var size = take;
        while (skip / size != ((long)skip + take - 1) / size)
        {
            size++;
        }

        return new Page(skip / size, size, skip % size, take);
    }

    /// <summary>What was asked for.</summary>
    public IEnumerable<T> Of<T>(IEnumerable<T> page) => page.Skip(Offset).Take(Take);
}
