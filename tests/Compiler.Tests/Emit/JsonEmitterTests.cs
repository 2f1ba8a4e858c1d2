using System.Buffers;
using System.Text;
using System.Text.Json;
using Luodi.Compiler.Commitments;
using Luodi.Compiler.Emit.Json;

namespace Luodi.Compiler.Tests.Emit;

public sealed class JsonEmitterTests
{
    [Fact]
    public void Chinese_signs_and_rare_characters_are_written_as_they_are()
    {
        var json = Written(MadeUp.With(MadeUp.Target(Quantity.Of(2.5m))));
        Assert.Contains("\"title\": \"关于“10+1”产业体系的通知\"", json, StringComparison.Ordinal);
        Assert.Contains("\"issuer\": \"𠮷林市人民政府\"", json, StringComparison.Ordinal);
        Assert.DoesNotContain("\\u", json, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("𠮷\"引\\线\n\u0001\u2028")]
    [InlineData("\"引\\线\n\u0001\u2028")]
    [InlineData("")]
    public void Any_text_comes_back_as_it_was(string indicator) =>
        Assert.Equal(indicator, Parsed(MadeUp.With(MadeUp.Target(Quantity.None, indicator))).GetProperty("documents")[0].GetProperty("targets")[0].GetProperty("indicator").GetString());

    [Fact]
    public void Half_of_a_surrogate_pair_does_not_break_the_json() =>
        Assert.Contains("\uFFFD", Parsed(MadeUp.With(MadeUp.Target(Quantity.None, "甲" + (char)0xD842))).GetProperty("documents")[0].GetProperty("targets")[0].GetProperty("indicator").GetString(), StringComparison.Ordinal);

    [Fact]
    public void A_document_has_every_member_of_the_contract()
    {
        var document = Parsed(MadeUp.With()).GetProperty("documents")[0];
        string[] contract = ["title", "issuer", "documentNumber", "issuedOn", "start", "end", "sections", "targets", "duties", "cadences", "incentives", "citations", "diagnostics"];
        Assert.All(contract, member => Assert.True(document.TryGetProperty(member, out _), member));
        Assert.Equal("2025-06-04", document.GetProperty("issuedOn").GetString());
        Assert.Equal(JsonValueKind.Null, document.GetProperty("documentNumber").ValueKind);
        var section = document.GetProperty("sections")[0];
        Assert.Equal((1, "一", "目标", 3), (section.GetProperty("level").GetInt32(), section.GetProperty("number").GetString(), section.GetProperty("heading").GetString(), section.GetProperty("line").GetInt32()));
        var flaw = document.GetProperty("diagnostics")[0];
        Assert.Equal(("PC9999", "warning", "“有关方面”不是机构"), (flaw.GetProperty("code").GetString(), flaw.GetProperty("severity").GetString(), flaw.GetProperty("message").GetString()));
    }

    [Fact]
    public void A_value_is_a_number_a_range_a_ratio_or_null()
    {
        static JsonElement ValueOf(Quantity value) => Parsed(MadeUp.With(MadeUp.Target(value))).GetProperty("documents")[0].GetProperty("targets")[0].GetProperty("value");
        Assert.Equal("2.5", ValueOf(Quantity.Of(2.5m)).GetRawText());
        Assert.Equal((20m, 30m), (ValueOf(Quantity.Range(20, 30)).GetProperty("from").GetDecimal(), ValueOf(Quantity.Range(20, 30)).GetProperty("to").GetDecimal()));
        Assert.Equal("3∶42∶55", ValueOf(Quantity.OfRatio("3∶42∶55")).GetString());
        Assert.Equal(JsonValueKind.Null, ValueOf(Quantity.None).ValueKind);
    }

    [Fact]
    public void Every_kind_stands_in_its_own_list_with_its_own_members()
    {
        var at = MadeUp.SpanOf("研发投入");
        var document = Parsed(MadeUp.With(
            MadeUp.Target(Quantity.Of(2.5m)),
            new Duty(MadeUp.Text, at, null, "建平台", ["市科技局"], ["市财政局", "市统计局"], ["副市长"], "2025-06"),
            new Cadence(MadeUp.Text, at, MadeUp.Section, Every.HalfYear, 2, "month 11", "报告"),
            new Incentive(MadeUp.Text, at, null, "企业", "奖励", 200_000m, "元"),
            new Citation(MadeUp.Text, at, null, "条例", "〔2024〕12号"))).GetProperty("documents")[0];
        Assert.Equal("atLeast", Single("targets").GetProperty("comparator").GetString());
        Assert.Equal(["市财政局", "市统计局"], Single("duties").GetProperty("supportUnits").EnumerateArray().Select(u => u.GetString()));
        Assert.False(Single("duties").TryGetProperty("section", out _));
        Assert.Equal(("halfYear", 2, "month 11"), (Single("cadences").GetProperty("every").GetString(), Single("cadences").GetProperty("count").GetInt32(), Single("cadences").GetProperty("by").GetString()));
        Assert.Equal(0, Single("cadences").GetProperty("section").GetInt32());
        Assert.Equal(200_000m, Single("incentives").GetProperty("amount").GetDecimal());
        Assert.Equal("〔2024〕12号", Single("citations").GetProperty("documentNumber").GetString());

        JsonElement Single(string list) => Assert.Single(document.GetProperty(list).EnumerateArray());
    }

    [Fact]
    public void What_is_read_beyond_the_contract_stands_beside_it()
    {
        var at = MadeUp.SpanOf("研发投入");
        var label = new Duty(MadeUp.Text, at, null, "建平台", ["市科技局"], [], [], null) { IsLabel = true };
        var target = MadeUp.Target(Quantity.Of(2.5m));
        (target.Force, target.Responsibility, target.Baseline, target.BasePeriod) = (Force.Striving, label, new Baseline(Quantity.Of(2m), "%", at), "2020");
        var document = Parsed(MadeUp.With(new Duty(MadeUp.Text, at, null, "", ["市财政局"], [], [], null), label, target)).GetProperty("documents")[0];
        var item = document.GetProperty("targets")[0];
        Assert.Equal(("striving", 1, "2020"), (item.GetProperty("force").GetString(), item.GetProperty("responsibility").GetInt32(), item.GetProperty("basePeriod").GetString()));
        Assert.Equal((2m, "%"), (item.GetProperty("baseline").GetProperty("value").GetDecimal(), item.GetProperty("baseline").GetProperty("unit").GetString()));
        Assert.False(document.GetProperty("duties")[0].TryGetProperty("responsibility", out _));
    }

    [Fact]
    public void Every_sentence_is_counted_and_unread_ones_are_shown()
    {
        var document = Parsed(MadeUp.With()).GetProperty("documents")[0];
        Assert.Equal("heading 1, commitment 1, background 0, unread 1, furniture 1", string.Join(", ", document.GetProperty("sentences").EnumerateObject().Select(count => $"{count.Name} {count.Value}")));
        var unread = Assert.Single(document.GetProperty("unread").EnumerateArray());
        Assert.Equal(("请有关方面重视。\n", 5), (unread.GetProperty("quote").GetString(), unread.GetProperty("line").GetInt32()));
    }

    [Fact]
    public void Several_files_go_into_one_object_and_name_themselves()
    {
        using var stream = new MemoryStream();
        using (var emitter = new JsonEmitter(stream))
        {
            emitter.Add(MadeUp.With(), "a.txt");
            emitter.Add(MadeUp.With(), "b.txt");
            emitter.Complete();
        }
        using var json = JsonDocument.Parse(stream.ToArray());
        Assert.Equal(["a.txt", "b.txt"], json.RootElement.GetProperty("documents").EnumerateArray().Select(d => d.GetProperty("file").GetString()));
    }

    [Fact]
    public void Output_to_a_stream_is_not_held_back_until_the_end()
    {
        using var stream = new MemoryStream();
        using var emitter = new JsonEmitter(stream);
        for (var i = 0; i < 500; i++)
            emitter.Add(MadeUp.With(MadeUp.Target(Quantity.Of(i))));
        Assert.InRange(stream.Length, 100_000, long.MaxValue);
    }

    private static string Written(Compilation compilation)
    {
        var output = new ArrayBufferWriter<byte>();
        JsonEmitter.Write(compilation, output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    private static JsonElement Parsed(Compilation compilation)
    {
        using var json = JsonDocument.Parse(Written(compilation));
        return json.RootElement.Clone();
    }
}
