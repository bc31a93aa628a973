using Microsoft.AspNetCore.Mvc;
using Shequ.Accounts.Sessions;
using Shequ.Kernel.Acts;
using Shequ.Population.Privacy.OwnFiles;
using Shequ.Population.Privacy.Requests;
using Shequ.Web.Hosting;

namespace Shequ.Web.Pages.MyFile;

/// <summary>提出要求: first which, then in one sentence what; one question per page.</summary>
public sealed class OwnRequestModel(Presence presence, OwnFileReader reader, MakeRequest act) : OwnFilePage(presence, reader)
{
    [BindProperty]
    public MakeRequest.Request Input { get; set; } = new();

    public RequestMatter? Matter { get; private set; }

    public async Task OnGetAsync(Guid id, string? kind, CancellationToken stop) => await Ask(id, kind, stop);

    public async Task<IActionResult> OnPostAsync(Guid id, string? kind, CancellationToken stop)
    {
        await Ask(id, kind, stop);
        (Input.Resident, Input.Kind) = (Own.Resident.Id, Matter?.Kind);
        return await this.Submit(() => act.Run(Input, stop), request => $"{Href}/requests/{request}");
    }

    private async Task Ask(Guid id, string? kind, CancellationToken stop)
    {
        await Open(id, "提出要求", stop);
        Matter = kind is null ? null
            : RequestMatter.All.FirstOrDefault(m => $"{m.Kind}".Equals(kind, StringComparison.OrdinalIgnoreCase)) ?? throw new NotFoundException("这一种要求");
    }
}
