using System.Text;

namespace Luodi.Host.Configuration;

/// <summary>docs/configuration.md, as it follows from the list of keys.</summary>
internal static class ConfigurationPage
{
    public static string Write()
    {
        var page = new StringBuilder()
            .Append("# Configuration 配置\n\n")
            .Append("Generated from the list of keys (`src/Host/Configuration/Keys.cs`); a test holds this page to it.\n\n")
            .Append("A key is set in three places, the later stronger:\n\n")
            .Append("1. a file: `--config FILE`, or `LUODI_CONFIG`, or `luodi.json` in the folder where the program is started. JSON, an object for each group; comments are allowed:\n\n")
            .Append("   ```json\n   { \"server\": { \"port\": 8080 }, \"backup\": { \"folder\": \"/backup\", \"keep\": 30 } }\n   ```\n\n")
            .Append("2. the environment: `LUODI_SERVER_PORT=8080`; a variable set to nothing counts as not set;\n")
            .Append("3. the command line: `--port 8080`, or `--set server.port=8080` for any key but a secret.\n\n")
            .Append("An unknown key or a wrong value stops the start with exit code 2; each is named, with where it stands and what would do. `luodi config check` only looks,\n")
            .Append("`luodi config show` says what holds and where each value comes from (secrets are masked), `luodi config list` lists the keys.\n\n")
            .Append("`luodi compile --second-reader` reads the three `LUODI_SECOND_READER_…` variables from the environment only; it opens no file of the server.\n");
        foreach (var group in Keys.All.GroupBy(k => k.Group))
        {
            page.Append("\n## ").Append(group.Key).Append("\n\n| key | environment | option | value | default | |\n|---|---|---|---|---|---|\n");
            foreach (var key in group)
                page.Append("| `").Append(key.Name).Append("` | `").Append(key.Variable).Append("` | ").Append(key.Option is { } option ? $"`{option}`" : key.IsSecret ? "" : "`--set`").Append(" | ")
                    .Append(key.Range.Replace("|", "\\|", StringComparison.Ordinal)).Append(key.IsSecret ? "；秘密 secret" : "").Append(" | ").Append(key.Default.Length > 0 ? $"`{key.Default}`" : "").Append(" | ")
                    .Append(key.Chinese).Append("<br>").Append(key.English).Append(" |\n");
        }
        return page.ToString();
    }
}
