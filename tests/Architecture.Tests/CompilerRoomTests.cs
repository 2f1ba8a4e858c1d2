using System.Text.RegularExpressions;

namespace Luodi.Architecture.Tests;

/// <summary>Inside the compiler: Text ← Diagnostics, Lexicon ← Provisions ← Commitments ← Rules, and Suggestions and Emit beside Rules.</summary>
public sealed partial class CompilerRoomTests
{
    private static readonly Dictionary<string, string[]> MaySee = new(StringComparer.Ordinal)
    {
        ["Text"] = [],
        ["Diagnostics"] = ["Text"],
        ["Lexicon"] = ["Text"],
        ["Provisions"] = ["Text", "Diagnostics", "Lexicon"],
        ["Commitments"] = ["Text", "Diagnostics", "Lexicon", "Provisions"],
        ["Rules"] = ["Text", "Diagnostics", "Lexicon", "Provisions", "Commitments"],
        ["Suggestions"] = ["Commitments"],
        ["Libraries"] = ["Text", "Diagnostics", "Lexicon", "Provisions", "Commitments", "Rules"],
        ["Comparison"] = ["Text", "Provisions", "Commitments", "Emit"],
        ["Emit"] = ["Text", "Diagnostics", "Lexicon", "Provisions", "Commitments", "Suggestions"],
    };

    [Fact]
    public void Every_room_sees_only_the_rooms_below_it()
    {
        var root = Repository.PathOf("src/Compiler");
        var files = Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
            .Select(file => (Room: Path.GetRelativePath(root, file).Split('/')[0], File: file))
            .Where(x => Directory.Exists(Path.Combine(root, x.Room))).ToList();
        Assert.True(files.Count > 5, "The compiler's sources were not found.");
        Assert.Empty(files.SelectMany(x => Violations(x.Room, File.ReadAllText(x.File))));
    }

    [Theory]
    [InlineData("Text", "using Luodi.Compiler.Provisions;")]
    [InlineData("Provisions", "using Luodi.Compiler.Commitments;")]
    [InlineData("Emit", "using Luodi.Compiler.Rules;")]
    [InlineData("Commitments", "var x = Luodi.Compiler.Rules.All;")]
    [InlineData("Rules", "using Luodi.Compiler.Libraries;")]
    [InlineData("Comparison", "using Luodi.Compiler.Rules;")]
    [InlineData("Attic", "namespace Luodi.Compiler.Attic;")]
    public void A_look_upwards_is_found(string room, string source) => Assert.NotEmpty(Violations(room, source));

    private static IEnumerable<string> Violations(string room, string source)
    {
        if (!MaySee.TryGetValue(room, out var allowed))
            return [$"The room {room} is not in the table."];
        return Mention().Matches(source).Select(m => m.Groups[1].Value).Distinct(StringComparer.Ordinal)
            .Where(seen => seen != room && MaySee.ContainsKey(seen) && !allowed.Contains(seen))
            .Select(seen => $"{room} → {seen}");
    }

    [GeneratedRegex(@"Luodi\.Compiler\.(\w+)")]
    private static partial Regex Mention();
}
