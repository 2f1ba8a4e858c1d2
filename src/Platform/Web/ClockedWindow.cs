using System.Threading.RateLimiting;

namespace Luodi.Platform.Web;

/// <summary>So many in each minute, by the clock that is given. The framework's own windows ask the machine, which no test can put forward.</summary>
internal sealed class ClockedWindow(int permits, TimeProvider clock) : RateLimiter
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly Lock _lock = new();
    private DateTimeOffset _start = clock.GetUtcNow();
    private int _used;

    /// <summary>Lets the framework forget those that nobody asked for in a while.</summary>
    public override TimeSpan? IdleDuration
    {
        get
        {
            var since = clock.GetUtcNow() - _start;
            return since > Window ? since : null;
        }
    }

    public override RateLimiterStatistics? GetStatistics() => null;

    protected override RateLimitLease AttemptAcquireCore(int permitCount)
    {
        lock (_lock)
        {
            var now = clock.GetUtcNow();
            if (now - _start >= Window || now < _start)
                (_start, _used) = (now, 0);
            if (_used + permitCount > permits)
                return new Lease(_start + Window - now);
            _used += permitCount;
            return Lease.Given;
        }
    }

    protected override ValueTask<RateLimitLease> AcquireAsyncCore(int permitCount, CancellationToken cancellationToken) => new(AttemptAcquireCore(permitCount));

    private sealed class Lease(TimeSpan? wait) : RateLimitLease
    {
        public static Lease Given { get; } = new(null);

        public override bool IsAcquired => wait is null;

        public override IEnumerable<string> MetadataNames => wait is null ? [] : [MetadataName.RetryAfter.Name];

        public override bool TryGetMetadata(string metadataName, out object? metadata)
        {
            metadata = metadataName == MetadataName.RetryAfter.Name ? wait : null;
            return metadata is not null;
        }
    }
}
