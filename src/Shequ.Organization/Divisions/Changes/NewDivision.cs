using System.ComponentModel.DataAnnotations;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;

namespace Shequ.Organization.Divisions.Changes;

/// <summary>新设区划: code and name of a community that a split or a merger brings forth.</summary>
public sealed record NewDivision
{
    [Required(ErrorMessage = "请填写新设社区的代码。")]
    public string Code { get; set; } = "";

    [Required(ErrorMessage = "请填写新设社区的名称。")]
    [StringLength(50, MinimumLength = 2, ErrorMessage = "名称应为 2 至 50 字。")]
    public string Name { get; set; } = "";

    /// <summary>What attributes say is not looked at inside a list, so the request asks for it.</summary>
    internal IEnumerable<InputError> Check(string field)
    {
        var results = new List<ValidationResult>();
        Validator.TryValidateObject(this, new ValidationContext(this), results, validateAllProperties: true);
        return results.Select(r => new InputError($"{field}.{r.MemberNames.First()}", r.ErrorMessage!));
    }

    /// <summary>Puts it into the register beside the one it comes from.</summary>
    internal async Task<Division> Establish(
        Session session, string field, Division parent, Division like, DateOnly on, CancellationToken stop)
    {
        DivisionCode.Require($"{field}.{nameof(Code)}", Code, like.Level, parent);
        await Codes.RequireFree(session.Db, $"{field}.{nameof(Code)}", Code, self: null, stop);
        var division = new Division
        {
            Id = Id<Division>.New(session.Now),
            ParentId = parent.Id,
            Level = like.Level,
            Kind = like.Kind,
            KindCorrectedBy = like.KindCorrectedBy,
            Code = Code,
            Name = Name.Trim(),
            DesignatedOn = on,
            PathText = $"{parent.PathText}/{Code}",
        };
        session.Db.Divisions.Add(division);
        return division;
    }
}
