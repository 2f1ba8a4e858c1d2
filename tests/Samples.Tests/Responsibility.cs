using System.Text.RegularExpressions;

namespace Luodi.Samples.Tests;

/// <summary>责任栏: who is named in a document's brackets (牵头单位：…；责任单位：…) or lines of that form.</summary>
internal sealed partial record Responsibility(string Label, IReadOnlyList<string> Names, bool Leads)
{
    public static IReadOnlyList<Responsibility> In(string document)
    {
        var found = new List<Responsibility>();
        foreach (var slot in SampleFolder.Text(document).Split('\n').SelectMany(line => Slots().Matches(line)))
        {
            var parts = slot.Value.Split(['；', '。'], StringSplitOptions.RemoveEmptyEntries).Select(p => p.Split('：')).ToList();
            var hasLead = parts.Any(p => p[0] == "牵头单位");
            found.AddRange(from part in parts
                           where part[0] is "牵头单位" or "责任单位" or "参与单位" or "牵头领导"
                           let names = part[1].Split(['、', '，'])
                           select new Responsibility(part[0], names, part[0] == "牵头单位" || (part[0] == "责任单位" && !hasLead)));
        }
        return found;
    }

    // A bracket's content, whose names hold brackets of their own (各县（区）), or a whole line without brackets.
    [GeneratedRegex(@"(?<=[（〔])(?:牵头领导|牵头单位|责任单位)：(?:[^（）〔〕]|（区）)*(?=[）〕])|^(?:牵头单位|责任单位)：.*$")]
    private static partial Regex Slots();
}
