namespace Luodi.Modules.Directory.Rules;

/// <summary>任期: days in a seat, from the first up to and without the last.</summary>
internal readonly record struct SeatTerm(DateOnly From, DateOnly? To)
{
    public bool Covers(DateOnly day) => From <= day && (To is not { } end || day < end);

    public bool Overlaps(SeatTerm other) => !IsEmpty && !other.IsEmpty && (To is not { } end || other.From < end) && (other.To is not { } otherEnd || From < otherEnd);

    /// <summary>An end before the beginning is none; the first day itself takes the whole term back.</summary>
    public bool IsPossible => To is not { } end || end >= From;

    private bool IsEmpty => To == From;
}
