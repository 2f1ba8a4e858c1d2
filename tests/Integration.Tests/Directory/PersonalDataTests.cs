using Luodi.Integration.Tests.Harness;
using Luodi.Modules.Directory.Actions;
using Luodi.Modules.Directory.Model;
using Luodi.Platform.Access;
using Luodi.Platform.Journal;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Luodi.Integration.Tests.Directory;

/// <summary>个人信息: masked wherever it shows, whole only for a purpose, and then with a trace.</summary>
public abstract class PersonalDataTests(TestServer server)
{
    private const string Phone = "13912341234";

    [Fact]
    public async Task A_number_is_masked_in_list_and_page_and_opens_once_for_a_purpose_that_is_written_down()
    {
        var person = server.Town.Accounts["science"].PersonId;
        using var admin = await server.SignInAsync("admin");
        var page = await admin.GetAsync($"/people/{person}");
        Assert.Equal("directory.personal-phone", (await admin.SubmitAsync(page, "enter-personal", new() { ["Entry.Field"] = "Phone", ["Entry.Value"] = "not a number" })).RefusalCode);
        Assert.Equal("directory.personal-id", (await admin.SubmitAsync(page, "enter-personal", new() { ["Entry.Field"] = "IdNumber", ["Entry.Value"] = "990101199001010017" })).RefusalCode);
        Assert.True((await admin.SubmitAsync(page, "enter-personal", new() { ["Entry.Field"] = "Phone", ["Entry.Value"] = Phone })).Is(302));

        using var officer = await server.SignInAsync("officer");
        var list = await officer.GetAsync("/people");
        Assert.Contains("139****1234", list.Body, StringComparison.Ordinal);
        var shown = await officer.GetAsync($"/people/{person}");
        Assert.Equal("139****1234", shown.Text("[data-field=Phone]"));
        Assert.DoesNotContain(Phone, list.Body + shown.Body, StringComparison.Ordinal);
        Assert.Equal("directory.personal-purpose", (await officer.SubmitAsync(shown, "open-personal", new() { ["Opening.Purpose"] = "VerifyIdentity", ["Opening.Reason"] = "核对" })).RefusalCode);
        Assert.Equal("directory.personal-reason", (await officer.SubmitAsync(shown, "open-personal", new() { ["Opening.Purpose"] = "Contact", ["Opening.Reason"] = " " })).RefusalCode);
        Assert.Equal(0, await server.InDatabaseAsync(db => db.Set<PersonalDataOpening>().CountAsync()));
        var opened = await officer.SubmitAsync(shown, "open-personal", new() { ["Opening.Purpose"] = "Contact", ["Opening.Reason"] = "约谈进度" });
        Assert.Equal(Phone, opened.Text("#opened"));
        Assert.DoesNotContain(Phone, (await officer.GetAsync($"/people/{person}")).Body, StringComparison.Ordinal);

        using var auditor = await server.SignInAsync("auditor");
        var row = (await auditor.GetAsync("/people/opened")).Text("tbody tr");
        Assert.All(["督办员（市政府办 督办人员）", "科技联络员", "电话", "工作联系", "约谈进度"], part => Assert.Contains(part, row, StringComparison.Ordinal));
        var history = await auditor.GetAsync($"/journal/record?table=directory_person&id={person}");
        Assert.Contains("139****1234", history.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(Phone, history.Body, StringComparison.Ordinal);
        var entry = await server.InDatabaseAsync(db => db.Set<JournalEntry>().SingleAsync(e => e.Table == "directory_personal_opening"));
        Assert.DoesNotContain(Phone, entry.State, StringComparison.Ordinal);
        Assert.Equal("查看个人信息", entry.Reason);
    }

    [Theory]
    [InlineData("science")]
    [InlineData("security")]
    [InlineData("auditor")]
    [InlineData("drafter")]
    public async Task Whoever_has_no_business_with_it_cannot_open_it_past_the_page_either(string who)
    {
        var outcome = await server.InScopeAsync(server.Town.Accounts[who], s => s.GetRequiredService<OpenPersonalData>().HandleAsync(
            new(server.Town.Accounts["industry"].PersonId, PersonalField.Phone, Purpose.LegalDuty, "查"), CancellationToken.None));
        Assert.Equal("directory.personal-not-yours", outcome.Refusal?.Code);
    }
}

public sealed class PersonalDataOnSqlite(SqliteServer server) : PersonalDataTests(server), IClassFixture<SqliteServer>;

public sealed class PersonalDataOnPostgres(PostgresServer server) : PersonalDataTests(server), IClassFixture<PostgresServer>;
