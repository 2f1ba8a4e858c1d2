using Luodi.Compiler.Rules;

namespace Luodi.Compiler.Libraries;

/// <summary>库内文件: what is kept of a document once it has been read.</summary>
internal sealed record LibraryDocument(int Index, string? File, string Title, string? NumberKey, (string Place, string Name) TitleKey, PolicyLevel Level, string Place, string PlaceAbove, DateOnly? IssuedOn)
{
    /// <summary>Order in time; undated documents stand first, as nobody can tell.</summary>
    public int Day => IssuedOn?.DayNumber ?? 0;
}
