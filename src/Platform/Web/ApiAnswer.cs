using Luodi.Platform.Language;
using Microsoft.AspNetCore.Http;

namespace Luodi.Platform.Web;

/// <summary>What a program reads when it is refused: code, sentence, field.</summary>
public sealed record ApiRefusal(string Code, string Message, string? Field = null);

/// <summary>Refusals for programs.</summary>
public static class ApiAnswer
{
    public static IResult Refused(Refusal refusal, Texts texts)
    {
        ArgumentNullException.ThrowIfNull(refusal);
        ArgumentNullException.ThrowIfNull(texts);
        return Results.Json(new ApiRefusal(refusal.Code, texts.Of(refusal), refusal.Field), statusCode: refusal.Kind switch
        {
            RefusalKind.Invalid => StatusCodes.Status400BadRequest,
            RefusalKind.NotFound => StatusCodes.Status404NotFound,
            RefusalKind.Forbidden => StatusCodes.Status403Forbidden,
            RefusalKind.Conflict => StatusCodes.Status409Conflict,
            RefusalKind.TooLarge => StatusCodes.Status413PayloadTooLarge,
            RefusalKind.TooMany => StatusCodes.Status429TooManyRequests,
        });
    }
}
