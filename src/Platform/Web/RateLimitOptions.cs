namespace Luodi.Platform.Web;

/// <summary>限流: how often in a minute. An office of hundreds may stand behind one address, a person behind one name.</summary>
public sealed class RateLimitOptions
{
    /// <summary>Tries to sign in from one address.</summary>
    public int SignInsPerAddress { get; init; } = 60;

    /// <summary>Tries to sign in by one name, from wherever.</summary>
    public int SignInsPerName { get; init; } = 10;

    /// <summary>Forms with files of one account.</summary>
    public int UploadsPerAccount { get; init; } = 60;

    /// <summary>Forms that anybody may send, from one address.</summary>
    public int PublicFormsPerAddress { get; init; } = 20;
}
