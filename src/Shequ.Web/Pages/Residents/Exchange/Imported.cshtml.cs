using Microsoft.AspNetCore.Mvc;
using Shequ.Organization.Divisions;
using Shequ.Population.Exchange.Imports;
using Shequ.Web.Components;
using Shequ.Web.Hosting;

namespace Shequ.Web.Pages.Residents.Exchange;

/// <summary>一次导入 and its way back.</summary>
public sealed class ImportedModel(DivisionQueries divisions, ImportQueries imports, UndoImport undo) : ExchangePage(divisions)
{
    public ImportView Import { get; private set; } = null!;

    public Task OnGetAsync(Guid id, CancellationToken stop) => Load(id, stop);

    public async Task<IActionResult> OnPostUndoAsync(Guid id, bool keep, CancellationToken stop)
    {
        await Load(id, stop);
        return await this.Submit(() => undo.Run(new() { Division = Place.Code, Import = new(id), KeepChanged = keep }, stop), _ => $"/residents/{Place.Code}/imports/{id}");
    }

    private async Task Load(Guid id, CancellationToken stop)
    {
        SafeHeaders.AllowScript(HttpContext);
        await Open("导入结果", stop, new Crumb("导入居民表", $"/residents/{RouteData.Values["code"]}/import"));
        Import = await imports.One(Place, new(id), stop);
    }
}
