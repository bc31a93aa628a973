using System.Net;
using Shequ.Accounts.Management;
using Shequ.Kernel.Secrets;

namespace Shequ.Cli;

/// <summary>正式使用: what must not be so where real people work; each refusal says what and what to do.</summary>
internal static class Production
{
    /// <exception cref="CommandException">Something about keys or address.</exception>
    internal static void CheckMachine(ServeCommand.Manner manner)
    {
        var local = manner.Host == "localhost" || (IPAddress.TryParse(manner.Host, out var address) && IPAddress.IsLoopback(address));
        Refuse(
        [
            PersonalKey.Fault(Workplace.DataFolder),
            local || manner.BehindProxy ? null
                : $"监听地址 {manner.Host} 不是本机，而传输没有加密。请在本机放一个提供 https 的反向代理，加 --behind-proxy，并监听 127.0.0.1。",
        ]);
    }

    /// <exception cref="CommandException">Something that the database holds.</exception>
    internal static async Task CheckDatabase(Workplace workplace, CancellationToken stop) => Refuse(await workplace.Get<ProductionFaults>().Find(stop));

    private static void Refuse(IEnumerable<string?> faults)
    {
        var found = faults.OfType<string>().ToArray();
        if (found.Length > 0)
        {
            throw new CommandException($"不能以正式方式启动：\n{string.Join('\n', found.Select(f => "· " + f))}");
        }
    }
}
