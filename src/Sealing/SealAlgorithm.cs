namespace Luodi.Sealing;

/// <summary>摘要算法: with what a block or a head was made.</summary>
public enum SealAlgorithm
{
    /// <summary>FIPS 180-4.</summary>
    Sha256,

    /// <summary>商用密码杂凑算法, GB/T 32905-2016.</summary>
    Sm3,
}

/// <summary>The names that stand in lines and settings.</summary>
public static class SealAlgorithms
{
    public static string NameOf(SealAlgorithm algorithm) => algorithm switch
    {
        SealAlgorithm.Sha256 => "sha256",
        SealAlgorithm.Sm3 => "sm3",
    };

    public static SealAlgorithm? Parse(string name) => name switch
    {
        "sha256" => SealAlgorithm.Sha256,
        "sm3" => SealAlgorithm.Sm3,
        _ => null,
    };
}
