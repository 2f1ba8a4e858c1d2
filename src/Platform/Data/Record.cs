namespace Luodi.Platform.Data;

/// <summary>记录: anything that is stored and journaled. <see cref="Version"/> counts its changes and guards against overwriting a newer one.</summary>
public abstract class Record
{
    public Guid Id { get; protected init; }

    /// <summary>1 when added, one more with each change; set when saved.</summary>
    public long Version { get; internal set; }
}

/// <summary>A property whose value never enters the journal: a secret, or bytes that are addressed by their hash.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class NotJournaledAttribute : Attribute;
