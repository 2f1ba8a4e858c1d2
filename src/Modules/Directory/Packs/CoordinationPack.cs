using System.Globalization;
using System.Text;
using Luodi.Modules.Directory.Rules.Composition;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Luodi.Modules.Directory.Packs;

/// <summary>组织协调包: the kinds of body and seat, the rules of composition and the columns of the responsibility matrix, as the city's files have them.</summary>
internal sealed class CoordinationPack
{
    private CoordinationPack(KindFile kinds, RuleFile rules)
    {
        (Bodies, Seats, Columns, Needs) = (kinds.Bodies, kinds.Seats, kinds.Matrix, kinds.Needs);
        Rules = [.. rules.Rules.Select(CompositionRule.Read)];
        Texts = rules.Rules;
    }

    /// <summary>Lies beside the program; a city changes it there.</summary>
    public static CoordinationPack Shipped { get; } = Read(Path.Combine(AppContext.BaseDirectory, "packs", "coordination"));

    public IReadOnlyList<BodyKind> Bodies { get; }

    public IReadOnlyList<SeatWord> Seats { get; }

    public IReadOnlyList<MatrixColumn> Columns { get; }

    public IReadOnlyList<SeatWord> Needs { get; }

    public IReadOnlyList<CompositionRule> Rules { get; }

    public IReadOnlyList<RuleText> Texts { get; }

    public BodyKind? Body(string code) => Bodies.FirstOrDefault(b => b.Code == code);

    /// <summary>The name of a kind of seat, or of what a rule asks for, in the language of the page.</summary>
    public string SeatName(string code, string? otherwise = null) => Seats.Concat(Needs).FirstOrDefault(s => s.Code == code)?.Name ?? otherwise ?? code;

    public string BodyName(string code) => Body(code)?.Name ?? code;

    public CompositionRule? Rule(string? id) => Rules.FirstOrDefault(r => r.Text.Id == id);

    /// <exception cref="InvalidDataException">A file does not say what it should; the message says which and what.</exception>
    public static CoordinationPack Read(string folder) => new(Load<KindFile>(Path.Combine(folder, "kinds.yaml")), Load<RuleFile>(Path.Combine(folder, "rules.yaml")));

    private static T Load<T>(string path)
    {
        try
        {
            return new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build().Deserialize<T>(File.ReadAllText(path, Encoding.UTF8));
        }
        catch (YamlDotNet.Core.YamlException wrong)
        {
            throw new InvalidDataException($"{path}, line {wrong.Start.Line}: {wrong.InnerException?.Message ?? wrong.Message}", wrong);
        }
    }
}

internal sealed class KindFile
{
    public List<BodyKind> Bodies { get; init; } = [];
    public List<SeatWord> Seats { get; init; } = [];
    public List<MatrixColumn> Matrix { get; init; } = [];
    public List<SeatWord> Needs { get; init; } = [];
}

internal sealed class RuleFile
{
    public List<RuleText> Rules { get; init; } = [];
}

/// <summary>Words in both languages.</summary>
internal abstract class Worded
{
    public string Zh { get; init; } = "";
    public string En { get; init; } = "";

    public string Name => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" && En.Length > 0 ? En : Zh;
}

/// <summary>机构类别.</summary>
internal sealed class BodyKind : Worded
{
    public string Code { get; init; } = "";

    /// <summary>Who sits in it is chosen by its lead unit, and entry and exit carry a reason.</summary>
    public bool SelectedByLead { get; init; }
}

/// <summary>A kind of seat.</summary>
internal sealed class SeatWord : Worded
{
    public string Code { get; init; } = "";

    /// <summary>A post in a unit itself and not in a body.</summary>
    public bool OfUnit { get; init; }
}

/// <summary>A column of the responsibility matrix: a kind of body, a seat in one, or its plan.</summary>
internal sealed class MatrixColumn : Worded
{
    public string? Body { get; init; }
    public string? Seat { get; init; }

    /// <summary>Shows the plan of the body and not its name.</summary>
    public bool Plan { get; init; }

    /// <summary>Which rule an empty cell breaks.</summary>
    public string Rule { get; init; } = "";
}
