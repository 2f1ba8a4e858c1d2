using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Luodi.Compiler.Suggestions;

namespace Luodi.Compiler.SecondReader;

/// <summary>模型服务: sends one question to an OpenAI-compatible service and brings back what the model wrote, or why there is nothing.</summary>
internal sealed class ModelService(HttpClient http, SecondReaderOptions options)
{
    /// <summary>An answer about a passage of some thousand characters is far shorter.</summary>
    private const int MostBytes = 512 * 1024;

    private readonly Uri _address = new(options.Address.AbsoluteUri.TrimEnd('/') + "/chat/completions");

    public async Task<(string? Content, SecondReaderTrouble? Trouble)> AskAsync(string body, CancellationToken cancel)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(options.Patience);
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, _address) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
            if (options.Key is { } key)
                request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, patience.Token).ConfigureAwait(false);
            if ((int)response.StatusCode is >= 400 and < 500 and not 408 and not 429)
                return (null, SecondReaderTrouble.Refused);
            if (!response.IsSuccessStatusCode)
                return (null, SecondReaderTrouble.NoAnswer);
            return await ReadAsync(response, patience.Token).ConfigureAwait(false) is { } answer ? Content(answer) : (null, SecondReaderTrouble.TooLong);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return (null, SecondReaderTrouble.TooSlow);
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException)
        {
            return (null, SecondReaderTrouble.NoAnswer);
        }
    }

    /// <returns>Null when it is longer than any honest answer.</returns>
    private static async Task<byte[]?> ReadAsync(HttpResponseMessage response, CancellationToken cancel)
    {
        using var stream = await response.Content.ReadAsStreamAsync(cancel).ConfigureAwait(false);
        using var kept = new MemoryStream();
        var buffer = new byte[16 * 1024];
        for (int read; (read = await stream.ReadAsync(buffer, cancel).ConfigureAwait(false)) > 0;)
        {
            if (kept.Length + read > MostBytes)
                return null;
            kept.Write(buffer, 0, read);
        }

        return kept.ToArray();
    }

    private static (string?, SecondReaderTrouble?) Content(byte[] answer)
    {
        try
        {
            var content = JsonNode.Parse(answer)?["choices"]?[0]?["message"]?["content"]?.GetValue<string>();
            return content is null ? (null, SecondReaderTrouble.Unreadable) : (content, null);
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException or ArgumentOutOfRangeException or FormatException)
        {
            return (null, SecondReaderTrouble.Unreadable);
        }
    }
}
