namespace Luodi.Compiler.Formats.Docx;

/// <summary>Carries a refusal out through the framework's XML reader, which offers no other way. Never leaves this project.</summary>
internal sealed class RefusedException(ReadRefusal refusal) : Exception(refusal.English)
{
    public ReadRefusal Refusal { get; } = refusal;
}
