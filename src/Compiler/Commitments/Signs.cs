using Luodi.Compiler.Lexicon;

namespace Luodi.Compiler.Commitments;

/// <summary>迹象: classes of words and kinds of tokens, of which a sentence shows some and a matcher needs one: most sentences are nothing to most matchers.</summary>
internal readonly record struct Signs
{
    private readonly uint _kinds;

    private readonly WordClass _classes;

    /// <param name="kinds">A bit for each kind of token.</param>
    public Signs(WordClass classes, uint kinds) => (_classes, _kinds) = (classes, kinds);

    /// <summary>Words of any of these classes, tokens of any of these kinds.</summary>
    public static Signs Of(WordClass classes, params ReadOnlySpan<TokenKind> kinds)
    {
        var bits = 0u;
        foreach (var kind in kinds)
            bits |= 1u << (int)kind;
        return new Signs(classes, bits);
    }

    public bool Meet(Signs needed) => (_classes & needed._classes) != 0 || (_kinds & needed._kinds) != 0;

    public bool Hold(WordClass wanted) => (_classes & wanted) != 0;

    public bool Hold(TokenKind wanted) => (_kinds >> (int)wanted & 1) != 0;
}
