using Microsoft.AspNetCore.Mvc;
using Shequ.Organization.Divisions;
using Shequ.Population.Exchange.Matches;

namespace Shequ.Web.Pages.Residents.Exchange;

/// <summary>疑似重复: pairs of files that may be of one human being, for a person to decide.</summary>
public sealed class MatchesModel(DivisionQueries divisions, MatchReader matches) : ExchangePage(divisions)
{
    [BindProperty(SupportsGet = true)]
    public bool Decided { get; set; }

    [BindProperty(Name = "page-number", SupportsGet = true)]
    public int Number { get; set; } = 1;

    public MatchList List { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken stop)
    {
        await Open("疑似重复", stop);
        List = await matches.List(Place, Decided, Number, stop);
    }

    public string Href(int number) => $"/residents/{Place.Code}/matches?decided={(Decided ? "true" : "false")}&page-number={number}";
}
