using Microsoft.AspNetCore.Mvc;
using Shequ.Elections.Archives;
using Shequ.Organization;
using Shequ.Web.Hosting;

namespace Shequ.Web.Pages.Elections.After;

/// <summary>选举档案: made, its hash shown, and given out: the public version to anybody.</summary>
public sealed class ArchiveModel(AfterDesk desk, ArchiveQueries archives, ArchiveElection act) : AfterPage(desk)
{
    public IReadOnlyList<ArchiveLine> Archives { get; private set; } = [];

    public bool Conducts => Desk.Reader.Conducts(Election);

    public bool Sees => Desk.May(ElectionPermissions.View, Place);

    public async Task OnGetAsync(string code, Guid id, CancellationToken stop)
    {
        await Open(code, id, "选举档案", stop);
        Archives = await archives.Of(Election, stop);
    }

    public async Task<IActionResult> OnGetFileAsync(string code, Guid id, int number, bool whole, CancellationToken stop)
    {
        await Open(code, id, "选举档案", stop);
        var content = whole ? await archives.Whole(Election, number, stop) : await archives.Public(Election, number, stop);
        return File(content, "application/zip", $"election-{code}-{Election.Day:yyyyMMdd}-{number}{(whole ? "" : "-public")}.zip");
    }

    public async Task<IActionResult> OnPostAsync(string code, Guid id, CancellationToken stop)
    {
        await OnGetAsync(code, id, stop);
        return await this.Submit(() => act.Run(new() { Division = code, Election = Election.Id }, stop), _ => Request.Path);
    }
}
