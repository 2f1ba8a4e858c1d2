namespace Luodi.Integration.Tests.Harness;

/// <summary>
/// Tests that count sealed blocks on PostgreSQL. Its horizon is the whole server's: a transaction that another test holds open in another
/// database keeps young entries waiting, as it should, so these run while no other test does.
/// </summary>
[CollectionDefinition(DisableParallelization = true)]
public sealed class QuietPostgres;
