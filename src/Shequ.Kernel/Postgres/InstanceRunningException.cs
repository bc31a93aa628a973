namespace Shequ.Kernel.Postgres;

/// <summary>Another process already uses the data folder.</summary>
public sealed class InstanceRunningException(string folder, RunningNote? holder)
    : EmbeddedServerException(Describe(folder, holder))
{
    public string Folder { get; } = folder;

    public RunningNote? Holder { get; } = holder;

    private static string Describe(string folder, RunningNote? holder)
    {
        var who = holder is null ? "" : $"（进程 {holder.ProcessId}，{holder.Purpose}）";
        return $"数据文件夹 {folder} 正在被另一个程序使用{who}。请先停止那个程序，或者另选一个数据文件夹。";
    }
}
