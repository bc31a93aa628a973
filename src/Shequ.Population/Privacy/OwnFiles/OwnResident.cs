using Shequ.Kernel.Data;
using Shequ.Population.Residents;

namespace Shequ.Population.Privacy.OwnFiles;

/// <summary>本人档案: one's own file, on which one acts because it is one's own. The right to it stands where the register keeps the person; what is done is written down where the file is.</summary>
public sealed class OwnResident(Resident resident, DivisionPath home) : IInDivision
{
    public Resident Resident { get; } = resident;

    public DivisionPath Path => home;

    Guid IInDivision.DivisionId => Resident.DivisionId.Value;

    string IInDivision.PlaceName => Resident.Division!.Name;
}
