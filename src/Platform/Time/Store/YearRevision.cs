using Luodi.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Luodi.Platform.Time.Store;

/// <summary>年度安排版本: a year's notices as an administrator loaded them. A correction is a new revision; the older ones stay readable.</summary>
public sealed class YearRevision : Record
{
    private YearRevision() { }

    public YearRevision(Guid id, YearPlan plan, int revision, string loadedBy, DateTimeOffset at, string? reason)
    {
        ArgumentNullException.ThrowIfNull(plan);
        (Id, Year, Revision, Text, LoadedBy, LoadedAt, Reason) = (id, plan.Year, revision, YearPlanJson.Write(plan), loadedBy, at, reason);
    }

    public int Year { get; private set; }

    /// <summary>1 for the first that was loaded; what came with the program is 0.</summary>
    public int Revision { get; private set; }

    /// <summary>The plan in the format of the shipped files.</summary>
    public string Text { get; private set; } = "";

    public string LoadedBy { get; private set; } = "";

    public DateTimeOffset LoadedAt { get; private set; }

    /// <summary>Why the year was corrected; null when it was loaded for the first time.</summary>
    public string? Reason { get; private set; }

    /// <exception cref="InvalidOperationException">What was stored was judged before: it can only be damage.</exception>
    public YearPlan Plan() => YearPlanJson.Read(Text) is { Accepted: true } plan ? plan.Value : throw new InvalidOperationException($"Revision {Revision} of {Year} cannot be read.");
}

internal sealed class YearRevisionMapping : IEntityTypeConfiguration<YearRevision>
{
    public const int ReasonLength = 200;

    public void Configure(EntityTypeBuilder<YearRevision> builder)
    {
        builder.ToTable("platform_year_revision");
        builder.Property(r => r.LoadedBy).HasMaxLength(100);
        builder.Property(r => r.Reason).HasMaxLength(ReasonLength);
        // Two administrators at once: one of them is told.
        builder.HasIndex(r => new { r.Year, r.Revision }).IsUnique();
    }
}
