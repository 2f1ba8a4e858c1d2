namespace Luodi.Composition;

/// <summary>The program cannot start on this database; the message says what to do, in Chinese and English.</summary>
public sealed class InstallationException(string message) : Exception(message);
