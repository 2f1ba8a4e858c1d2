namespace Luodi.Compiler.Formats.Pages;

/// <summary>字块: a piece of text at its place on a page. The page's origin is its upper left corner; the unit does not matter as long as it is one.</summary>
internal readonly record struct Fragment(double Left, double Top, double Right, double Bottom, string Text)
{
    public double Height => Bottom - Top;

    public double Middle => (Top + Bottom) / 2;

    /// <summary>No reader may be led astray by places that are no numbers, or lie where no paper reaches.</summary>
    public bool IsSound => IsOnPaper(Left) && IsOnPaper(Top) && IsOnPaper(Right) && IsOnPaper(Bottom) && Right >= Left && Bottom > Top && !string.IsNullOrWhiteSpace(Text);

    private static bool IsOnPaper(double place) => double.IsFinite(place) && Math.Abs(place) < 1e7;
}
