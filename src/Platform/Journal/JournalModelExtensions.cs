using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Luodi.Platform.Journal;

/// <summary>For records whose type is not ours.</summary>
public static class JournalModelExtensions
{
    /// <summary>The property's value never enters the journal.</summary>
    public static PropertyBuilder<T> IsSecret<T>(this PropertyBuilder<T> property)
    {
        ArgumentNullException.ThrowIfNull(property);
        return property.HasAnnotation(JournalInterceptor.Secret, true);
    }
}
