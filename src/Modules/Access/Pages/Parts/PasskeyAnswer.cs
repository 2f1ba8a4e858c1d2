namespace Luodi.Modules.Access.Pages.Parts;

/// <summary>What <see cref="PasskeyForm"/> sends.</summary>
internal sealed class PasskeyAnswer
{
    public string? Credential { get; set; }

    public string? Name { get; set; }
}
