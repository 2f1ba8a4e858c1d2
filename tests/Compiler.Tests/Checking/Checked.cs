using System.Collections.Immutable;
using Luodi.Compiler.Diagnostics;
using Luodi.Compiler.Libraries;
using Luodi.Compiler.Rules;
using Luodi.Compiler.Text;

namespace Luodi.Compiler.Tests.Checking;

/// <summary>Checks texts as the check verb does.</summary>
internal static class Checked
{
    public static readonly CheckOptions Options = new() { Today = new DateOnly(2024, 3, 15) };

    public static ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = [.. DocumentCheck.Descriptors, .. LibraryCheck.Descriptors, .. Suppressions.Descriptors];

    /// <summary>Blocks of a page: those that name a file are whole documents, others the body of one.</summary>
    public static ImmutableArray<Finding> Blocks(ImmutableArray<(string? File, string Text)> blocks) =>
        Documents([.. blocks.Select(b => (b.File ?? "文件.txt", b.File is null ? Dated(b.Text) : b.Text))]);

    public static ImmutableArray<Finding> Documents(params ImmutableArray<(string File, string Text)> documents)
    {
        var findings = ImmutableArray.CreateBuilder<Finding>();
        var library = new LibraryCheck(DocumentRegister.Empty);
        foreach (var (file, text) in documents)
        {
            var compilation = PolicyCompiler.Compile(SourceText.From(text));
            findings.AddRange(DocumentCheck.Findings(compilation, file, Options));
            library.Add(compilation, file);
        }

        return [.. findings, .. library.Findings()];
    }

    /// <summary>What one rule says of a text under a heading of a plan.</summary>
    public static IReadOnlyList<string> Body(string id, string body) =>
        [.. Documents(("文件.txt", Dated(body))).Where(f => f.Diagnostic.Id == id).Select(f => f.Place.Quote)];

    private static string Dated(string body) =>
        "临江市推进创新工作方案\n（2024年3月1日印发）\n为推进各项工作，制定本方案，请各有关方面认真组织，切实抓好任务的落实，取得实效。\n一、任务\n" + body + "\n";
}
