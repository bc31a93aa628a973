namespace Shequ.Organization.Divisions.Search;

/// <summary>What a text means: one place, or those among which a person has to choose.</summary>
/// <param name="Message">Why nothing was found and what to do; null where something was.</param>
public sealed record NamedPlace(Division? Place, IReadOnlyList<FoundDivision> Candidates, string? Message)
{
    public static NamedPlace Nothing { get; } = new(null, [], null);
}

/// <summary>认地方: takes a code or a name, as people type either.</summary>
public sealed class PlaceLookup(DivisionQueries divisions, DivisionDirectory directory)
{
    public async Task<NamedPlace> Find(string? text, CancellationToken stop = default)
    {
        var wanted = (text ?? "").Trim();
        if (wanted.Length == 0)
        {
            return NamedPlace.Nothing;
        }

        if (await divisions.ByCode(wanted, stop) is { } place)
        {
            return new(place, [], null);
        }

        var found = await directory.Find(new(wanted), stop);
        var exact = found.Divisions.Where(d => d.Name == wanted).ToArray();
        var one = found.Divisions.Count == 1 ? found.Divisions[0] : exact.Length == 1 ? exact[0] : null;
        return one is not null
            ? new(await divisions.ByCode(one.Code, stop), [], null)
            : new(null, found.Divisions, found.Divisions.Count > 0 ? null : found.Message ?? $"没有找到“{wanted}”。请核对名称，或填写区划代码。");
    }
}
