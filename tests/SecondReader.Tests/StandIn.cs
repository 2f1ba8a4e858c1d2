using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Luodi.SecondReader.Tests;

/// <summary>替身: a small service on the loopback that answers as a model would, or misbehaves as told.</summary>
internal sealed class StandIn : IAsyncDisposable
{
    private readonly WebApplication _app;

    private StandIn(WebApplication app) => _app = app;

    /// <summary>Bodies of the questions, in order.</summary>
    public ConcurrentQueue<JsonObject> Questions { get; } = new();

    public ConcurrentQueue<string?> Authorizations { get; } = new();

    public Uri Address => new(_app.Urls.Single() + "/v1");

    /// <summary>What the model writes about a passage.</summary>
    public static Task<StandIn> WritingAsync(Func<Asked, string> write) =>
        AnsweringAsync((asked, context) => context.Response.WriteAsync(Completion(write(asked)), context.RequestAborted));

    public static async Task<StandIn> AnsweringAsync(Func<Asked, HttpContext, Task> answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var standIn = new StandIn(builder.Build());
        standIn._app.MapPost("/v1/chat/completions", async context =>
        {
            var body = (JsonObject)(await JsonNode.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted))!;
            standIn.Questions.Enqueue(body);
            standIn.Authorizations.Enqueue(context.Request.Headers.Authorization);
            await answer(Asked.Of(body), context);
        });
        await standIn._app.StartAsync();
        return standIn;
    }

    public static string Completion(string content) =>
        new JsonObject { ["choices"] = new JsonArray(new JsonObject { ["message"] = new JsonObject { ["role"] = "assistant", ["content"] = content } }) }.ToJsonString();

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}

/// <summary>A question, as the model sees it.</summary>
internal sealed record Asked(string Instruction, string Text, JsonArray Readings)
{
    public static Asked Of(JsonObject body)
    {
        var messages = body["messages"]!.AsArray();
        var user = JsonNode.Parse(messages[1]!["content"]!.GetValue<string>())!;
        return new Asked(messages[0]!["content"]!.GetValue<string>(), user["text"]!.GetValue<string>(), user["readings"]!.AsArray());
    }
}
