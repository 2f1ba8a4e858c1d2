using System.Collections.Immutable;
using Luodi.Compiler.Commitments;

namespace Luodi.Compiler.Emit;

/// <summary>规范名对照: the full names of the organs that a document also writes otherwise (市科技局 is 市科学技术局).</summary>
public sealed class ResolvedNames
{
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    public ResolvedNames(PolicyDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        foreach (var body in document.Bodies)
            foreach (var form in body.Forms)
                if (form != body.Name)
                    _names.TryAdd(form, body.Name);
    }

    /// <summary>The full name of a form; null for one that is a full name itself or no organ of the document.</summary>
    public string? Of(string form) => _names.GetValueOrDefault(form);

    /// <summary>All names in full, 、 between; null when they are written so.</summary>
    public string? Of(ImmutableArray<string> forms)
    {
        if (forms.IsDefaultOrEmpty || !forms.Any(_names.ContainsKey))
            return null;
        return string.Join('、', forms.Select(form => Of(form) ?? form).Distinct());
    }
}
