using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Shequ.Kernel.Acts;
using Shequ.Norms;
using Shequ.Norms.Packs;
using Shequ.Organization;
using Shequ.Organization.RuleBooks;
using Shequ.Web.Components;
using Shequ.Web.Hosting;

namespace Shequ.Web.Pages.Norms;

/// <summary>核定条款: a person who has seen the original says how a doubtful norm is to be read.</summary>
public sealed class ConfirmModel(Session session, NormLibrary library, RuleBookDecisions decisions, ConfirmNorm confirm, TallyKeeper tallies) : PageModel
{
    [BindProperty]
    public ConfirmNorm.Request Input { get; set; } = new();

    public Norm Norm { get; private set; } = null!;

    public IReadOnlyList<NormConfirmation> Past { get; private set; } = [];

    public bool May => Typed.MaySomewhere(session.Actor, OrganizationPermissions.ConfirmNorms);

    public DateOnly Today => session.Today;

    public Timeline History => new(Past.Select((c, i) => new TimelineEntry(Chinese.Date(c.ConfirmedOn), ReadingOf(c), c.ConfirmedOn)
    {
        By = $"核定人 {c.ConfirmedBy}，{NormText.Day(c.RecordedAt)}录入", Note = $"依据：{c.Source}", Current = i == 0,
    }).ToArray(), "历次核定");

    public Task OnGetAsync(string id, CancellationToken stop) => Load(id, stop);

    public async Task<IActionResult> OnPostAsync(string id, CancellationToken stop)
    {
        await Load(id, stop);
        return await this.Submit(() => confirm.Run(Input with { Norm = Norm.Id }, stop), _ =>
        {
            tallies.LookNow();
            return $"/norms/{Norm.Id}";
        });
    }

    private string ReadingOf(NormConfirmation c) => Norm.Readings.FirstOrDefault(r => r.Id == c.Reading)?.Says ?? c.Reading;

    private async Task Load(string id, CancellationToken stop)
    {
        Norm = library.Norm(id) is { Readings.Count: > 0 } norm ? norm : throw new NotFoundException($"待核定的条款 {id}");
        Past = await decisions.ConfirmationsOf(Norm.Id, stop);
    }
}
