using System.Security.Cryptography;
using Luodi.Tests.Shared;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Luodi.Browser.Tests;

/// <summary>A second factor in a real browser: the code of an authenticator, without scripts; and a passkey on Chromium's own virtual device.</summary>
public sealed class SecondFactorTests(RunningCity city)
{
    [Fact]
    public async Task An_authenticator_is_set_up_and_its_next_code_opens_the_door()
    {
        byte[] secret;
        await using (var window = await city.SignInAsync("liaison.czj", scripts: false))
        {
            var page = window.Page;
            await page.GotoAsync("/account/second-factor");
            await Submit(page, "begin-totp").ClickAsync();
            await Expect(page.Locator("svg.qr")).ToBeVisibleAsync();
            secret = FromBase32(await page.Locator("#secret").InnerTextAsync());
            await page.FillAsync("#totp-code", CodeAt(secret, Step(DateTimeOffset.UtcNow)));
            await Submit(page, "confirm-totp").ClickAsync();
            await Expect(page.Locator("#recovery-codes code")).ToHaveCountAsync(10);
            Assert.Empty(window.Complaints);
        }
        await using var again = await city.OpenAsync(scripts: false);
        await PasswordAsync(again.Page, "/sign-in", "liaison.czj");
        await Expect(again.Page.Locator("#code")).ToBeVisibleAsync();
        // The present step's code was spent on setting up; the next one is taken a little early, as from a phone that is ahead.
        await again.Page.FillAsync("#code", CodeAt(secret, Step(DateTimeOffset.UtcNow) + 1));
        await Submit(again.Page, "code").ClickAsync();
        await Expect(again.Page.Locator("a[href='/sign-out']")).ToBeVisibleAsync();
        Assert.Empty(again.Complaints);
    }

    [Fact]
    public async Task A_passkey_is_made_and_opens_the_door_alone_and_after_the_password()
    {
        await using var window = await city.OpenAsync();
        var page = window.Page;
        // Passkeys belong to a host's name; an address of figures has none.
        var home = city.Address.Replace("127.0.0.1", "localhost", StringComparison.Ordinal);
        var device = await page.Context.NewCDPSessionAsync(page);
        await device.SendAsync("WebAuthn.enable");
        await device.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new { protocol = "ctap2", transport = "internal", hasResidentKey = true, hasUserVerification = true, isUserVerified = true, automaticPresenceSimulation = true },
        });
        await PasswordAsync(page, home + "/sign-in", "liaison.rsj");
        await page.GotoAsync(home + "/account/second-factor");
        await page.FillAsync("#passkey-name", "单位电脑");
        await page.ClickAsync("form[data-passkey=create] [data-passkey-start]");
        await Expect(page.Locator("#recovery-codes code")).ToHaveCountAsync(10);
        await SignOutAsync(page, home);

        await page.GotoAsync(home + "/sign-in");
        await page.ClickAsync("form[data-passkey=get] [data-passkey-start]");
        await Expect(page.Locator("a[href='/sign-out']")).ToBeVisibleAsync();
        await page.GotoAsync(home + "/account");
        await Expect(page.Locator("main")).ToContainTextAsync("通行密钥");
        await SignOutAsync(page, home);

        await PasswordAsync(page, home + "/sign-in", "liaison.rsj");
        await Expect(page.Locator("#code")).ToBeVisibleAsync();
        await page.ClickAsync("form[data-passkey=get] [data-passkey-start]");
        await Expect(page.Locator("a[href='/sign-out']")).ToBeVisibleAsync();
        Assert.Empty(window.Complaints);
    }

    [Fact]
    public async Task Without_scripts_no_button_is_shown_that_would_do_nothing()
    {
        await using var window = await city.OpenAsync(scripts: false);
        await window.Page.GotoAsync("/sign-in");
        await Expect(window.Page.Locator("#password")).ToBeVisibleAsync();
        await Expect(window.Page.Locator("[data-passkey-start]")).ToBeHiddenAsync();
    }

    private static async Task PasswordAsync(IPage page, string address, string name)
    {
        await page.GotoAsync(address);
        await page.FillAsync("#name", name);
        await page.FillAsync("#password", PublishedProgram.SamplePassword);
        await Submit(page, "sign-in").ClickAsync();
        await Expect(page.Locator("#password")).ToHaveCountAsync(0);
    }

    private static async Task SignOutAsync(IPage page, string home)
    {
        await page.GotoAsync(home + "/sign-out");
        await Submit(page, "sign-out").ClickAsync();
        await Expect(page.Locator("a[href='/sign-in']").First).ToBeVisibleAsync();
    }

    private static ILocator Submit(IPage page, string form) => page.Locator($"form:has(input[name='_handler'][value='{form}']) button[type=submit]");

    private static long Step(DateTimeOffset now) => now.ToUnixTimeSeconds() / 30;

    /// <summary>As an authenticator app reckons it, apart from the program's own hands (RFC 6238).</summary>
    [System.Diagnostics.CodeAnalysis.SuppressMessage("Security", "CA5350", Justification = "SHA-1 is the algorithm of the standard that the apps follow.")]
    private static string CodeAt(byte[] secret, long step)
    {
        var counter = BitConverter.GetBytes(step);
        Array.Reverse(counter);
        using var hmac = new HMACSHA1(secret);
        var hash = hmac.ComputeHash(counter);
        var at = hash[19] & 15;
        var number = ((hash[at] & 127) << 24) | (hash[at + 1] << 16) | (hash[at + 2] << 8) | hash[at + 3];
        return (number % 1_000_000).ToString("D6", System.Globalization.CultureInfo.InvariantCulture);
    }

    private static byte[] FromBase32(string text)
    {
        var bits = string.Concat(text.Where(c => c != ' ').Select(c => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(c, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        return [.. Enumerable.Range(0, bits.Length / 8).Select(i => Convert.ToByte(bits.Substring(i * 8, 8), 2))];
    }
}
