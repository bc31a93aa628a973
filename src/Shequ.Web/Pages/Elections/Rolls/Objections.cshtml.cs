using Shequ.Elections.Plans;
using Shequ.Elections.Rolls;
using Shequ.Organization;
using Shequ.Web.Components;

namespace Shequ.Web.Pages.Elections.Rolls;

/// <summary>名单异议: those that wait first.</summary>
public sealed class ObjectionsModel(RollDesk desk, ObjectionReader reader) : ElectionRollPage(desk)
{
    public IReadOnlyList<ObjectionLine> Lines { get; private set; } = [];

    public DateOnly? Until { get; private set; }

    public bool Takes => May(ElectionPermissions.RegisterVoters) && Election is { RollPublishedOn: not null, State: ElectionState.Running };

    public async Task OnGetAsync(string code, Guid id, CancellationToken stop)
    {
        await Open("名单异议", code, id, stop, new Crumb("选民名单", "/roll"));
        Lines = await reader.Of(Election, stop);
        Until = await reader.Until(Election, stop);
    }
}
