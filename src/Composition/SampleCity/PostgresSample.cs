using Luodi.Platform.Data;
using Microsoft.Extensions.DependencyInjection;

namespace Luodi.Composition.SampleCity;

/// <summary>The sample city on PostgreSQL: a setting says whether it is complete, since there is no file to put in place at the end.</summary>
internal static class PostgresSample
{
    /// <returns>True when it was loaded now.</returns>
    public static async Task<bool> EnsureAsync(DatabaseOptions database, SampleLoader loader, TimeProvider clock, CancellationToken cancel)
    {
        await using (var services = Installation.Services(database, clock))
        {
            if (!await Installation.IsBlankAsync(services, cancel))
                return false;
            await using var scope = services.CreateAsyncScope();
            // The name of a setting is unique: of two first starts at once, one stops here.
            await scope.ServiceProvider.GetRequiredService<InstallationSettings>().WriteAsync(
                "装入示例城市", new(StringComparer.Ordinal) { [InstallationSettings.SampleLoad] = InstallationSettings.Loading }, cancel);
        }
        await loader.LoadAsync(database, cancel);
        return true;
    }

    public static InstallationException HalfLoaded() => new(
        "示例城市没有装完：上次启动中途停止，或另一个启动正在装入。若无其他启动，请删除这个 PostgreSQL 数据库，重新建一个空库后再启动。"
        + "(The sample city is only half loaded: an earlier start was interrupted, or another one is loading it now. If none is, drop this PostgreSQL database, create an empty one and start again.)");
}
