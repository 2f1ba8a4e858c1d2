namespace Luodi.Platform.Backup;

/// <summary>定期备份的设置.</summary>
public sealed class BackupOptions
{
    /// <summary>Where backups are kept; null for none by itself.</summary>
    public string? Folder { get; init; }

    /// <summary>Time of day in Beijing.</summary>
    public TimeOnly At { get; init; } = new(2, 30);

    /// <summary>How many are kept; older ones are deleted once a new one was read back.</summary>
    public int Keep { get; init; } = 14;

    /// <summary>Age of the newest from which the page shows a red mark.</summary>
    public TimeSpan OldAfter { get; init; } = TimeSpan.FromHours(30);

    /// <summary>Locks the keys inside the backups.</summary>
    public string? Passphrase { get; init; }
}
