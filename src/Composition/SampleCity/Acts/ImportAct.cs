using Luodi.Modules.Library.Actions;
using Microsoft.Extensions.DependencyInjection;

namespace Luodi.Composition.SampleCity.Acts;

/// <summary>文件入库.</summary>
internal static class ImportAct
{
    public static async Task PlayAsync(Stage stage, ScriptAct act)
    {
        var file = new AddDocument.HandedFile(Path.GetFileName(act.Document!), stage.Folder.Bytes(act.Document!));
        var added = await stage.PlayAsync(act, s => s.GetRequiredService<AddDocument>().HandleAsync(new(Guid.Empty, null, file, null), stage.Cancel));
        if (added.WasThere)
            throw new SampleFailedException(act.ToString(), "the same text was imported before");
        stage.Documents[act.Document!] = added.DocumentId;
    }
}
