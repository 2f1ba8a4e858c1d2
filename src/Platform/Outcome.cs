using System.Diagnostics.CodeAnalysis;

namespace Luodi.Platform;

/// <summary>What sort of refusal it is; the edge turns it into a status code.</summary>
public enum RefusalKind { Invalid, NotFound, Forbidden, Conflict, TooLarge, TooMany }

/// <summary>拒绝: an expected no to a user. <paramref name="Code"/> is stable and is also the key of the sentence in the module's texts.</summary>
/// <param name="Code">Module and reason: <c>ledger.task-closed</c>.</param>
/// <param name="Field">The form field it concerns, when it concerns one.</param>
/// <param name="Arguments">Values for the placeholders of the sentence.</param>
public sealed record Refusal(RefusalKind Kind, string Code, string? Field = null, params object[] Arguments);

/// <summary>结果: a value, or the reason why there is none.</summary>
public readonly struct Outcome<T>
{
    private readonly T? _value;

    private Outcome(T? value, Refusal? refusal) => (_value, Refusal) = (value, refusal);

    public Refusal? Refusal { get; }

    [MemberNotNullWhen(false, nameof(Refusal))]
    public bool Accepted => Refusal is null;

    /// <exception cref="InvalidOperationException">It was refused: ask <see cref="Accepted"/> first.</exception>
    public T Value => Refusal is null ? _value! : throw new InvalidOperationException($"Refused: {Refusal.Code}");

    public static implicit operator Outcome<T>(T value) => new(value, null);

    internal static Outcome<T> Made(T value) => new(value, null);

    public static implicit operator Outcome<T>(Refusal refusal) => new(default, refusal);
}

/// <summary>For values of an interface's type, which C# does not convert by itself.</summary>
public static class Outcome
{
    public static Outcome<T> Of<T>(T value) => Outcome<T>.Made(value);
}
