namespace Luodi.Cli.Commands;

/// <summary>语言 of what is written for people.</summary>
internal enum Language { Zh, En }
