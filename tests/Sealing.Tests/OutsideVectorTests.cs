using System.Security.Cryptography;
using System.Text.Json;

namespace Luodi.Sealing.Tests;

/// <summary>The cases of transparency-dev/merkle, folder testdata: good proofs, and far more that must not pass. They stay outside the repository.</summary>
public sealed class OutsideVectorTests
{
    private const string Variable = "MERKLE_VECTORS";

    [Fact]
    public void Every_outside_case_is_judged_as_its_authors_judge_it()
    {
        var folder = Environment.GetEnvironmentVariable(Variable);
        Assert.SkipWhen(string.IsNullOrEmpty(folder), $"the cases lie outside the repository: set {Variable} to the folder testdata of transparency-dev/merkle");
        using var hasher = TreeHasher.Of(SealAlgorithm.Sha256);
        var wrong = new List<string>();
        var (cases, mustFail) = (0, 0);
        foreach (var file in Directory.EnumerateFiles(folder!, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            using var json = JsonDocument.Parse(File.ReadAllText(file));
            var wanted = !json.RootElement.GetProperty("wantErr").GetBoolean();
            cases++;
            mustFail += wanted ? 0 : 1;
            if (Holds(hasher, json.RootElement) != wanted)
                wrong.Add(Path.GetRelativePath(folder!, file));
        }
        Assert.Empty(wrong);
        Assert.Equal((518, 482), (cases, mustFail));
    }

    private static bool Holds(TreeHasher hasher, JsonElement test)
    {
        var digests = Digests(test.GetProperty("proof"));
        var start = Number(test, "start") ?? 0;
        var of = test.TryGetProperty("leafIdx", out _);
        var part = of ? Digest(test.GetProperty("leafHash")) : Root(test.GetProperty("root1"));
        var root = Root(test.GetProperty(of ? "root" : "root2"));
        if (digests is null || part is null || root is null)
            return false; // A digest of another length: it cannot even be written here.
        if (!of)
            return test.TryGetProperty("start", out _)
                ? MerkleProof.IsPart(hasher, start, Number(test, "end")!.Value, Number(test, "size")!.Value, part.Value, digests, root.Value)
                : MerkleProof.IsConsistent(hasher, Number(test, "size1")!.Value, Number(test, "size2")!.Value, part.Value, digests, root.Value);
        var (index, end) = (Number(test, "leafIdx")!.Value, Number(test, "end") ?? Number(test, "treeSize")!.Value);
        return MerkleProof.IsSubtree(start, end) && index >= start && MerkleProof.IsIncluded(hasher, index - start, end - start, part.Value, digests, root.Value);
    }

    /// <summary>A number beyond ours is no size of a tree: -1.</summary>
    private static long? Number(JsonElement test, string name) => test.TryGetProperty(name, out var value) ? value.TryGetInt64(out var number) ? number : -1 : null;

    private static Digest[]? Digests(JsonElement proof)
    {
        if (proof.ValueKind == JsonValueKind.Null)
            return [];
        var digests = proof.EnumerateArray().Select(Digest).ToList();
        return digests.Contains(null) ? null : [.. digests.Select(d => d!.Value)];
    }

    /// <summary>Where any root does, the cases have a short text instead: the same text, the same digest.</summary>
    private static Digest? Root(JsonElement text) => Digest(text) ?? (text.ValueKind == JsonValueKind.String ? new Digest(SHA256.HashData(text.GetBytesFromBase64())) : null);

    private static Digest? Digest(JsonElement text) =>
        text.ValueKind == JsonValueKind.String && text.GetBytesFromBase64() is { Length: Sealing.Digest.Length } bytes ? new Digest(bytes) : null;
}
