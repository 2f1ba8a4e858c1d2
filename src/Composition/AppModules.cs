using Luodi.Modules.Access;
using Luodi.Modules.Audit;
using Luodi.Modules.Directory;
using Luodi.Modules.Ledger;
using Luodi.Modules.Library;
using Luodi.Platform;

namespace Luodi.Composition;

/// <summary>The one list of modules.</summary>
public static class AppModules
{
    public static ModuleCatalog All { get; } = new([new DirectoryModule(), new AccessModule(), new LibraryModule(), new LedgerModule(), new AuditModule()]);
}
