using System.Collections.Immutable;
using Luodi.Compiler.Commitments;

namespace Luodi.Compiler.Suggestions;

/// <summary>第二遍阅读: what the model found, after every answer was held against the text.</summary>
/// <param name="Model">Who suggests.</param>
/// <param name="Asked">How many passages the text has.</param>
/// <param name="Answered">How many of them got an answer that could be read.</param>
public sealed record SecondReading(string Model, ImmutableArray<Suggestion> Suggestions, ImmutableArray<Doubt> Doubts, int Asked, int Answered, ImmutableArray<SecondReaderNote> Notes)
{
    public bool IsWhole => Answered == Asked;
}

/// <summary>机器建议: a commitment that the rules did not see. It is the machine's until a person accepts it.</summary>
/// <param name="Commitment">Its quote stands in the text; what the model said besides and the text does not is left out.</param>
public sealed record Suggestion(Commitment Commitment);

/// <summary>存疑: a reading of the rules that the model would look at again.</summary>
/// <param name="Remark">The model's own words; at most <see cref="MostCharacters"/>, one line.</param>
public sealed record Doubt(Commitment About, string Remark)
{
    public const int MostCharacters = 200;
}

/// <summary>Something that did not go as it should. Never an exception: the rules' reading stands without the model.</summary>
/// <param name="Reason">What happened.</param>
/// <param name="Count">How many passages, or answers, it concerns.</param>
public sealed record SecondReaderNote(SecondReaderTrouble Reason, int Count)
{
    /// <summary>A sentence for people, in Chinese.</summary>
    public string Message => Reason switch
    {
        SecondReaderTrouble.NoAnswer => $"{Count} 段没有得到答复：第二阅读者连接不上或中途断开，请检查地址与服务是否启动",
        SecondReaderTrouble.TooSlow => $"{Count} 段没有在限定时间内得到答复",
        SecondReaderTrouble.Refused => $"{Count} 段被第二阅读者的服务拒绝，请检查密钥与模型名称",
        SecondReaderTrouble.Unreadable => $"{Count} 段的答复不合约定的格式，已舍弃",
        SecondReaderTrouble.TooLong => $"{Count} 段的答复过长，已舍弃",
        SecondReaderTrouble.QuoteNotInText => $"{Count} 条建议的引文不在原文中，已舍弃",
        SecondReaderTrouble.KnownAlready => $"{Count} 条建议规则已经读出，已略去",
        SecondReaderTrouble.NotACommitment => $"{Count} 条建议说不清是哪一类承诺，已舍弃",
        SecondReaderTrouble.NotAsked => $"{Count} 段没有再问：前面接连失败，或全文过长",
    };

    /// <summary>The same in English.</summary>
    public string English => Reason switch
    {
        SecondReaderTrouble.NoAnswer => $"{Count} passages got no answer: the second reader could not be reached or broke off; check its address and that it runs.",
        SecondReaderTrouble.TooSlow => $"{Count} passages were not answered in time.",
        SecondReaderTrouble.Refused => $"{Count} passages were refused by the second reader's service; check key and model.",
        SecondReaderTrouble.Unreadable => $"{Count} answers were not in the agreed form and were dropped.",
        SecondReaderTrouble.TooLong => $"{Count} answers were too long and were dropped.",
        SecondReaderTrouble.QuoteNotInText => $"{Count} suggestions quoted what the text does not say and were dropped.",
        SecondReaderTrouble.KnownAlready => $"{Count} suggestions had been read by the rules already.",
        SecondReaderTrouble.NotACommitment => $"{Count} suggestions did not say what kind of commitment they are and were dropped.",
        SecondReaderTrouble.NotAsked => $"{Count} passages were not asked about: too many failures in a row, or too long a text.",
    };
}

/// <summary>What can go wrong with a second reader.</summary>
public enum SecondReaderTrouble { NoAnswer, TooSlow, Refused, Unreadable, TooLong, QuoteNotInText, KnownAlready, NotACommitment, NotAsked }
