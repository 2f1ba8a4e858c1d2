using System.Text;

namespace Luodi.Sealing.Tests;

/// <summary>Known answers: the eight-leaf tree with which implementations of RFC 6962 are compared everywhere, and the two examples of GB/T 32905-2016, appendix A.</summary>
public sealed class HashTests
{
    private static readonly string[] Leaves = ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"];

    [Theory]
    [InlineData(0, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")]
    [InlineData(1, "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d")]
    [InlineData(2, "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125")]
    [InlineData(3, "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77")]
    [InlineData(4, "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7")]
    [InlineData(5, "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4")]
    [InlineData(6, "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef")]
    [InlineData(7, "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c")]
    [InlineData(8, "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328")]
    public void The_root_of_the_known_leaves_is_the_known_root(int size, string root)
    {
        using var hasher = TreeHasher.Of(SealAlgorithm.Sha256);
        var tree = new MerkleTree(hasher);
        foreach (var leaf in Leaves.Take(size))
            tree.Add(hasher.Leaf(Convert.FromHexString(leaf)));
        Assert.Equal(root, tree.Root.ToString());
    }

    [Theory]
    [InlineData("abc", "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0")]
    [InlineData("abcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcd", "debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732")]
    public void Sm3_gives_the_standard_s_answers(string text, string digest)
    {
        using var hasher = TreeHasher.Of(SealAlgorithm.Sm3);
        Assert.Equal(digest, hasher.State([], Encoding.ASCII.GetBytes(text)).ToString());
        Assert.Equal(digest, hasher.State(Encoding.ASCII.GetBytes(text[..2]), Encoding.ASCII.GetBytes(text[2..])).ToString());
    }

    [Theory]
    [InlineData("66C7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0")]
    [InlineData("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e")]
    [InlineData("")]
    public void A_digest_has_one_spelling(string text) => Assert.Null(Digest.Parse(text));
}
