using System.Threading.Channels;

namespace Luodi.Modules.Library.SecondReader;

/// <summary>Wakes the worker. What is to be done stands in the database; this only says that something does.</summary>
internal sealed class SecondReadingQueue
{
    private readonly Channel<bool> _bell = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Wake() => _bell.Writer.TryWrite(true);

    public async Task WaitAsync(CancellationToken cancel) => await _bell.Reader.ReadAsync(cancel);
}
