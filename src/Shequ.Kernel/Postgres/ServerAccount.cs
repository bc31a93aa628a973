namespace Shequ.Kernel.Postgres;

/// <summary>The account PostgreSQL runs under: our own, or an unprivileged one when we are root, whom it refuses.</summary>
internal sealed class ServerAccount
{
    private const string Name = "shequ";

    private ServerAccount(bool separate) => IsSeparate = separate;

    public bool IsSeparate { get; }

    public static async Task<ServerAccount> Prepare(Action<string> progress, CancellationToken stop)
    {
        if (!Environment.IsPrivilegedProcess)
        {
            return new ServerAccount(separate: false);
        }

        if (!OperatingSystem.IsLinux())
        {
            throw new EmbeddedServerException("PostgreSQL 不能以 root 运行。请改用普通用户启动。");
        }

        if (!await Exists(stop))
        {
            progress($"正在建立系统用户 {Name}（PostgreSQL 不能以 root 运行）…");
            var added = await Command.Run(
                "useradd", ["--system", "--no-create-home", "--shell", "/usr/sbin/nologin", Name], stop);
            if (!await Exists(stop))
            {
                added.OrThrow($"不能建立系统用户 {Name}。请改用普通用户启动。");
            }
        }

        return new ServerAccount(separate: true);
    }

    public Task<CommandResult> Run(string program, IEnumerable<string> arguments, CancellationToken stop) =>
        IsSeparate
            ? Command.Run("runuser", ["-u", Name, "--", program, .. arguments], stop)
            : Command.Run(program, arguments, stop);

    public async Task<bool> MayEnter(string folder, CancellationToken stop) =>
        !IsSeparate || (await Run("test", ["-x", folder], stop)).Succeeded;

    /// <summary>Gives a folder to the account, unless it has it already.</summary>
    public async Task Own(string folder, CancellationToken stop)
    {
        if (!IsSeparate)
        {
            return;
        }

        var owner = (await Command.Run("stat", ["-c", "%U", folder], stop)).Output.Trim();
        if (owner != Name)
        {
            (await Command.Run("chown", ["-Rh", $"{Name}:", folder], stop)).OrThrow($"不能把 {folder} 交给用户 {Name}。");
        }
    }

    private static async Task<bool> Exists(CancellationToken stop) =>
        (await Command.Run("id", ["-u", Name], stop)).Succeeded;
}
