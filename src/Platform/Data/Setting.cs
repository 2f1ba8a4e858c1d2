using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Luodi.Platform.Data;

/// <summary>设置: one named value of the whole installation.</summary>
public sealed class Setting : Record
{
    private Setting() { }

    public Setting(Guid id, string name, string value) => (Id, Name, Value) = (id, name, value);

    public string Name { get; private set; } = "";

    public string Value { get; private set; } = "";

    public void Change(string value) => Value = value;
}

internal sealed class SettingMapping : IEntityTypeConfiguration<Setting>
{
    public void Configure(EntityTypeBuilder<Setting> builder)
    {
        builder.ToTable("platform_setting");
        builder.Property(s => s.Name).HasMaxLength(100);
        builder.HasIndex(s => s.Name).IsUnique();
    }
}
