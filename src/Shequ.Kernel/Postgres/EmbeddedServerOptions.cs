namespace Shequ.Kernel.Postgres;

/// <summary>What a private PostgreSQL server needs to know before it starts.</summary>
public sealed record EmbeddedServerOptions
{
    /// <summary>For data that may be lost: a test run, a rehearsal.</summary>
    public static IReadOnlyDictionary<string, string> ThrowawaySettings { get; } = new Dictionary<string, string>
    {
        ["fsync"] = "off",
        ["synchronous_commit"] = "off",
        ["full_page_writes"] = "off",
        ["shared_buffers"] = "128MB",
        ["max_connections"] = "400",
    };

    /// <summary>The folder whose node_modules holds the PostgreSQL binaries.</summary>
    public required string RepositoryRoot { get; init; }

    public required string DataFolder { get; init; }

    /// <summary>Shown to whoever tries to start a second instance, for example "网站 http://127.0.0.1:5000".</summary>
    public string Purpose { get; init; } = "社区程序";

    /// <summary>PostgreSQL settings that win over those in the cluster's postgresql.conf.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();

    public Action<string> Progress { get; init; } = _ => { };
}
