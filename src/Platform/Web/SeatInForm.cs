using Luodi.Platform.Access;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Luodi.Platform.Web;

/// <summary>A form acts in the seat in which it was opened or not at all: who changed seats in another tab is told so.</summary>
public sealed class SeatInForm : IAntiforgeryAdditionalDataProvider
{
    public string GetAdditionalData(HttpContext context) => SeatOf(context);

    public bool ValidateAdditionalData(HttpContext context, string additionalData) => additionalData == SeatOf(context);

    private static string SeatOf(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.RequestServices.GetRequiredService<ChangeContext>().Actor?.SeatId.ToString("N") ?? "";
    }
}
