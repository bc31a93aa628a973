using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Shequ.Elections.Recalls;
using Shequ.Organization.Divisions;
using Shequ.Organization.Posts;
using Shequ.Web.Components;
using Shequ.Web.Hosting;
using Shequ.Web.Pages.Elections.After;

namespace Shequ.Web.Pages.Elections.Recalls;

/// <summary>一件罢免要求: its public face, and for those who handle it the signatures; for the member a place to answer.</summary>
public sealed class PetitionModel(AfterDesk desk, PetitionReader reader, AddSigners add, WithdrawSigner withdraw, CheckSigners check, AnswerRecall answer, CallRecall call) : PageModel
{
    public Division Place { get; private set; } = null!;

    public PetitionFace Face { get; private set; } = null!;

    public IReadOnlyList<PetitionSigner> Signers { get; private set; } = [];

    public bool Handles { get; private set; }

    public bool MayAnswer { get; private set; }

    public (IReadOnlyList<ElectionMode> Choices, string Says) Modes { get; private set; }

    public string? Typed(string field) => Request.HasFormContentType ? Request.Form[field].ToString() : null;

    public string? ErrorOf(string field) => (ViewData["Problem"] as Problem).ErrorOf(field);

    public async Task OnGetAsync(string code, Guid id, CancellationToken stop)
    {
        Place = await desk.Place(code, stop);
        Face = await reader.One(Place, new(id), stop);
        (Handles, MayAnswer) = (reader.MayHandle(Face.Petition), await reader.MayAnswer(Face.Petition, stop));
        Signers = Handles ? await reader.Signers(Face.Petition, stop) : [];
        Modes = Handles ? await reader.Modes(Face.Petition, stop) : ([], "");
        ViewData["Title"] = $"罢免要求：{Face.Petition.Member}";
        ViewData["Breadcrumbs"] = await desk.Crumbs(Place, stop, new Crumb("罢免要求", $"/elections/{code}/recalls"), new Crumb(Face.Petition.Member));
    }

    public Task<IActionResult> OnPostAddAsync(string code, Guid id, [Bind(Prefix = "Input")] AddSigners.Request input, CancellationToken stop) => Do(code, id, input, add.Run, stop);

    public Task<IActionResult> OnPostWithdrawAsync(string code, Guid id, [Bind(Prefix = "Input")] WithdrawSigner.Request input, CancellationToken stop) => Do(code, id, input, withdraw.Run, stop);

    public Task<IActionResult> OnPostCheckAsync(string code, Guid id, CancellationToken stop) => Do(code, id, new CheckSigners.Request(), check.Run, stop);

    public Task<IActionResult> OnPostAnswerAsync(string code, Guid id, [Bind(Prefix = "Input")] AnswerRecall.Request input, CancellationToken stop) => Do(code, id, input, answer.Run, stop);

    public Task<IActionResult> OnPostCallAsync(string code, Guid id, [Bind(Prefix = "Input")] CallRecall.Request input, CancellationToken stop) => Do(code, id, input, call.Run, stop);

    private async Task<IActionResult> Do<TRequest, TResult>(string code, Guid id, TRequest input, Func<TRequest, CancellationToken, Task<TResult>> run, CancellationToken stop)
        where TRequest : PetitionRequest
    {
        await OnGetAsync(code, id, stop);
        (input.Division, input.Petition) = (code, new(id));
        return await this.Submit(() => run(input, stop), _ => Request.Path);
    }
}
