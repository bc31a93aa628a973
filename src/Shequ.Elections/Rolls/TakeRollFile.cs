using System.ComponentModel.DataAnnotations;
using Shequ.Elections.Plans;
using Shequ.Kernel.Acts;
using Shequ.Organization;

namespace Shequ.Elections.Rolls;

/// <summary>导出名单: the roll as a file, for a purpose that the record keeps.</summary>
public sealed class TakeRollFile(Session session, RollWorkbook workbook) : ElectionAct<TakeRollFile.Request, byte[]>(session)
{
    public sealed record Request : ElectionRequest
    {
        [Required(ErrorMessage = "请写明导出名单做什么用。")]
        [StringLength(100, ErrorMessage = "用途最多 100 字。")]
        public string Purpose { get; set; } = "";
    }

    protected override Permission Permission => ElectionPermissions.RegisterVoters;

    protected override bool WhenOver => true;

    protected override Task<byte[]> Act(Request request, Election election, CancellationToken stop) => workbook.Of(election, new(), stop);

    protected override string Describe(Request request, Election target) => $"{target.Name}：导出选民名单，用途：{request.Purpose}";
}
