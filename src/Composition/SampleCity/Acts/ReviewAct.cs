using Luodi.Modules.Library.Actions;
using Luodi.Modules.Library.Contract;
using Luodi.Modules.Library.Model;
using Luodi.Modules.Library.Rules;
using Luodi.Modules.Library.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Luodi.Composition.SampleCity.Acts;

/// <summary>审读: first whole kinds by rule, then single quotes by name.</summary>
internal static class ReviewAct
{
    public static async Task PlayAsync(Stage stage, ScriptAct act)
    {
        var document = stage.Documents[act.Document!];
        foreach (var rule in act.Rules)
            await (rule.Of is null ? AcceptRemainingAsync(stage, act, document, rule) : AcceptAnchoredAsync(stage, act, document, rule));
        foreach (var verdict in act.Named)
            await ReviewNamedAsync(stage, act, document, verdict);
        if (act.Rules.Exists(r => r.Of is not null))
            await RememberAsync(stage, act, document);
    }

    private static async Task AcceptRemainingAsync(Stage stage, ScriptAct act, Guid document, ScriptVerdict rule)
    {
        var kind = KindOf(rule);
        var open = (await ReadAsync(stage, document)).Readings.Count(r => r.Kind == kind && r.State == ReadingState.Unreviewed);
        await stage.PlayAsync(act, s => s.GetRequiredService<AcceptRemaining>().HandleAsync(new(document, kind, open), stage.Cancel));
    }

    private static async Task AcceptAnchoredAsync(Stage stage, ScriptAct act, Guid document, ScriptVerdict rule)
    {
        var anchors = await AnchorsAsync(stage, document);
        var wanted = rule.Of == "tasks" ? stage.Script.Tasks.Select(anchors.Find) : stage.Script.Targets.Select(anchors.Find);
        foreach (var reading in wanted.OfType<Reading>().Distinct().OrderBy(r => r.Start).ThenBy(r => r.End))
            await SayAsync(stage, act, reading, Verdict.Accept, null);
    }

    private static async Task ReviewNamedAsync(Stage stage, ScriptAct act, Guid document, ScriptVerdict verdict)
    {
        var anchors = await AnchorsAsync(stage, document);
        var kind = KindOf(verdict);
        switch (verdict.Is)
        {
            // What was not read needs no rejecting.
            case "reject":
                if (anchors.Exactly(kind, verdict.Quote!) is { } wrong)
                    await SayAsync(stage, act, wrong, Verdict.Reject, verdict.Reason);
                break;
            case "accept" when anchors.About(kind, verdict.Quote!) is { } right:
                await SayAsync(stage, act, right, Verdict.Accept, null);
                break;
            case "correct" when anchors.About(kind, verdict.Quote!) is { } inexact:
                await CorrectAsync(stage, act, inexact, verdict);
                break;
            case "correct":
                await AddAsync(stage, act, document, kind, verdict);
                break;
            default:
                throw new SampleFailedException(act.ToString(), $"no reading to {verdict.Is}: {verdict.Quote}");
        }
    }

    private static Task<Guid> SayAsync(Stage stage, ScriptAct act, Reading reading, Verdict verdict, string? reason) =>
        stage.PlayAsync(act, s => s.GetRequiredService<ReviewReading>().HandleAsync(new(reading.DocumentId, reading.Id, verdict, reading.Version, reason), stage.Cancel));

    private static Task<Guid> CorrectAsync(Stage stage, ScriptAct act, Reading reading, ScriptVerdict verdict)
    {
        var form = Fill(FactsForm.From(reading.Facts), act, verdict);
        return stage.PlayAsync(act, s => s.GetRequiredService<CorrectReading>().HandleAsync(new(reading.DocumentId, reading.Id, reading.Version, form), stage.Cancel));
    }

    private static Task<Guid> AddAsync(Stage stage, ScriptAct act, Guid document, ReadingKind kind, ScriptVerdict verdict)
    {
        var form = Fill(new FactsForm(), act, verdict);
        return stage.PlayAsync(act, s => s.GetRequiredService<AddReading>().HandleAsync(new(Guid.Empty, document, kind, verdict.Quote, 1, form), stage.Cancel));
    }

    private static FactsForm Fill(FactsForm form, ScriptAct act, ScriptVerdict verdict)
    {
        foreach (var (field, value) in verdict.Set)
        {
            var property = typeof(FactsForm).GetProperty(char.ToUpperInvariant(field[0]) + field[1..])
                ?? throw new SampleFailedException(act.ToString(), $"no field {field}");
            property.SetValue(form, value);
        }
        return form;
    }

    private static async Task RememberAsync(Stage stage, ScriptAct act, Guid document)
    {
        var anchors = await AnchorsAsync(stage, document);
        foreach (var (key, reading) in stage.Script.Tasks.Select(t => (t.Key, anchors.Find(t))).Concat(stage.Script.Targets.Select(t => (t.Key, anchors.Find(t)))))
            stage.Readings[key] = reading is { State: ReadingState.Accepted }
                ? reading.Id
                : throw new SampleFailedException(act.ToString(), $"nothing accepted at the anchor of {key}");
    }

    private static async Task<Anchors> AnchorsAsync(Stage stage, Guid document)
    {
        var open = await ReadAsync(stage, document);
        return new Anchors(stage.City, open.Text, open.Readings);
    }

    private static Task<OpenDocument> ReadAsync(Stage stage, Guid document) =>
        stage.AskAsync(async s => (await s.GetRequiredService<OpenDocuments>().FindAsync(document, stage.Cancel))!);

    private static ReadingKind KindOf(ScriptVerdict verdict) => Enum.Parse<ReadingKind>(verdict.Kind, ignoreCase: true);
}
