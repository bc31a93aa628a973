using Microsoft.AspNetCore.Mvc;
using Shequ.Kernel.Acts;
using Shequ.Organization.Divisions;
using Shequ.Organization.Workbooks;
using Shequ.Population.Exchange.Imports;
using Shequ.Population.Exchange.Templates;
using Shequ.Web.Hosting;

namespace Shequ.Web.Pages.Residents.Exchange;

/// <summary>导入居民表: template, upload and what was imported before.</summary>
public sealed class ImportModel(DivisionQueries divisions, ImportQueries imports, PendingResidentFiles pending) : ExchangePage(divisions)
{
    public IReadOnlyList<ImportView> Imports { get; private set; } = [];

    public Task OnGetAsync(CancellationToken stop) => Load(stop);

    public async Task<IActionResult> OnGetTemplateAsync(CancellationToken stop)
    {
        await Load(stop);
        return File(ResidentTemplate.Write(), WorkbookType, "居民表模板.xlsx");
    }

    /// <summary>Takes the workbook; what it says is looked at on the next page.</summary>
    public async Task<IActionResult> OnPostAsync(IFormFile? file, CancellationToken stop)
    {
        await Load(stop);
        return await this.Submit(
            async () =>
            {
                if (file is null || file.Length == 0)
                {
                    throw new BadInputException("file", "请选择要导入的 .xlsx 文件。");
                }

                await using var upload = file.OpenReadStream();
                byte[] content;
                try
                {
                    content = await WorkbookReader.Take(upload, stop: stop);
                }
                catch (WorkbookException unreadable)
                {
                    throw new BadInputException("file", unreadable.Message);
                }

                await pending.Mapping(Place, content, stop: stop);
                return await pending.Leave(Place, Path.GetFileName(file.FileName), content, stop);
            },
            ticket => $"/residents/{Place.Code}/import/{ticket}");
    }

    private async Task Load(CancellationToken stop)
    {
        SafeHeaders.AllowScript(HttpContext);
        await Open("导入居民表", stop);
        Imports = await imports.Latest(Place, stop);
    }
}
