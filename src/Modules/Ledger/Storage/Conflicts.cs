using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Luodi.Modules.Ledger.Storage;

/// <summary>What the two databases say when two people act at once.</summary>
internal static class Conflicts
{
    private const string PostgresUniqueViolation = "23505";
    private const string PostgresSerializationFailure = "40001";
    private const int SqliteUniqueViolation = 2067;

    public static bool IsDuplicate(Exception failed) => Chain(failed).Any(e =>
        e is DbException { SqlState: PostgresUniqueViolation } or SqliteException { SqliteExtendedErrorCode: SqliteUniqueViolation });

    public static bool IsSerializationFailure(Exception failed) => Chain(failed).Any(e => e is DbException { SqlState: PostgresSerializationFailure });

    private static IEnumerable<Exception> Chain(Exception? failed)
    {
        for (; failed is not null; failed = failed.InnerException)
            yield return failed;
    }
}
