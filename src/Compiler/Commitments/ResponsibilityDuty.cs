using Luodi.Compiler.Lexicon;

namespace Luodi.Compiler.Commitments;

/// <summary>落实县(市、区)党委、政府的主体责任: the actor is named as the one whose responsibility is to be carried out.</summary>
internal sealed class ResponsibilityDuty : IMatcher
{
    public void Read(Passage passage)
    {
        if (passage.Setting.IsPaper)
            return;
        var tokens = passage.Tokens;
        for (var c = 0; c < passage.Clauses.Count; c++)
        {
            var clause = passage.Clauses[c];
            if (tokens.Read(tokens[clause.First]) is not ("落实" or "压实" or "夯实") || !tokens.Dense.Folded.AsSpan(0, tokens[clause.End - 1].End).EndsWith("责任", StringComparison.Ordinal))
                continue;
            for (var i = clause.First + 2; i < clause.End; i++)
            {
                var name = tokens.Dense.Folded[tokens[clause.First + 1].Start..tokens[i - 1].End];
                if (name.Length > Names.LongestList)
                    break;
                if (tokens.DepthAt(i) > 0 || tokens[i - 1].Kind == TokenKind.Pause || tokens[i].Kind == TokenKind.Pause || !Names.IsBody(name) || tokens[i].Kind is TokenKind.Open)
                    continue;
                var end = tokens[clause.End - 1].End;
                Deeds.Add(passage, tokens[clause.First].Start, end, passage.Text(tokens[i].Start, end), Names.Split(tokens, clause.First + 1, i), [], null);
                break;
            }
        }
    }
}
