using Luodi.Compiler.Lexicon;

namespace Luodi.Compiler.Commitments;

/// <summary>未读懂: a sentence that binds (要, 应当, 必须) and names a number, a date or an actor, but that no matcher could read.</summary>
internal static class Unread
{
    public static bool LooksCommitting(Passage passage)
    {
        if (passage.Setting.IsPaper || !passage.Signs.Hold(WordClass.Modal))
            return false;
        var (binds, counts) = (false, false);
        for (var i = passage.First; i < passage.End; i++)
        {
            ref readonly var token = ref passage.Tokens[i];
            if (token.Is(WordClass.Modal) && !token.Is(WordClass.Plain) && Vocabulary.Modals[passage.Tokens.Read(token)] is Modality.Obligation or Modality.Future)
            {
                binds = true;
                counts |= i > passage.First && passage.Tokens[i - 1].Kind == TokenKind.Han && Names.IsBody(passage.Tokens.Read(passage.Tokens[i - 1]));
            }

            counts |= token.Kind is TokenKind.Date || token.Kind == TokenKind.Number && passage.Tokens.MeasureOf(token).Unit is not null && passage.Tokens.DepthAt(i) == 0;
        }

        return binds && counts;
    }
}
