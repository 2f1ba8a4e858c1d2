using Luodi.Compiler.Diagnostics;

namespace Luodi.Compiler.Libraries;

/// <summary>发现的存根: what a rule found, small enough to sort all of them before any is said in full.</summary>
internal readonly record struct Told(DiagnosticDescriptor Descriptor, Mention Place, Mention? Related, string[] Arguments);
