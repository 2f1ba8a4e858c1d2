using Luodi.Composition.SampleCity;
using Luodi.Platform.Access;

namespace Luodi.Host.Commands;

/// <summary>The sample city's accounts in columns. A Chinese character takes two places on a screen.</summary>
internal static class AccountTable
{
    public static IEnumerable<string> Lines(IEnumerable<SampleAccount> accounts)
    {
        List<string[]> rows = [["登录名 sign-in", "姓名 person", "角色 role", "单位 unit"], .. accounts.Select(a => (string[])[a.SignInName, a.Person, NameOf(a.Role), $"{a.Unit} {a.Title}"])];
        int[] widths = [.. Enumerable.Range(0, 3).Select(column => rows.Max(row => WidthOf(row[column])))];
        foreach (var row in rows)
            yield return "  " + string.Concat(row.Take(3).Select((cell, column) => cell + new string(' ', widths[column] - WidthOf(cell) + 2))) + row[3];
    }

    private static int WidthOf(string text) => text.Sum(c => c >= '\u2E80' ? 2 : 1);

    private static string NameOf(Role role) => role switch
    {
        Role.Drafter => "政策起草 drafter",
        Role.Officer => "督办 officer",
        Role.Liaison => "联络员 liaison",
        Role.Leader => "领导 leader",
        Role.SystemAdministrator => "系统管理员 system administrator",
        Role.SecurityAdministrator => "安全管理员 security administrator",
        Role.AuditAdministrator => "审计管理员 audit administrator",
    };
}
