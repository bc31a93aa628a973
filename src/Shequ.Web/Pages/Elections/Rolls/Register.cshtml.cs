using Microsoft.AspNetCore.Mvc;
using Shequ.Elections.Rolls;
using Shequ.Kernel.Data;
using Shequ.Organization.People;
using Shequ.Population.Residents;
using Shequ.Web.Components;
using Shequ.Web.Hosting;

namespace Shequ.Web.Pages.Elections.Rolls;

/// <summary>登记选民: door by door, with who may register and who already has.</summary>
public sealed class RegisterModel(RollDesk desk, RegistrationReader reader, RegisterVoters act) : ElectionRollPage(desk)
{
    [BindProperty]
    public RegisterVoters.Request Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public Guid? Entrance { get; set; }

    [BindProperty(SupportsGet = true)]
    public int? Done { get; set; }

    public RegistrationSheet Sheet { get; private set; } = null!;

    /// <summary>The empty id stands for the workers who live nowhere here.</summary>
    public bool IsWorkers => Entrance == Guid.Empty;

    public string EntranceName => Sheet.Entrances.FirstOrDefault(e => e.Entrance == Entrance)?.Name ?? "";

    public string Today => Desk.Today.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    public IReadOnlyCollection<string> Ticked => Request.HasFormContentType ? [.. Request.Form[IsWorkers ? "Workers" : "Residents"].OfType<string>()] : [];

    public static IReadOnlyList<Option> Declarations { get; } = [.. Enum.GetValues<Declaration>().Where(d => d != Declaration.FromRegister).Select(d => new Option($"{d}", RollWords.Of(d)))];

    public async Task OnGetAsync(string code, Guid id, CancellationToken stop)
    {
        await Open("登记选民", code, id, stop, new Crumb("选民名单", "/roll"));
        Desk.Require(RollDesk.Changes(Election), Election);
        Sheet = await reader.Of(Election, Entrance, stop);
    }

    public async Task<IActionResult> OnPostAsync(string code, Guid id, CancellationToken stop)
    {
        await OnGetAsync(code, id, stop);
        (Input.Division, Input.Election) = (code, Election.Id);
        Input.Residents = IsWorkers ? [] : Ids<Resident>();
        Input.Workers = IsWorkers ? Ids<Person>() : [];
        return await this.Submit(() => act.Run(Input, stop), r => $"{Roll}/register?entrance={Entrance}&done={r.Count}");
    }

    private List<Id<T>> Ids<T>() => [.. Ticked.Select(t => Guid.TryParse(t, out var id) ? new Id<T>(id) : default)];
}
