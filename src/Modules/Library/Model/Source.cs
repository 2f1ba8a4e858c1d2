using System.Security.Cryptography;
using System.Text;

namespace Luodi.Modules.Library.Model;

/// <summary>原文: one text as it was handed in, decoded. Never changes; all offsets of its documents and readings refer to it.</summary>
internal sealed class Source : Record
{
    private Source() { }

    public Source(Guid id, string text, string? fileName, Guid? fileId, string compilerVersion, Actor uploadedBy, DateTimeOffset uploadedAt)
    {
        (Id, Text, FileName, FileId, CompilerVersion, UploadedAt) = (id, text, fileName, fileId, compilerVersion, uploadedAt);
        (UploadedBy, UploadedByName) = (uploadedBy.AccountId, uploadedBy.Name);
        Sha256 = HashOf(text);
    }

    /// <summary>The journal holds its hash instead.</summary>
    [NotJournaled]
    public string Text { get; private set; } = "";

    /// <summary>Of the text in UTF-8: the same words in another kind of file are the same source.</summary>
    public string Sha256 { get; private set; } = "";

    /// <summary>Null when the text was pasted.</summary>
    public string? FileName { get; private set; }

    /// <summary>The bytes as they came, for download.</summary>
    public Guid? FileId { get; private set; }

    /// <summary>Which compiler read it.</summary>
    public string CompilerVersion { get; private set; } = "";

    public Guid UploadedBy { get; private set; }

    public string UploadedByName { get; private set; } = "";

    public DateTimeOffset UploadedAt { get; private set; }

    public static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
