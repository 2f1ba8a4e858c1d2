namespace Luodi.Platform.Access;

/// <summary>角色: what the holder of a seat may do. A seat gives at most one; the three administrators (三员) never overlap.</summary>
public enum Role
{
    /// <summary>政策起草: uploads documents and reviews what was read in them.</summary>
    Drafter,

    /// <summary>督办: makes and issues task lists, accepts completion.</summary>
    Officer,

    /// <summary>联络员: reports for one unit.</summary>
    Liaison,

    /// <summary>领导: sees all, decides.</summary>
    Leader,

    /// <summary>系统管理员: units, people, accounts, backup. Gives no rights and reads no journal.</summary>
    SystemAdministrator,

    /// <summary>安全管理员: who sits where with which rights, and the rules of signing in. Opens no account and reads no journal.</summary>
    SecurityAdministrator,

    /// <summary>审计管理员: the journal and the record of visits. Changes nothing.</summary>
    AuditAdministrator,
}

/// <summary>三员: the three administrators, whose seats exclude each other and every other right.</summary>
public static class Administrators
{
    public static bool Include(Role? role) => role is Role.SystemAdministrator or Role.SecurityAdministrator or Role.AuditAdministrator;
}
