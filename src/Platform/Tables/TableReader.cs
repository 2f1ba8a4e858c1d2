using System.Globalization;
using System.IO.Compression;
using System.Text;
using ExcelDataReader;
using ExcelDataReader.Exceptions;

namespace Luodi.Platform.Tables;

/// <summary>Reads the tables of a .xlsx or .csv file (UTF-8 or GB18030) as text. Sizes are bounded; what is too large or broken is refused with the reason.</summary>
public static class TableReader
{
    public const int MostRows = 20_000;
    public const int MostColumns = 60;

    private const long MostInflated = 200L * 1024 * 1024;

    static TableReader() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static Outcome<IReadOnlyList<ReadTable>> Read(string name, byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(bytes);
        try
        {
            return Path.GetExtension(name).ToUpperInvariant() switch
            {
                ".CSV" => new List<ReadTable> { new(Path.GetFileNameWithoutExtension(name), Rows(Parse(Decode(bytes)))) },
                ".XLSX" when Inflates(bytes) => Sheets(bytes),
                ".XLSX" => new Refusal(RefusalKind.TooLarge, "platform.table-too-large", "File", MostRows, MostColumns),
                _ => new Refusal(RefusalKind.Invalid, "platform.table-kind", "File"),
            };
        }
        catch (TooManyException)
        {
            return new Refusal(RefusalKind.TooLarge, "platform.table-too-large", "File", MostRows, MostColumns);
        }
        // What the reader throws at a hostile file, as seen under mutation; anything else is a bug of ours.
        catch (Exception broken) when (broken is ExcelReaderException or InvalidDataException or System.Xml.XmlException or DecoderFallbackException or ArgumentException or FormatException or IndexOutOfRangeException or NullReferenceException or OverflowException)
        {
            return new Refusal(RefusalKind.Invalid, "platform.table-broken", "File");
        }
    }

    private static List<ReadTable> Sheets(byte[] bytes)
    {
        using var reader = ExcelReaderFactory.CreateOpenXmlReader(new MemoryStream(bytes));
        var sheets = new List<ReadTable>();
        do
            sheets.Add(new(reader.Name, Rows(Cells(reader))));
        while (reader.NextResult());
        return sheets;
    }

    private static IEnumerable<IReadOnlyList<string>> Cells(IExcelDataReader reader)
    {
        while (reader.Read())
        {
            if (reader.FieldCount > MostColumns && Enumerable.Range(MostColumns, reader.FieldCount - MostColumns).Any(i => reader.GetValue(i) is not null))
                throw new TooManyException();
            yield return [.. Enumerable.Range(0, Math.Min(reader.FieldCount, MostColumns)).Select(i => Text(reader.GetValue(i)))];
        }
    }

    private static List<ReadRow> Rows(IEnumerable<IReadOnlyList<string>> rows)
    {
        var read = new List<ReadRow>();
        var number = 0;
        foreach (var row in rows)
        {
            number++;
            if (number > MostRows * 2 || row.Count > MostColumns)
                throw new TooManyException();
            if (row.Any(c => c.Length > 0))
                read.Add(new(number, [.. row.Select(c => c.Trim())]));
        }
        return read.Count > MostRows ? throw new TooManyException() : read;
    }

    private static string Text(object? value) => value switch
    {
        null => "",
        DateTime { TimeOfDay.Ticks: 0 } day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        double number when Math.Floor(number) == number && Math.Abs(number) < 1e15 => number.ToString("0", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };

    private static string Decode(byte[] bytes)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return Encoding.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback).GetString(bytes);
        }
    }

    private static IEnumerable<IReadOnlyList<string>> Parse(string text)
    {
        var (row, cell, quoted) = (new List<string>(), new StringBuilder(), false);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (quoted && c == '"' && i + 1 < text.Length && text[i + 1] == '"')
                cell.Append(text[++i]);
            else if (c == '"' && (quoted || cell.Length == 0))
                quoted = !quoted;
            else if (quoted || c is not (',' or '\n' or '\r'))
                cell.Append(c);
            else if (c == ',')
                End();
            else if (c == '\n' || i + 1 == text.Length || text[i + 1] != '\n')
            {
                End();
                yield return row;
                row = [];
            }
        }
        if (quoted)
            throw new InvalidDataException("A quoted cell has no end.");
        if (cell.Length > 0 || row.Count > 0)
        {
            End();
            yield return row;
        }

        void End()
        {
            var content = cell.ToString();
            row.Add(content is ['\'', .. var rest] && TableWriter.NeedsMark(rest) ? rest : content);
            cell.Clear();
            if (row.Count > MostColumns)
                throw new TooManyException();
        }
    }

    /// <summary>A small archive can claim to hold a world: it is unpacked into nothing first, up to the bound.</summary>
    private static bool Inflates(byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
        var (total, buffer) = (0L, new byte[81920]);
        foreach (var entry in zip.Entries)
        {
            using var stream = entry.Open();
            for (int read; (read = stream.Read(buffer)) > 0;)
                if ((total += read) > MostInflated)
                    return false;
        }
        return true;
    }

    private sealed class TooManyException : Exception;
}
