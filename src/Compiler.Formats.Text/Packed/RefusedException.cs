namespace Luodi.Compiler.Formats;

/// <summary>Carries a refusal out through the framework's XML reader, which offers no other way. Never leaves the readers.</summary>
internal sealed class RefusedException(ReadRefusal refusal) : Exception(refusal.English)
{
    public ReadRefusal Refusal { get; } = refusal;
}
