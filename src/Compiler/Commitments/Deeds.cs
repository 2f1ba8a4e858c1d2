using System.Collections.Immutable;
using Luodi.Compiler.Lexicon;

namespace Luodi.Compiler.Commitments;

/// <summary>任务的范围: where the deed of an actor ends, what it is due by, and how a duty is written down.</summary>
internal static class Deeds
{
    /// <summary>Clauses after the first that may still belong to the deed.</summary>
    private const int MostClauses = 12;

    /// <summary>Clauses that name a result, not a deed.</summary>
    private static readonly string[] Results = ["确保", "形成", "为", "使", "实现", "从而", "力争", "特别是", "以便", "推动形成", "防止"];

    /// <summary>The last clause of the deed that begins in clause <paramref name="c"/>; a result or another actor ends it.</summary>
    public static int LastClause(Passage passage, int c)
    {
        var last = c;
        while (last + 1 < passage.Clauses.Count && last - c < MostClauses && passage.Clauses[last].Closer is TokenKind.Comma && !NamesActor(passage, last + 1) && !IsResult(passage, last + 1) && !IsValidity(passage, last + 1))
            last++;
        return last;
    }

    /// <summary>Another duty begins in the clause.</summary>
    private static bool NamesActor(Passage passage, int c) => Subject.Read(passage, c) is not null || ByDuty.BeginsAt(passage, c);

    public static string? DueIn(Passage passage, int first, int last)
    {
        for (var c = first; c <= last; c++)
            for (var i = passage.Clauses[c].First; i < passage.Clauses[c].End; i++)
                if (DueReader.At(passage, passage.Clauses[c], i) is { } due)
                    return due;
        return null;
    }

    public static void Add(Passage passage, int start, int end, string action, ImmutableArray<string> leads, ImmutableArray<string> supports, string? due)
    {
        var span = passage.Span(start, end);
        var officials = Persons(leads);
        passage.Found.Add(new Duty(passage.Source, span, passage.Provision, action, officials.IsEmpty ? leads : leads.RemoveRange(officials), supports, officials, due));
    }

    private static ImmutableArray<string> Persons(ImmutableArray<string> names)
    {
        foreach (var name in names)
            if (Names.IsPerson(name))
                return [.. names.Where(Names.IsPerson)];
        return [];
    }

    /// <summary>自…起施行, 有效期…: how long the document holds, no part of the deed.</summary>
    private static bool IsValidity(Passage passage, int c) =>
        passage.Tokens.Dense.Folded[passage.Tokens[passage.Clauses[c].First].Start..] is var rest && (rest[0] == '自' && rest[..Math.Min(rest.Length, 20)].IndexOf("起", StringComparison.Ordinal) > 0 || rest.StartsWith("有效期", StringComparison.Ordinal));

    private static bool IsResult(Passage passage, int c)
    {
        var tokens = passage.Tokens;
        var start = tokens[passage.Clauses[c].First].Start;
        foreach (var word in Results)
            if (tokens.Dense.Folded[start..].StartsWith(word, StringComparison.Ordinal))
                return true;
        return false;
    }
}
