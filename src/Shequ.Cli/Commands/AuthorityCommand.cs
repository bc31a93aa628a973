using System.CommandLine;
using Shequ.Organization.Authority;

namespace Shequ.Cli;

/// <summary>./shequ authority: the table that says which post may do what.</summary>
internal static class AuthorityCommand
{
    internal static Command Make()
    {
        var json = Output.JsonOption();
        var command = new Command("authority", "职权表：哪个职务可以办哪些事") { json };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(json))
            {
                Output.WriteJson(AuthorityTable.All.Select(a => new
                {
                    a.Body, a.Post, a.Level, Title = AuthorityWords.BodyName(a) + AuthorityWords.PostName(a), a.Below, a.NeedsSecondFactor,
                    Permissions = a.Permissions.Select(p => p.Name),
                }));
                return;
            }

            Output.WriteTable(
                ["职务", "管到", "两步验证", "可以办的事"],
                [
                    .. AuthorityTable.All.Select(a => (IReadOnlyList<string>)
                        [AuthorityWords.BodyName(a) + AuthorityWords.PostName(a), AuthorityWords.Reach(a), a.NeedsSecondFactor ? "要" : "不要", string.Join('、', a.Permissions.Select(p => p.Chinese))]),
                    ["本机操作员", "全国", "在本机上", string.Join('、', AuthorityTable.Machine.Select(p => p.Chinese))],
                ]);
        });
        return command;
    }
}
