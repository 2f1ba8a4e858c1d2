using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Luodi.Platform.Journal;

/// <summary>A row that seals the journal and is none of its entries. Only ever added to.</summary>
internal interface IJournalSeal;

/// <summary>区块: the line of one block, kept as it was hashed.</summary>
public sealed class JournalBlock : IJournalSeal
{
    private JournalBlock() { }

    internal JournalBlock(long number, string line) => (Number, Line) = (number, line);

    public long Number { get; private set; }

    public string Line { get; private set; } = "";
}

/// <summary>存证头: the line of one head, kept as it was handed out.</summary>
public sealed class JournalHead : IJournalSeal
{
    private JournalHead() { }

    internal JournalHead(long number, string line) => (Number, Line) = (number, line);

    public long Number { get; private set; }

    public string Line { get; private set; } = "";
}

internal sealed class JournalSealMapping : IEntityTypeConfiguration<JournalBlock>, IEntityTypeConfiguration<JournalHead>
{
    public void Configure(EntityTypeBuilder<JournalBlock> builder)
    {
        builder.ToTable("platform_journal_block");
        builder.HasKey(b => b.Number);
        builder.Property(b => b.Number).ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<JournalHead> builder)
    {
        builder.ToTable("platform_journal_head");
        builder.HasKey(h => h.Number);
        builder.Property(h => h.Number).ValueGeneratedNever();
    }
}
