namespace Luodi.Compiler.Tests;

/// <summary>Finds the repository from where the tests run.</summary>
internal static class RepositoryFiles
{
    public static string Root { get; } = Find();

    public static string Corpus => Path.Combine(Root, "tests", "corpus");

    /// <summary>Invented documents annotated by hand, apart from the compiler.</summary>
    public static string Annotated => Path.Combine(Root, "tests", "annotated");

    /// <summary>The annotated documents beside the repository; null where there are none.</summary>
    public static string? Gold
    {
        get
        {
            for (var at = Directory.GetParent(Root); at is not null; at = at.Parent)
                if (Directory.Exists(Path.Combine(at.FullName, "shared", "gold")))
                    return Path.Combine(at.FullName, "shared");
            return null;
        }
    }

    private static string Find()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
            if (File.Exists(Path.Combine(at.FullName, "Luodi.slnx")))
                return at.FullName;
        throw new InvalidOperationException("the tests do not run inside the repository");
    }
}
