using Luodi.Compiler.Formats.Pages;

namespace Luodi.Compiler.Formats.Pdf;

/// <summary>图片: a scanned or photographed page (PNG, JPEG, TIFF, GIF), recognised by tesseract. Its text is marked as read by machine.</summary>
/// <param name="toolFolders">Where the tools are looked for, with a colon between; null for the folders of the environment.</param>
public sealed class PictureReader(string? toolFolders = null) : IDocumentReader
{
    public FileKind Kind => FileKind.Image;

    public ReadResult Read(ReadOnlyMemory<byte> bytes, ReadLimits limits, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(limits);
        using var folder = new WorkFolder();
        try
        {
            if (Recogniser.Find(toolFolders, limits, cancel) is not { } recogniser)
                return ReadResult.Refused(Refusals.RecogniserMissing);
            if (recogniser.Read(folder.Write("picture", bytes), limits, cancel) is not { } page)
                return ReadResult.Refused(Refusals.BrokenPicture);
            var result = PageText.Of([page], cancel, readByMachine: true);
            return result.IsRead ? result : ReadResult.Refused(Refusals.PictureWithoutText);
        }
        catch (RefusedException refused)
        {
            return ReadResult.Refused(refused.Refusal);
        }
    }
}
