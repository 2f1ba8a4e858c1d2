namespace Luodi.Compiler.Rules;

/// <summary>文件类型, as far as it decides what a document owes its readers.</summary>
internal enum DocumentKind
{
    /// <summary>决定、意见: says where to go; who does it may be left to a plan.</summary>
    Direction,

    /// <summary>方案、计划、分工: says who does what by when.</summary>
    Plan,

    /// <summary>措施、政策: promises benefits.</summary>
    Measures,

    /// <summary>办法、规定、条例: holds until further notice; its numbers are standards, not goals.</summary>
    Standing,

    Other,
}
