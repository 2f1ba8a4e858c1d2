namespace Luodi.Compiler.Formats;

/// <summary>文件种类: what a file is by its content. A file's name decides only between kinds that its content leaves open.</summary>
public enum FileKind
{
    PlainText, Html, Docx,
    Pdf, Ofd, Doc, Spreadsheet, Presentation, Rtf, OpenDocument, WebArchive, Image, Archive,

    /// <summary>A Word, Excel or PowerPoint file locked by a password.</summary>
    LockedOffice,

    /// <summary>A compound file of some old program.</summary>
    OldOffice,

    /// <summary>Opens like a packed file, but its directory cannot be read.</summary>
    BrokenArchive,

    /// <summary>Packed with more inner files than allowed.</summary>
    CrowdedArchive,
}
