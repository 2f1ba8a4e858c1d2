namespace Luodi.Compiler.SecondReader;

/// <summary>第二阅读者的设置: which model to ask, and how long to bear with it. The key is never written anywhere.</summary>
public sealed class SecondReaderOptions
{
    /// <param name="address">Base of an OpenAI-compatible service, such as http://127.0.0.1:8000/v1; http or https.</param>
    /// <param name="model">Name of the model, as the service knows it.</param>
    /// <param name="key">Bearer key; null where the service asks for none.</param>
    /// <exception cref="ArgumentException">The address is no absolute http or https address, or the model has no name.</exception>
    public SecondReaderOptions(Uri address, string model, string? key = null)
    {
        ArgumentNullException.ThrowIfNull(address);
        ArgumentException.ThrowIfNullOrWhiteSpace(model);
        if (!address.IsAbsoluteUri || address.Scheme is not ("http" or "https"))
            throw new ArgumentException("The address has to begin with http:// or https://.", nameof(address));
        (Address, Model, Key) = (address, model, string.IsNullOrWhiteSpace(key) ? null : key.Trim());
    }

    public Uri Address { get; }

    public string Model { get; }

    internal string? Key { get; }

    /// <summary>How long one answer may take.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(90);

    /// <summary>A passage is about so many characters; a longer sentence is one passage.</summary>
    public int PassageLength { get; init; } = 2_400;

    /// <summary>A text of more passages is read so far and no further, and a note says so.</summary>
    public int MostPassages { get; init; } = 400;

    /// <summary>After so many passages in a row without an answer the rest is not asked.</summary>
    public int MostFailuresInARow { get; init; } = 3;
}
