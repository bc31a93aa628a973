using Npgsql;

namespace Shequ.Accounts.Management;

/// <summary>正式使用核查: what a database holds that must not be there where real people work.</summary>
public sealed class ProductionFaults(NpgsqlDataSource source)
{
    private static readonly (string Sql, string What, string Remedy)[] Questions =
    [
        ("select count(*) from accounts_account where demonstration", "个演示账户", NewDatabase),
        ("select count(*) from organization_person where demonstration", "个演示人员", NewDatabase),
        ("select count(*) from population_resident where demonstration", "名演示居民", NewDatabase),
        ("select count(*) from organization_body where demonstration", "个演示组织", NewDatabase),
        ("select count(*) from organization_profile_entry where demonstration", "份演示资料", NewDatabase),
        ("select count(*) from kernel_signing_key where xml like '<%'", "把未加密的签名密钥", "请停止网站，删除表 kernel_signing_key 中的各行再启动；正在使用的人须重新打开页面。"),
    ];

    private const string NewDatabase = "演示数据与真实情况不能混用。请换一个数据文件夹（SHEQU_DATA）或数据库（SHEQU_DATABASE）。";

    public async Task<IReadOnlyList<string>> Find(CancellationToken stop = default)
    {
        var faults = new List<string>();
        foreach (var (sql, what, remedy) in Questions)
        {
            await using var command = source.CreateCommand(sql);
            if (await command.ExecuteScalarAsync(stop) is long count and > 0)
            {
                faults.Add($"数据库里有 {count} {what}。{remedy}");
            }
        }

        return faults;
    }
}
