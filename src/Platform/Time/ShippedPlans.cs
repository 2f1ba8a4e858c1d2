using System.Globalization;

namespace Luodi.Platform.Time;

/// <summary>The notices that come with the program: one file a year in Workdays/.</summary>
internal static class ShippedPlans
{
    private const string Folder = "Luodi.Platform.Time.Workdays.";

    public static IEnumerable<YearPlan> Read()
    {
        var assembly = typeof(ShippedPlans).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith(Folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            var plan = YearPlanJson.Read(reader.ReadToEnd());
            if (plan is not { Accepted: true } || name != string.Create(CultureInfo.InvariantCulture, $"{Folder}{plan.Value.Year}.json"))
                throw new InvalidOperationException($"{name} is no plan of its year: {plan.Refusal?.Code}");
            yield return plan.Value;
        }
    }
}
