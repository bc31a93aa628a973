using System.ComponentModel.DataAnnotations;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Population.Residents;

namespace Shequ.Population.Households;

/// <summary>住户变动: what every act asks that changes a household from a day on.</summary>
public abstract record HouseholdChange
{
    [Required(ErrorMessage = "请指明社区。")]
    public string Division { get; set; } = "";

    public Id<Household> Household { get; set; }

    /// <summary>The version of the household that the writer saw.</summary>
    public int Version { get; set; }

    /// <summary>The first day on which it is so.</summary>
    [Required(ErrorMessage = "请填写日期。")]
    public DateOnly? Day { get; set; }

    [Required(ErrorMessage = "请写明依据，如本人申报、户口簿、派出所证明。"), StringLength(200, ErrorMessage = "依据不超过 200 字。")]
    public string Basis { get; set; } = "";
}

/// <summary>住户变动结果: which household and residents an act touched, and what to know or do next.</summary>
/// <param name="Household">The household that was changed; where a new one was made, the new one; empty where somebody died who belonged to none.</param>
public sealed record HouseholdChanged(Id<Household> Household, IReadOnlyList<Id<Resident>> Residents, IReadOnlyList<ChangeNotice> Notices);
