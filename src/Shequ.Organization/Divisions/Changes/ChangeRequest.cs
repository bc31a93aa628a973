using System.ComponentModel.DataAnnotations;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;

namespace Shequ.Organization.Divisions.Changes;

/// <summary>变更区划: what every approved change says: which division, from which day, under which approval.</summary>
public abstract record ChangeRequest
{
    public Id<Division> Division { get; set; }

    /// <summary>The first day of the new state.</summary>
    [Range(typeof(DateOnly), "1949-10-01", "2100-12-31", ParseLimitsInInvariantCulture = true, ErrorMessage = "变更日期应在 1949 年 10 月至 2100 年之间，请填写批准文件所定的日期。")]
    public DateOnly On { get; set; }

    /// <summary>批准文号: proposed by the street, approved by the county government (组织法第三条).</summary>
    [Required(ErrorMessage = "请填写批准文号。")]
    [StringLength(100, ErrorMessage = "批准文号不超过 100 字，请只填文号。")]
    public string Document { get; set; } = "";

    internal void RequireNotBefore(Division division)
    {
        if (On < division.DesignatedOn)
        {
            throw new BadInputException(nameof(On), $"{division.Name}的现代码名称自 {division.DesignatedOn:yyyy-MM-dd} 起用，变更日期不能早于这一天。请核对日期。");
        }
    }
}
