using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Luodi.Compiler.Formats.Pages;

namespace Luodi.Compiler.Formats.Pdf;

/// <summary>扫描件: pages that are pictures, recognised by tesseract. Everything read this way is marked as read by machine.</summary>
internal static class Scan
{
    // What tesseract was trained on is about this fine; finer takes longer and reads no better.
    private const string Resolution = "300";

    public static ReadResult Read(string pdf, int pages, WorkFolder folder, string? toolFolders, ReadLimits limits, CancellationToken cancel)
    {
        if (Recogniser.Find(toolFolders, limits, cancel) is not { } recogniser)
            return ReadResult.Refused(Refusals.RecogniserMissing);
        if (Tool.Find("pdftoppm", toolFolders) is not { } pdftoppm)
            return ReadResult.Refused(Refusals.PdfToolMissing);
        if (pages > limits.MaxRecognisedPages)
            return ReadResult.Refused(Refusals.TooManyScannedPages(limits.MaxRecognisedPages));
        var all = ImmutableArray.CreateBuilder<ImmutableArray<Fragment>>(pages);
        for (var page = 1; page <= pages; page++)
        {
            var number = page.ToString(CultureInfo.InvariantCulture);
            // A page may claim to be as large as a house: its longer side is scaled to what A3 has at this resolution.
            string[] arguments = ["-q", "-gray", "-png", "-singlefile", "-f", number, "-l", number, "-r", Resolution, "-scale-to", "4961", pdf, folder.At(number)];
            if (ToolRun.Output(pdftoppm, arguments, limits, cancel) is null)
                return ReadResult.Refused(Refusals.BrokenPdf);
            all.Add(recogniser.Read(folder.At(number + ".png"), limits, cancel) ?? []);
            File.Delete(folder.At(number + ".png"));
        }
        var result = PageText.Of(all.MoveToImmutable(), cancel, readByMachine: true);
        return result.IsRead ? result : ReadResult.Refused(Refusals.PictureWithoutText);
    }
}

/// <summary>文字识别: tesseract with simplified Chinese.</summary>
internal sealed class Recogniser
{
    private const string Language = "chi_sim";

    private readonly Tool _tesseract;

    private Recogniser(Tool tesseract) => _tesseract = tesseract;

    /// <returns>Null when it is not installed, or without Chinese.</returns>
    public static Recogniser? Find(string? toolFolders, ReadLimits limits, CancellationToken cancel)
    {
        if (Tool.Find("tesseract", toolFolders) is not { } tesseract || ToolRun.Output(tesseract, ["--list-langs"], limits, cancel) is not { } languages)
            return null;
        return Encoding.UTF8.GetString(languages).Split('\n').Any(line => line.Trim() == Language) ? new Recogniser(tesseract) : null;
    }

    /// <returns>Words with their frames, in the picture's points; null when the picture cannot be read.</returns>
    public ImmutableArray<Fragment>? Read(string picture, ReadLimits limits, CancellationToken cancel)
    {
        if (ToolRun.Output(_tesseract, [picture, "stdout", "-l", Language, "--psm", "6", "-c", "preserve_interword_spaces=1", "tsv"], limits, cancel) is not { } output)
            return null;
        var fragments = ImmutableArray.CreateBuilder<Fragment>();
        foreach (var row in Encoding.UTF8.GetString(output).Split('\n'))
        {
            // level page block paragraph line word left top width height confidence text
            var cells = row.TrimEnd('\r').Split('\t');
            if (cells.Length == 12 && cells[0] == "5" && Number(cells[6]) is { } left && Number(cells[7]) is { } top && Number(cells[8]) is { } width && Number(cells[9]) is { } height)
                fragments.Add(new Fragment(left, top, left + width, top + height, cells[11]));
        }
        return fragments.ToImmutable();
    }

    private static int? Number(string cell) => int.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
