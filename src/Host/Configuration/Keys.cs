namespace Luodi.Host.Configuration;

/// <summary>The one list of what can be configured. The page docs/configuration.md, the check at start and <c>luodi config</c> follow from it.</summary>
internal static class Keys
{
    public static readonly ConfigurationKey Port = new("server.port", ValueKind.Number, "5080", "监听端口；0 为任意空闲端口", "Port to answer on; 0 takes any free one") { Maximum = 65535, Option = "--port" };
    public static readonly ConfigurationKey Listen = new("server.listen", ValueKind.Text, "127.0.0.1", "监听地址；默认只对本机", "Address to answer on; this machine only unless told otherwise") { Option = "--listen" };
    public static readonly ConfigurationKey Certificate = new("server.certificate", ValueKind.Path, "", "TLS 证书（PEM，含证书链）；设置后只用 HTTPS，并发送 HSTS", "Certificate with its chain (PEM); with it the server speaks HTTPS only, and sends HSTS") { Option = "--certificate" };
    public static readonly ConfigurationKey CertificateKey = new("server.certificate-key", ValueKind.Path, "", "证书的私钥（PEM）", "Private key of the certificate (PEM)") { Option = "--certificate-key" };
    public static readonly ConfigurationKey TrustedProxies = new("server.trusted-proxies", ValueKind.Networks, "", "可信的反向代理；只采信它们的 X-Forwarded-For 和 X-Forwarded-Proto", "Reverse proxies whose X-Forwarded-For and X-Forwarded-Proto are believed; nobody else's are");

    public static readonly ConfigurationKey Data = new("data.folder", ValueKind.Path, "data", "数据文件夹：SQLite 数据库和 Cookie 密钥", "Folder of the SQLite database and of the cookie keys") { Option = "--data" };
    public static readonly ConfigurationKey Empty = new("data.empty", ValueKind.Flag, "false", "新库不装入示例城市", "No sample city in a new database") { Option = "--empty" };
    public static readonly ConfigurationKey Connection = new("database.connection", ValueKind.Text, "", "PostgreSQL 连接串“Host=…”；不设置则用数据文件夹里的 SQLite", "PostgreSQL connection string, \"Host=…\"; without it SQLite in the data folder") { Option = "--database", IsSecret = true };

    public static readonly ConfigurationKey BackupFolder = new("backup.folder", ValueKind.Path, "", "定期备份的文件夹；不设置则不自动备份", "Folder of the daily backups; none are made without it");
    public static readonly ConfigurationKey BackupAt = new("backup.at", ValueKind.TimeOfDay, "02:30", "每天备份的时刻（北京时间）", "Time of the daily backup, in Beijing");
    public static readonly ConfigurationKey BackupKeep = new("backup.keep", ValueKind.Number, "14", "保留的份数", "How many are kept") { Minimum = 1, Maximum = 3650 };
    public static readonly ConfigurationKey BackupOldAfter = new("backup.old-after-hours", ValueKind.Number, "30", "最近一份超过这么多小时，页面标红", "Hours after which the newest is too old and the page turns red") { Minimum = 1, Maximum = 8760 };
    public static readonly ConfigurationKey BackupPassphrase = new("backup.passphrase", ValueKind.Text, "", "给备份里的密钥加锁的口令", "Locks the keys inside backups") { IsSecret = true };

    public static readonly ConfigurationKey SealEntries = new("seal.block-entries", ValueKind.Number, "1000", "日志每个区块最多多少条", "Entries of the journal in a block, at most") { Minimum = 1, Maximum = 100_000 };
    public static readonly ConfigurationKey SealMinutes = new("seal.block-minutes", ValueKind.Number, "5", "条目最迟多少分钟后封存", "Minutes after which an entry is sealed at the latest") { Minimum = 1, Maximum = 1440 };
    public static readonly ConfigurationKey HeadMinutes = new("seal.head-minutes", ValueKind.Number, "60", "每隔多少分钟作存证头", "Minutes between heads") { Minimum = 1, Maximum = 10_080 };
    public static readonly ConfigurationKey SealAlgorithm = new("seal.algorithm", ValueKind.Choice, "sha256", "新区块的摘要算法", "Digest of new blocks") { Choices = ["sha256", "sm3"] };

    public static readonly ConfigurationKey SignInsPerAddress = new("limits.sign-ins-per-address", ValueKind.Number, "60", "同一地址每分钟最多尝试登录多少次", "Tries to sign in from one address in a minute") { Minimum = 1, Maximum = 100_000 };
    public static readonly ConfigurationKey SignInsPerName = new("limits.sign-ins-per-name", ValueKind.Number, "10", "同一账号名每分钟最多尝试登录多少次", "Tries to sign in by one name in a minute") { Minimum = 1, Maximum = 10_000 };
    public static readonly ConfigurationKey UploadsPerAccount = new("limits.uploads-per-account", ValueKind.Number, "60", "同一账号每分钟最多提交多少次带文件的表单", "Forms with files of one account in a minute") { Minimum = 1, Maximum = 10_000 };
    public static readonly ConfigurationKey PublicFormsPerAddress = new("limits.public-forms-per-address", ValueKind.Number, "20", "同一地址每分钟最多提交多少次公开表单", "Forms that anybody may send, from one address in a minute") { Minimum = 1, Maximum = 100_000 };

    public static readonly ConfigurationKey[] OfModules =
    [
        new("light.silence-amber-days", ValueKind.Number, "35", "多少天没有报告后亮黄灯", "Days without a report after which a task is amber") { Minimum = 1, Maximum = 366, Section = "Ledger:SilenceAmberDays" },
        new("light.silence-red-days", ValueKind.Number, "65", "多少天没有报告后亮红灯；须大于黄灯", "Days without a report after which it is red; more than for amber") { Minimum = 2, Maximum = 732, Section = "Ledger:SilenceRedDays" },
        new("light.gap-amber", ValueKind.Number, "10", "进度落后多少个百分点亮黄灯", "Percentage points behind from which a task is amber") { Minimum = 1, Maximum = 100, Section = "Ledger:GapAmber" },
        new("light.gap-red", ValueKind.Number, "20", "进度落后多少个百分点亮红灯；须大于黄灯", "Percentage points behind from which it is red; more than for amber") { Minimum = 1, Maximum = 100, Section = "Ledger:GapRed" },
        new("oidc.authority", ValueKind.Address, "", "统一身份认证的网址（https；http 只限本机）；与 client-id、client-secret 一起设置", "Address of the single sign-on provider (https; http only on this machine); together with client-id and client-secret") { Section = "LUODI_OIDC_AUTHORITY" },
        new("oidc.client-id", ValueKind.Text, "", "在统一身份认证处登记的应用标识", "What the provider calls this installation") { Section = "LUODI_OIDC_CLIENT_ID" },
        new("oidc.client-secret", ValueKind.Text, "", "在统一身份认证处登记的应用密钥", "Secret that the provider gave this installation") { IsSecret = true, Section = "LUODI_OIDC_CLIENT_SECRET" },
        new("second-reader.url", ValueKind.Address, "", "第二阅读者的服务网址；不设置则没有第二阅读者", "Address of the second reader's service; nobody is asked without it") { Section = "LUODI_SECOND_READER_URL" },
        new("second-reader.model", ValueKind.Text, "", "第二阅读者的模型名", "Name of the second reader's model") { Section = "LUODI_SECOND_READER_MODEL" },
        new("second-reader.key", ValueKind.Text, "", "第二阅读者的访问密钥", "Access key of the second reader's service") { IsSecret = true, Section = "LUODI_SECOND_READER_KEY" },
    ];

    public static IReadOnlyList<ConfigurationKey> All { get; } =
    [
        Port, Listen, Certificate, CertificateKey, TrustedProxies, Data, Empty, Connection,
        BackupFolder, BackupAt, BackupKeep, BackupOldAfter, BackupPassphrase, SealEntries, SealMinutes, HeadMinutes, SealAlgorithm,
        SignInsPerAddress, SignInsPerName, UploadsPerAccount, PublicFormsPerAddress, .. OfModules,
    ];

    public static ConfigurationKey? Find(string name) => All.FirstOrDefault(k => k.Name == name);

    /// <summary>The name that was probably meant; null when nothing is near.</summary>
    public static string? Nearest(string wrong, IEnumerable<string> known) =>
        known.Select(k => (Name: k, Distance: Distance(wrong.ToUpperInvariant(), k.ToUpperInvariant()))).OrderBy(k => k.Distance).ThenBy(k => k.Name, StringComparer.Ordinal)
            .Where(k => k.Distance <= Math.Max(2, k.Name.Length / 3)).Select(k => k.Name).FirstOrDefault();

    /// <summary>How many letters must be changed, added or dropped.</summary>
    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var corner = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
                (corner, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, corner + (a[i - 1] == b[j - 1] ? 0 : 1)));
        }
        return row[^1];
    }
}
