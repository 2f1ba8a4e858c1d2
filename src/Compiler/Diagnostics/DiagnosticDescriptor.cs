namespace Luodi.Compiler.Diagnostics;

/// <summary>How grave a flaw of a text is.</summary>
public enum Severity { Info, Warning, Error }

/// <summary>诊断种类: a kind of flaw. Its id is for ever, its sentence is written once in each language.</summary>
/// <param name="Id">PC and four digits; never used for another meaning.</param>
/// <param name="MessageFormat">Chinese sentence with {0}, {1} … for the arguments.</param>
/// <param name="EnglishFormat">The same in English, with the same arguments.</param>
public sealed record DiagnosticDescriptor(string Id, Severity Severity, string MessageFormat, string EnglishFormat);
