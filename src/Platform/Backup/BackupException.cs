namespace Luodi.Platform.Backup;

/// <summary>The backup cannot be made, is not whole, or cannot go where it should; the message says why, in Chinese and English.</summary>
public sealed class BackupException(string message) : Exception(message);
