namespace Luodi.Compiler.Formats.Html;

/// <summary>A line of a page, and how much of it leads elsewhere.</summary>
/// <param name="Links">How many links stand in it.</param>
/// <param name="Linked">How many of its letters stand in links; blanks, strokes and arrows between them count nowhere.</param>
/// <param name="Letters">How many letters it has.</param>
internal readonly record struct WebLine(string Text, int Links, int Linked, int Letters)
{
    public bool IsAllLink => Links > 0 && Linked >= Letters * 0.9;
}
