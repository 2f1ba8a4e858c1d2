using System.Collections.Immutable;
using Luodi.Compiler.Suggestions;

namespace Luodi.Compiler.SecondReader;

/// <summary>
/// 第二阅读者: asks a language model that the office runs for what the rules did not see. Nothing it says becomes a commitment by itself:
/// every answer is held against the text, and what remains is a suggestion for a person.
/// </summary>
/// <param name="http">Whoever makes it says how addresses are reached; its own time-out should be longer than <see cref="SecondReaderOptions.Patience"/>.</param>
public sealed class SecondReaderClient(HttpClient http, SecondReaderOptions options)
{
    private readonly ModelService _service = new(http, options);

    /// <summary>Asks about each passage in turn. Never throws for what the service does; only when cancelled.</summary>
    /// <param name="progress">Told after every passage how many are done.</param>
    public async Task<SecondReading> ReadAsync(Compilation compilation, IProgress<(int Done, int Of)>? progress = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(compilation);
        var plan = PassagePlan.Of(compilation, options.PassageLength);
        var (suggestions, doubts, troubles) = (new List<Suggestion>(), new List<Doubt>(), new List<SecondReaderTrouble>());
        var (answered, failures, done) = (0, 0, 0);
        foreach (var passage in plan.Take(options.MostPassages))
        {
            cancel.ThrowIfCancellationRequested();
            if (failures >= options.MostFailuresInARow)
                break;
            var (content, trouble) = await _service.AskAsync(Question.Body(options.Model, passage), cancel).ConfigureAwait(false);
            done++;
            progress?.Report((done, plan.Count));
            if (content is null || Answer.Parse(content) is not { } answer)
            {
                troubles.Add(trouble ?? SecondReaderTrouble.Unreadable);
                // A model that answers nonsense once may answer well the next time; a service that is away will be away.
                failures = trouble is null or SecondReaderTrouble.Unreadable or SecondReaderTrouble.TooLong ? 0 : failures + 1;
                continue;
            }

            (answered, failures) = (answered + 1, 0);
            var check = new AnswerCheck(compilation, passage);
            suggestions.AddRange(check.Suggestions(answer));
            doubts.AddRange(check.Doubts(answer));
            troubles.AddRange(check.Troubles);
        }

        troubles.AddRange(Enumerable.Repeat(SecondReaderTrouble.NotAsked, plan.Count - done));
        return new SecondReading(
            options.Model, [.. suggestions.OrderBy(s => s.Commitment.Span)], [.. doubts], plan.Count, answered,
            [.. troubles.CountBy(t => t).OrderBy(t => t.Key).Select(t => new SecondReaderNote(t.Key, t.Value))]);
    }
}
