using System.Collections.Immutable;
using Luodi.Compiler.Diagnostics;
using Luodi.Compiler.Libraries.Rules;

namespace Luodi.Compiler.Libraries;

/// <summary>
/// 全库比对: holds documents against each other. They are added one after the other and need not be kept; what is remembered of each is a few hundred
/// bytes for every statement. The work grows in step with the statements, for each is held against a bounded number of others.
/// </summary>
public sealed class LibraryCheck(DocumentRegister register)
{
    private static readonly ImmutableArray<ILibraryRule> Rules =
    [
        new CitedUnknown(), new CitedReplaced(), new CitedRepealed(), new TargetValuesDiffer(), new TargetDatesDiffer(), new TargetWordsDiffer(),
        new LowerAsksMore(), new LowerAsksSooner(), new LowerAsksHarder(), new TaskRepeated(), new DocumentTwice(),
        new TargetContradictsItself(),
    ];

    private readonly Library _library = new();

    /// <summary>All kinds of flaws between documents.</summary>
    public static ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = [.. Rules.Select(r => r.Descriptor)];

    /// <summary>How many pairs of statements have been compared.</summary>
    public long Compared => _library.Compared;

    /// <param name="file">Where the text came from; findings name it.</param>
    public void Add(Compilation compilation, string? file)
    {
        ArgumentNullException.ThrowIfNull(compilation);
        _library.Add(compilation, file);
    }

    /// <summary>What the documents added so far say against each other, by document and place.</summary>
    public IEnumerable<Finding> Findings()
    {
        var relations = new Relations(_library);
        var view = new LibraryView(_library, relations, new TargetPairs(_library, relations), register);
        var told = Rules.SelectMany(r => r.Check(view)).ToArray();
        Array.Sort(told, static (one, other) =>
            one.Place.Document != other.Place.Document ? one.Place.Document.CompareTo(other.Place.Document)
            : one.Place.Start != other.Place.Start ? one.Place.Start.CompareTo(other.Place.Start)
            : one.Descriptor != other.Descriptor ? string.CompareOrdinal(one.Descriptor.Id, other.Descriptor.Id)
            : one.Place.Length.CompareTo(other.Place.Length));
        foreach (var each in told)
            yield return _library.Say(each);
    }
}
