namespace Luodi.Compiler.Fuzz;

/// <summary>骰子: a repeatable source of chance (SplitMix64), the same on every machine and version for ever.</summary>
internal sealed class Dice(ulong seed)
{
    private ulong _state = seed;

    public ulong Next()
    {
        var z = _state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    /// <summary>0 … bound − 1; 0 when there is nothing to choose from.</summary>
    public int Below(int bound) => bound <= 1 ? 0 : (int)(Next() % (uint)bound);

    public bool OneIn(int bound) => Below(bound) == 0;

    public T Of<T>(IReadOnlyList<T> choices) => choices[Below(choices.Count)];
}
