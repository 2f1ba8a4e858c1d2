namespace Luodi.Platform.Access;

/// <summary>角色: what an account may do.</summary>
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

    /// <summary>管理员: accounts and units.</summary>
    Administrator,
}
