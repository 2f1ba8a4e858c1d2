using Luodi.Modules.Access.Web;
using Microsoft.AspNetCore.Http;

namespace Luodi.Modules.Access.Tests;

public sealed class CookieTests
{
    [Fact]
    public void Over_https_the_cookie_is_bound_to_this_host()
    {
        var context = new DefaultHttpContext { Request = { Scheme = "https" } };
        new HostPrefixedCookies().AppendResponseCookie(context, "luodi", "x", new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, Domain = "city.example", Path = "/a" });
        var written = context.Response.Headers.SetCookie.ToString();
        Assert.StartsWith("__Host-luodi=x;", written, StringComparison.Ordinal);
        Assert.Contains("secure", written, StringComparison.Ordinal);
        Assert.Contains("path=/;", written, StringComparison.Ordinal);
        Assert.Contains("httponly", written, StringComparison.Ordinal);
        Assert.DoesNotContain("domain", written, StringComparison.Ordinal);
    }

    [Fact]
    public void Over_https_a_cookie_without_the_prefix_is_not_read()
    {
        var context = new DefaultHttpContext { Request = { Scheme = "https" } };
        context.Request.Headers.Cookie = "luodi=planted";
        Assert.Null(new HostPrefixedCookies().GetRequestCookie(context, "luodi"));
        context.Request.Headers.Cookie = "luodi=planted; __Host-luodi=ours";
        Assert.Equal("ours", new HostPrefixedCookies().GetRequestCookie(context, "luodi"));
    }

    [Fact]
    public void Over_plain_http_it_goes_without()
    {
        var context = new DefaultHttpContext { Request = { Scheme = "http" } };
        new HostPrefixedCookies().AppendResponseCookie(context, "luodi", "x", new CookieOptions());
        Assert.StartsWith("luodi=x;", context.Response.Headers.SetCookie.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_taken_back_under_the_name_it_was_given()
    {
        var context = new DefaultHttpContext { Request = { Scheme = "https" } };
        context.Request.Headers.Cookie = "__Host-luodi=ours";
        new HostPrefixedCookies().DeleteCookie(context, "luodi", new CookieOptions());
        Assert.StartsWith("__Host-luodi=;", context.Response.Headers.SetCookie.ToString(), StringComparison.Ordinal);
    }
}
