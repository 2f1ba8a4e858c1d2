using Luodi.Modules.Directory.Model;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Luodi.Modules.Directory.Storage;

internal sealed class PersonalDataOpeningMapping : IEntityTypeConfiguration<PersonalDataOpening>
{
    public void Configure(EntityTypeBuilder<PersonalDataOpening> builder)
    {
        builder.ToTable("directory_personal_opening");
        builder.Property(o => o.Reason).HasMaxLength(PersonalDataOpening.ReasonLength);
        builder.Property(o => o.ByName).HasMaxLength(100);
        builder.Property(o => o.BySeat).HasMaxLength(200);
        builder.HasOne<Person>().WithMany().HasForeignKey(o => o.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}
