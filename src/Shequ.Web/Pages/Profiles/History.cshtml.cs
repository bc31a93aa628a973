using Microsoft.AspNetCore.Mvc.RazorPages;
using Shequ.Kernel.Acts;
using Shequ.Norms;
using Shequ.Organization.Divisions;
using Shequ.Organization.Profiles;
using Shequ.Web.Components;
using Shequ.Web.Hosting;

namespace Shequ.Web.Pages.Profiles;

/// <summary>数据沿革: everything that was ever stated of one figure.</summary>
public sealed class HistoryModel(DivisionQueries divisions, ProfileReader profiles) : PageModel
{
    public Division Division { get; private set; } = null!;

    public ProfileField Field { get; private set; } = null!;

    public IReadOnlyList<(EntryHead Entry, string? Row, FigureValue? Value)> Entries { get; private set; } = [];

    /// <summary>Drawn where the figure is one number for the whole community, stated more than once.</summary>
    public Sparkline? Course { get; private set; }

    public async Task OnGetAsync(string code, string field, CancellationToken stop)
    {
        Division = await divisions.Require(code, stop);
        Field = ProfileCatalogue.Find(field) ?? throw new NotFoundException($"名为 {field} 的资料项");
        Entries = await profiles.History(Division.Id, Field, stop);
        var numbers = Entries.Where(e => e.Value is not null).Reverse().Select(e => e.Value!.Value.Number).ToArray();
        if (Field is { Subject: FieldSubject.Community, Shape: FieldShape.Count or FieldShape.Amount } && numbers.Length > 1)
        {
            Course = new(numbers, $"{Field.Chinese}，由 {Chinese.Number(numbers[0])} 到 {Chinese.Number(numbers[^1])} {Field.Unit}");
        }

        ViewData["Title"] = $"{Field.Chinese} · {Division.Name}";
        ViewData["Breadcrumbs"] = await Crumbs.To(Division, divisions, "/checkup", stop, new Crumb("资料", $"/profiles/{code}"), new Crumb(Field.Chinese));
    }

    public Timeline Timeline => new(Entries.Select((e, i) => new TimelineEntry(Chinese.Date(e.Entry.AsOf), e.Row ?? e.Entry.Source, e.Entry.AsOf)
    {
        Value = e.Value?.Describe(Field) ?? "撤回，现在不详",
        By = $"{e.Entry.RecordedBy}，{e.Entry.Source}",
        Current = i == 0,
    }).ToArray());
}
