namespace Luodi.Platform.Web;

/// <summary>Where a redirect may lead that a visitor's address asks for: a place on this server, or home.</summary>
public static class LocalPath
{
    /// <returns>The path itself when no browser could read it as another server's address; else "/".</returns>
    public static string OrHome(string? path) =>
        path is ['/', ..] && !path.StartsWith("//", StringComparison.Ordinal) && !path.StartsWith("/\\", StringComparison.Ordinal) && !path.Any(char.IsControl) ? path : "/";
}
