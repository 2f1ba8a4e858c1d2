using System.Text;
using Luodi.Compiler;
using Luodi.Compiler.SecondReader;
using Luodi.Compiler.Suggestions;
using Luodi.Compiler.Text;
using Microsoft.AspNetCore.Http;

namespace Luodi.SecondReader.Tests;

/// <summary>A service that is slow, rude or absent costs its suggestions and nothing else.</summary>
public sealed class TroubleTests
{
    [Fact]
    public async Task A_service_that_does_not_answer_in_time_is_left()
    {
        await using var standIn = await StandIn.AnsweringAsync((_, context) => Task.Delay(Timeout.Infinite, context.RequestAborted));
        Assert.Equal(SecondReaderTrouble.TooSlow, Assert.Single((await ReadAsync(standIn.Address, patience: TimeSpan.FromMilliseconds(200))).Notes).Reason);
    }

    [Fact]
    public async Task An_answer_that_trickles_in_without_end_is_left_as_well()
    {
        await using var standIn = await StandIn.AnsweringAsync(async (_, context) =>
        {
            await context.Response.WriteAsync("{\"choices\":[", context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        });
        Assert.Equal(SecondReaderTrouble.TooSlow, Assert.Single((await ReadAsync(standIn.Address, patience: TimeSpan.FromMilliseconds(200))).Notes).Reason);
    }

    [Theory]
    [InlineData(401, SecondReaderTrouble.Refused)]
    [InlineData(404, SecondReaderTrouble.Refused)]
    [InlineData(429, SecondReaderTrouble.NoAnswer)]
    [InlineData(500, SecondReaderTrouble.NoAnswer)]
    public async Task A_refusal_is_told_by_its_cause(int status, SecondReaderTrouble trouble)
    {
        await using var standIn = await StandIn.AnsweringAsync((_, context) =>
        {
            context.Response.StatusCode = status;
            return Task.CompletedTask;
        });
        Assert.Equal(trouble, Assert.Single((await ReadAsync(standIn.Address)).Notes).Reason);
    }

    [Fact]
    public async Task A_service_that_is_not_there_is_told()
    {
        Uri gone;
        await using (var standIn = await StandIn.WritingAsync(_ => ""))
            gone = standIn.Address;
        Assert.Equal(SecondReaderTrouble.NoAnswer, Assert.Single((await ReadAsync(gone)).Notes).Reason);
    }

    [Fact]
    public async Task A_connection_that_breaks_off_is_told()
    {
        await using var standIn = await StandIn.AnsweringAsync((_, context) =>
        {
            context.Abort();
            return Task.CompletedTask;
        });
        Assert.Equal(SecondReaderTrouble.NoAnswer, Assert.Single((await ReadAsync(standIn.Address)).Notes).Reason);
    }

    [Theory]
    [InlineData("我看了一遍，没有问题。")]
    [InlineData("{\"missing\":[")]
    [InlineData("[1,2,3]")]
    [InlineData("{\"missing\":[],\"missing\":[]}")]
    [InlineData("\uD800{}\uD800")]
    public async Task What_is_no_answer_is_dropped(string content)
    {
        await using var standIn = await StandIn.WritingAsync(_ => content);
        var reading = await ReadAsync(standIn.Address);
        Assert.Empty(reading.Suggestions);
        Assert.True(reading.IsWhole ? reading.Notes.IsEmpty : reading.Notes.Single().Reason == SecondReaderTrouble.Unreadable);
    }

    [Theory]
    [InlineData("not json at all")]
    [InlineData("{}")]
    [InlineData("{\"choices\":[]}")]
    [InlineData("{\"choices\":[{\"message\":{\"content\":7}}]}")]
    [InlineData("{\"choices\":{\"message\":1}}")]
    public async Task A_reply_that_is_none_of_this_protocol_is_dropped(string reply)
    {
        await using var standIn = await StandIn.AnsweringAsync((_, context) => context.Response.WriteAsync(reply));
        Assert.Equal(SecondReaderTrouble.Unreadable, Assert.Single((await ReadAsync(standIn.Address)).Notes).Reason);
    }

    [Theory]
    [InlineData("""{"missing":7,"doubtful":"x"}""")]
    [InlineData("""{"missing":[1,null,"x",[]],"doubtful":[null,{}]}""")]
    [InlineData("""{"missing":[{"kind":{},"quote":[]}],"doubtful":[{"id":{},"remark":[]}]}""")]
    [InlineData("""{"missing":[{"kind":"target","quote":"园区达到20个","value":{"from":"x"},"unit":3,"due":[2027]}]}""")]
    [InlineData("""{"missing":[{"kind":"target","kind":"duty","quote":"x"}]}""")]
    public async Task Members_of_another_shape_do_no_harm(string content)
    {
        await using var standIn = await StandIn.WritingAsync(_ => content);
        Assert.Empty((await ReadAsync(standIn.Address)).Doubts);
    }

    [Fact]
    public async Task An_answer_without_end_is_not_read_to_its_end()
    {
        await using var standIn = await StandIn.AnsweringAsync(async (_, context) =>
        {
            var chunk = Encoding.ASCII.GetBytes(new string(' ', 64 * 1024));
            for (var i = 0; i < 1_000; i++)
                await context.Response.Body.WriteAsync(chunk, context.RequestAborted);
        });
        Assert.Equal(SecondReaderTrouble.TooLong, Assert.Single((await ReadAsync(standIn.Address)).Notes).Reason);
    }

    [Fact]
    public async Task After_failures_in_a_row_the_rest_is_not_asked()
    {
        await using var standIn = await StandIn.AnsweringAsync((_, context) =>
        {
            context.Response.StatusCode = 503;
            return Task.CompletedTask;
        });
        var policy = "临江市工作方案\n" + string.Concat(Enumerable.Range(1, 20).Select(i => $"{i}．到2027年，第{i}批园区达到{i + 20}个，并且市发展和改革委员会应当组织验收。\n"));
        var reading = await ReadAsync(standIn.Address, policy, length: 60);
        Assert.Equal(3, standIn.Questions.Count);
        Assert.True(reading.Asked > 3);
        Assert.Equal([SecondReaderTrouble.NoAnswer, SecondReaderTrouble.NotAsked], reading.Notes.Select(n => n.Reason));
        Assert.Equal(reading.Asked, reading.Notes.Sum(n => n.Count));
    }

    [Fact]
    public async Task Passages_together_hold_every_sentence_of_the_body_once()
    {
        var policy = "临江市工作方案\n" + string.Concat(Enumerable.Range(1, 20).Select(i => $"{i}．到2027年，第{i}批园区达到{i + 20}个。\n"));
        await using var standIn = await StandIn.WritingAsync(_ => "{}");
        var reading = await ReadAsync(standIn.Address, policy, length: 60);
        Assert.Equal(reading.Asked, reading.Answered);
        Assert.InRange(reading.Asked, 4, 20);
        Assert.Equal(policy, string.Concat(standIn.Questions.Select(q => Asked.Of(q).Text)));
    }

    [Theory]
    [InlineData("ftp://127.0.0.1/v1")]
    [InlineData("file:///etc/passwd")]
    [InlineData("v1")]
    public void Only_an_address_of_the_web_is_taken(string address) =>
        Assert.Throws<ArgumentException>(() => new SecondReaderOptions(new Uri(address, UriKind.RelativeOrAbsolute), "model"));

    private static async Task<SecondReading> ReadAsync(Uri address, string? policy = null, TimeSpan? patience = null, int length = 2_400)
    {
        using var http = new HttpClient();
        var options = new SecondReaderOptions(address, "stand-in") { Patience = patience ?? TimeSpan.FromSeconds(60), PassageLength = length };
        var compilation = PolicyCompiler.Compile(SourceText.From(policy ?? "临江市工作方案\n一、目标\n到2027年，园区达到20个。"));
        return await new SecondReaderClient(http, options).ReadAsync(compilation, cancel: TestContext.Current.CancellationToken);
    }
}
