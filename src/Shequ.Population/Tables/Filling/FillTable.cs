using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization;
using Shequ.Organization.Divisions;

namespace Shequ.Population.Tables.Filling;

/// <summary>填表: what a table of a community looks like on a day, filled from the registers, for whoever may see its lines.</summary>
public sealed class FillTable(Session session, TableRegistry registry, TableFiller filler)
{

    /// <summary>Lines of people and homes are for whoever may view residents there; figures for whoever may view tables.</summary>
    public async Task<FilledTable> Run(Division community, Id<RequestedTable> table, DateOnly? on = null, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(community);
        var day = session.DayOf(on);
        var asked = await registry.One(community, table, day, null, stop);
        Require(session, community, asked.Edition);
        return await filler.Fill(community, asked.Edition, day, TablePeriod.Of(asked.Edition.Frequency, day), stop);
    }

    internal static void Require(Session session, Division community, TableEdition edition)
    {
        if (community.Level != DivisionLevel.Community)
        {
            throw new BadInputException("Division", "填表是社区的事，请打开下面的一个社区。");
        }

        if (edition.IsPersonal && !session.Actor.May(PopulationPermissions.ViewResidents, community.Path))
        {
            throw new ForbiddenException(PopulationPermissions.ViewResidents, community);
        }
    }
}
