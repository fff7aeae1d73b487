namespace Inpud.Cms.Imaging;

/// <summary>
/// What may be asked without a signature: few enough different renditions of one original that making them all is little
/// work. Widths and ratios come from <see cref="ImagingLimits"/>.
/// </summary>
internal static class ListedSizes
{
    public static bool Allow(ImageCommands commands, ImagingLimits limits) =>
        commands is { Crop: null, Quality: null }
        && SizeIsListed(commands, limits)
        && IsAnchor(commands.Focus)
        && IsPlain(commands.Background)
        && IsPlain(commands.Padding);

    private static bool SizeIsListed(ImageCommands commands, ImagingLimits limits) => (commands.Width, commands.Height) switch
    {
        (null, null) => true,
        ({ } width, null) => limits.Widths.Contains(width),
        (null, { } height) => limits.Widths.Contains(height),
        ({ } width, { } height) => limits.Widths.Contains(width) && limits.Ratios.Any(ratio => Math.Abs((width / ratio) - height) <= 1),
    };

    private static bool IsAnchor(FocalPoint focus) => focus is { X: 0 or 0.5 or 1, Y: 0 or 0.5 or 1 };

    private static bool IsPlain(Paint? paint) => paint is null or { Alpha: 0 } or { Red: 0, Green: 0, Blue: 0, Alpha: 255 } || paint == Paint.White;
}
