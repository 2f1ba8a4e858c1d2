using System.Text;
using System.Text.Json;

namespace Luodi.Cli.Tests;

public sealed class CompileOutputTests : IDisposable
{
    private const string Policy = """
        淄博市人民政府关于加快科技创新的通知

        一、主要目标

        到2025年,全社会研发投入占比达到2.5%以上。

        二、工作机制

        市科技局每季度召开一次调度会议。根据《山东省科技创新条例》执行。
        """;

    private readonly CliProbe _cli = new();

    public void Dispose() => _cli.Dispose();

    [Fact]
    public async Task The_tree_shows_headings_with_what_stands_under_them_and_line_numbers()
    {
        Assert.Equal(0, await _cli.RunAsync("compile", _cli.Write("a.txt", Policy)));
        Assert.StartsWith("淄博市人民政府关于加快科技创新的通知\n", _cli.Output, StringComparison.Ordinal);
        Assert.Matches(@"\n +3  一、主要目标\n +5 +目标  .*研发投入.* 2\.5%", _cli.Output);
        Assert.Matches(@"\n +9 +节奏  每季度 ", _cli.Output);
        Assert.Matches(@"\n +9 +引用  《山东省科技创新条例》", _cli.Output);
        Assert.DoesNotContain('\u001B', _cli.Output);
    }

    [Fact]
    public async Task The_manual_s_example_is_what_the_program_prints()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root.FullName, "Luodi.slnx")))
            root = root.Parent!;
        var manual = await File.ReadAllTextAsync(Path.Combine(root.FullName, "docs/cli.md"), TestContext.Current.CancellationToken);
        Assert.Equal(0, await _cli.RunAsync("compile", _cli.Write("通知.txt", Policy)));
        Assert.Contains($"$ ./luodi compile 通知.txt\n{_cli.Output.TrimEnd()}\n```", manual, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_gb18030_file_gives_what_its_utf8_twin_gives()
    {
        var gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetBytes(Policy);
        Assert.Equal(0, await _cli.RunAsync("compile", _cli.Write("utf8.txt", Policy), "--format", "json"));
        var expected = _cli.Output;
        Assert.Equal(0, await _cli.RunAsync("compile", _cli.Write("gb.txt", gb18030), "--format", "json"));
        Assert.Equal(expected, _cli.Output);
        Assert.Contains("研发投入", expected, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Offsets_point_at_the_quote_in_the_text_with_lf()
    {
        Assert.Equal(0, await _cli.RunAsync("compile", _cli.Write("a.txt", Policy.ReplaceLineEndings("\r\n")), "--format", "json"));
        using var json = JsonDocument.Parse(_cli.Output);
        var target = json.RootElement.GetProperty("documents")[0].GetProperty("targets")[0];
        Assert.Equal(target.GetProperty("quote").GetString(), Policy[target.GetProperty("start").GetInt32()..target.GetProperty("end").GetInt32()]);
        Assert.Equal(5, target.GetProperty("line").GetInt32());
        Assert.Equal(2.5m, target.GetProperty("value").GetDecimal());
    }

    [Fact]
    public async Task Standard_input_is_a_dash()
    {
        Assert.Equal(0, await _cli.RunAsync("compile", "-", "--format", "json"));
        Assert.Contains("documents", _cli.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_is_read_with_every_document_s_file_and_reasons_for_the_rest()
    {
        _cli.Write("b/二.txt", Policy);
        _cli.Write("a.txt", Policy);
        _cli.Write("空.txt", "");
        _cli.Write("图.png", [0x89, 0x50]);
        _cli.Write("旧.pdf", "%PDF-1.4");
        _cli.Write("~$锁.docx", "x");
        _cli.Write(".hidden.txt", Policy);
        Assert.Equal(2, await _cli.RunAsync("compile", _cli.Folder, "--format", "json"));
        using var json = JsonDocument.Parse(_cli.Output);
        var files = json.RootElement.GetProperty("documents").EnumerateArray().Select(d => d.GetProperty("file").GetString()).Distinct();
        Assert.Equal([_cli.At("a.txt"), _cli.At("b/二.txt")], files);
        Assert.Contains("空.txt: 文件是空的", _cli.Error, StringComparison.Ordinal);
        Assert.Contains("旧.pdf: PDF", _cli.Error, StringComparison.Ordinal);
        Assert.Contains("2 个文件不是文档", _cli.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_bad_file_does_not_keep_the_others_from_being_compiled()
    {
        Assert.Equal(2, await _cli.RunAsync("compile", _cli.Write("二进制.txt", [1, 0, 2]), _cli.Write("a.txt", Policy), _cli.At("没有.txt"), "--format", "csv"));
        Assert.Contains("二进制.txt: 不是文本文件", _cli.Error, StringComparison.Ordinal);
        Assert.Contains("没有.txt: 找不到", _cli.Error, StringComparison.Ordinal);
        Assert.Contains("研发投入", _cli.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_folder_is_nothing_to_read()
    {
        Assert.Equal(2, await _cli.RunAsync("compile", _cli.Folder));
        Assert.Contains("没有可读的文件", _cli.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_ending_of_the_output_chooses_the_format()
    {
        Assert.Equal(0, await _cli.RunAsync("compile", _cli.Write("a.txt", Policy), "-o", _cli.At("out.json")));
        Assert.Empty(_cli.Output);
        using var json = JsonDocument.Parse(await File.ReadAllBytesAsync(_cli.At("out.json"), TestContext.Current.CancellationToken));
        Assert.Equal(0, await _cli.RunAsync("compile", _cli.At("a.txt"), "-o", _cli.At("out.csv")));
        Assert.Equal([0xEF, 0xBB, 0xBF], (await File.ReadAllBytesAsync(_cli.At("out.csv"), TestContext.Current.CancellationToken))[..3]);
        Assert.Equal(0, await _cli.RunAsync("compile", _cli.At("a.txt"), "-o", _cli.At("out.txt")));
        Assert.StartsWith("淄博市", await File.ReadAllTextAsync(_cli.At("out.txt"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(["a.txt", "out.csv", "out.json", "out.txt"], Directory.GetFiles(_cli.Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("out.xlsx", "PK")]
    [InlineData("out.docx", "PK")]
    [InlineData("out.akn", "<?xml")]
    [InlineData("out.xml", "<?xml")]
    [InlineData("out.ics", "BEGIN:VCALENDAR")]
    [InlineData("out.md", "# 淄博市")]
    public async Task Every_format_is_chosen_by_its_ending_and_by_its_name(string name, string begins)
    {
        Assert.Equal(0, await _cli.RunAsync("compile", _cli.Write("a.txt", Policy), "-o", _cli.At(name)));
        var written = await File.ReadAllBytesAsync(_cli.At(name), TestContext.Current.CancellationToken);
        Assert.StartsWith(begins, Encoding.UTF8.GetString(written), StringComparison.Ordinal);
        Assert.Equal(0, await _cli.RunAsync("compile", _cli.At("a.txt"), "-f", name == "out.xml" ? "akn" : name[4..], "-o", _cli.At("other")));
        Assert.Equal(written, await File.ReadAllBytesAsync(_cli.At("other"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Office_files_are_not_written_to_a_screen()
    {
        using var screen = new CliProbe { Width = 80 };
        Assert.Equal(2, await screen.RunAsync("compile", screen.Write("a.txt", Policy), "--format", "xlsx"));
        Assert.Empty(screen.Output);
        Assert.Equal(0, await _cli.RunAsync("compile", _cli.Write("a.txt", Policy), "--format", "docx"));
        Assert.StartsWith("PK", _cli.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_output_that_cannot_be_made_ends_with_2()
    {
        Assert.Equal(2, await _cli.RunAsync("compile", _cli.Write("a.txt", Policy), "-o", _cli.At("no/such/folder.json")));
        Assert.Equal(2, await _cli.RunAsync("compile", _cli.At("a.txt"), "-o", _cli.Folder));
        Assert.Equal(2, await _cli.RunAsync("compile", _cli.At("a.txt"), "-o", _cli.At("a.txt")));
        Assert.Equal(Policy, await File.ReadAllTextAsync(_cli.At("a.txt"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task When_nothing_could_be_read_an_earlier_output_stays()
    {
        _cli.Write("out.json", "earlier");
        Assert.Equal(2, await _cli.RunAsync("compile", _cli.Write("empty.txt", ""), "-o", _cli.At("out.json")));
        Assert.Equal("earlier", await File.ReadAllTextAsync(_cli.At("out.json"), TestContext.Current.CancellationToken));
        Assert.Equal(2, Directory.GetFiles(_cli.Folder).Length);
    }

    [Fact]
    public async Task A_link_as_output_stays_a_link()
    {
        _cli.Write("real.json", "earlier");
        File.CreateSymbolicLink(_cli.At("link.json"), _cli.At("real.json"));
        Assert.Equal(0, await _cli.RunAsync("compile", _cli.Write("a.txt", Policy), "-o", _cli.At("link.json")));
        Assert.NotNull(new FileInfo(_cli.At("link.json")).LinkTarget);
        Assert.Contains("documents", await File.ReadAllTextAsync(_cli.At("real.json"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_interrupt_leaves_nothing_behind_and_ends_with_3()
    {
        using var interrupt = new CancellationTokenSource();
        await interrupt.CancelAsync();
        Assert.Equal(3, await _cli.RunAsync(interrupt.Token, "compile", _cli.Write("a.txt", Policy), "-o", _cli.At("out.json")));
        Assert.Equal([_cli.At("a.txt")], Directory.GetFiles(_cli.Folder));
    }

    [Fact]
    public async Task A_gigabyte_of_digits_at_the_standard_input_is_refused_before_it_is_read_to_its_end()
    {
        using var digits = new Luodi.Formats.Tests.LongStream(1L << 30);
        using var cli = new CliProbe { Input = () => digits, Compile = _ => throw new InvalidOperationException("compiled") };
        Assert.Equal(2, await cli.RunAsync("compile", "-"));
        Assert.Contains("too-large", cli.Error, StringComparison.Ordinal);
        Assert.InRange(digits.Given, 1, 300L << 20);
    }
}
