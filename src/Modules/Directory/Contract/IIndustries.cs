namespace Luodi.Modules.Directory.Contract;

/// <summary>产业, as bodies are formed for it.</summary>
public sealed record IndustryCard(string Code, string Name);

/// <summary>What the directory asks of the module that keeps the industries, so that an industry without any body shows as a hole.</summary>
public interface IIndustries
{
    /// <summary>In the order of their codes.</summary>
    Task<IReadOnlyList<IndustryCard>> IndustriesAsync(CancellationToken cancel);
}
