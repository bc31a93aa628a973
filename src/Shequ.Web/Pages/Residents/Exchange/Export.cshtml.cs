using Microsoft.AspNetCore.Mvc;
using Shequ.Organization;
using Shequ.Kernel.Acts;
using Shequ.Organization.Divisions;
using Shequ.Population.Care;
using Shequ.Population.Exchange.Exports;
using Shequ.Web.Components;
using Shequ.Web.Hosting;

namespace Shequ.Web.Pages.Residents.Exchange;

/// <summary>按用途导出, and what was exported before.</summary>
public sealed class ExportModel(Session session, DivisionQueries divisions, ExportQueries exports, ExportResidents export) : ExchangePage(divisions)
{
    [BindProperty]
    public ExportResidents.Request Input { get; set; } = new() { Fields = [ExportField.Name, ExportField.Door] };

    public IReadOnlyList<ResidentExport> Exports { get; private set; } = [];

    public IReadOnlyList<Option> Areas { get; private set; } = [];

    public bool MayReveal => session.Actor.May(PopulationPermissions.RevealFacts, Place.Path);

    public static IReadOnlyList<Option> CareKinds { get; } = [new("", "不限"), .. CareKind.All.Select(k => new Option(k.Word, k.Chinese))];

    public static IReadOnlyList<Option> Purposes { get; } = [new("", "请选择"), .. Enum.GetValues<ExportPurpose>().Select(p => new Option($"{p}", ExportRules.Of(p)))];

    public static IReadOnlyList<Option> Fields { get; } = [.. Enum.GetValues<ExportField>().Select(f => new Option($"{f}", ExportRules.Of(f)))];

    public Task OnGetAsync(CancellationToken stop) => Load(stop);

    public async Task<IActionResult> OnPostAsync([FromForm] List<ExportField> fields, CancellationToken stop)
    {
        await Load(stop);
        (Input.Division, Input.Fields) = (Place.Code, fields);
        ExportedFile? file = null;
        var answer = await this.Submit(async () => file = await export.Run(Input, stop), _ => Request.Path);
        return file is null ? answer : File(file.Content, WorkbookType, file.FileName);
    }

    private async Task Load(CancellationToken stop)
    {
        await Open("按用途导出", stop);
        Exports = await exports.Latest(Place, stop);
        Areas = [new("", "全社区"), .. (await exports.Areas(Place, stop)).Select(a => new Option($"{a.Body}", a.Name))];
    }
}
