using System.Net;
using System.Net.Http.Headers;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Luodi.Integration.Tests.Harness;

/// <summary>A browser without a screen and without scripts: follows nothing by itself, keeps cookies, fills in forms as they stand on the page.</summary>
public sealed class Visitor : IDisposable
{
    private readonly HttpClient _http;

    public Visitor(Uri address)
    {
        Cookies = new CookieContainer();
        _http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = Cookies }) { BaseAddress = address, Timeout = TimeSpan.FromMinutes(10) };
    }

    public CookieContainer Cookies { get; }

    public HttpClient Http => _http;

    public async Task<Page> GetAsync(string path) => await Page.ReadAsync(await _http.GetAsync(path), path);

    /// <summary>A post with an empty body and no antiforgery token.</summary>
    public async Task<Page> PostNothingAsync(string path) => await Page.ReadAsync(await _http.PostAsync(path, null), path);

    /// <summary>Gets, and goes on to where redirects lead.</summary>
    public async Task<Page> FollowAsync(string path)
    {
        var page = await GetAsync(path);
        for (var hops = 0; page.Location is { } next && hops < 5; hops++)
            page = await GetAsync(next);
        return page;
    }

    /// <summary>Sends the form of that name as it stands, with these values changed, and files added.</summary>
    public Task<Page> SubmitAsync(Page page, string form, Dictionary<string, string>? values = null, params (string Field, string Name, byte[] Bytes)[] files) =>
        SubmitAsync(page, page.Form(form), values, files);

    public async Task<Page> SubmitAsync(Page page, IHtmlFormElement form, Dictionary<string, string>? values = null, params (string Field, string Name, byte[] Bytes)[] files)
    {
        var fields = Page.FieldsOf(form).Where(f => values?.ContainsKey(f.Key) != true).ToList();
        fields.AddRange(values ?? []);
        var action = form.GetAttribute("action") is { Length: > 0 } given ? given : page.Path;
        HttpContent content;
        if (form.Enctype == "multipart/form-data")
        {
            var parts = new MultipartFormDataContent();
            foreach (var (key, value) in fields)
                parts.Add(new StringContent(value), key);
            foreach (var (field, name, bytes) in files)
            {
                var part = new ByteArrayContent(bytes);
                part.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
                parts.Add(part, field, name);
            }
            content = parts;
        }
        else
            content = new FormUrlEncodedContent(fields);
        using (content)
            return await Page.ReadAsync(await _http.PostAsync(action, content), action);
    }

    public void Dispose() => _http.Dispose();
}

/// <summary>An answer of the server, read as a person (or a parser) would.</summary>
public sealed class Page
{
    private Page(int status, string path, string? location, string body)
    {
        (Status, Path, Location, Body) = (status, path, location, body);
        Document = new HtmlParser().ParseDocument(body);
    }

    public int Status { get; }

    public string Path { get; }

    /// <summary>Where a redirect leads, as path and query; null when it is none.</summary>
    public string? Location { get; }

    public string Body { get; }

    public IHtmlDocument Document { get; }

    /// <summary>The code of the refusal shown on the page, if one is.</summary>
    public string? RefusalCode => Document.QuerySelector("#refusal")?.GetAttribute("data-code");

    public bool Is(int status) => Status == status;

    public string Text(string selector) => string.Join(' ', Document.QuerySelectorAll(selector).Select(e => e.TextContent.Trim()));

    public IHtmlFormElement Form(string name) =>
        Document.QuerySelectorAll("form").OfType<IHtmlFormElement>()
            .FirstOrDefault(f => f.QuerySelector("input[name='_handler']")?.GetAttribute("value") == name)
        ?? throw new InvalidOperationException($"No form '{name}' on {Path} ({Status}).");

    internal static async Task<Page> ReadAsync(HttpResponseMessage answer, string path)
    {
        using (answer)
        {
            var location = answer.Headers.Location is { } uri ? (uri.IsAbsoluteUri ? uri.PathAndQuery + uri.Fragment : uri.ToString()) : null;
            return new Page((int)answer.StatusCode, path, location, await answer.Content.ReadAsStringAsync());
        }
    }

    /// <summary>What a browser would send for a form nobody touched.</summary>
    internal static IEnumerable<KeyValuePair<string, string>> FieldsOf(IHtmlFormElement form)
    {
        foreach (var element in form.Elements)
        {
            switch (element)
            {
                case IHtmlInputElement { Type: "submit" or "button" or "file" or "reset" or "image" }:
                case IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false }:
                    break;
                case IHtmlInputElement { Name.Length: > 0 } input:
                    yield return new(input.Name, input.Value);
                    break;
                case IHtmlSelectElement { Name.Length: > 0 } select:
                    foreach (var option in select.Options.Where(o => o.IsSelected))
                        yield return new(select.Name, option.Value);
                    break;
                case IHtmlTextAreaElement { Name.Length: > 0 } area:
                    yield return new(area.Name, area.Value);
                    break;
            }
        }
    }
}
