namespace Luodi.Platform.Access;

/// <summary>来源: by which way a change came in.</summary>
public enum ChangeSource
{
    /// <summary>网页: a form.</summary>
    Web,

    /// <summary>后台任务: the program by itself.</summary>
    Job,

    /// <summary>命令行.</summary>
    CommandLine,

    /// <summary>导入: a file with many records, the sample city's history among them.</summary>
    Import,

    /// <summary>接口: another program.</summary>
    Api,
}
