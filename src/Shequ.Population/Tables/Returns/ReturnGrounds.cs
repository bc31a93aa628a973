using Shequ.Norms.Keys;
using Shequ.Norms.Packs;
using Shequ.Norms.Resolution;

namespace Shequ.Population.Tables.Returns;

/// <summary>退回理由: why a table can be returned, in words, and the keys whose norms allow it.</summary>
public static class ReturnGrounds
{
    public static IReadOnlyList<ReturnGround> All { get; } = Enum.GetValues<ReturnGround>();

    public static string Chinese(this ReturnGround ground) => ground switch
    {
        ReturnGround.NoLegalBasis => "没有法律、法规依据",
        ReturnGround.OffList => "不在工作事项清单内，也未经准入",
        ReturnGround.Transferred => "属于政府部门、街道职责内的事项",
        ReturnGround.DirectAssignment => "部门直接给居委会派任务",
        ReturnGround.Unwritten => "没有书面委托",
        _ => "没有给经费和条件",
    };

    public static string Chinese(this ReturnAnswer answer) => answer == ReturnAnswer.Withdrawn ? "撤回，不再要" : "补充依据";

    /// <summary>The keys of which a norm speaks that lets a committee return it.</summary>
    internal static IReadOnlyList<NormKey> Keys(ReturnGround ground) => ground switch
    {
        ReturnGround.NoLegalBasis => [SupportActKeys.DelegationLawful],
        ReturnGround.OffList => [ResourceKeys.OffListTasks, CommunitySupportActKeys.AdmissionRequired],
        ReturnGround.Transferred => [ResourceKeys.TransferredTasks],
        ReturnGround.DirectAssignment => [ResourceKeys.DirectAssignments],
        ReturnGround.Unwritten => [ResourceKeys.UnwrittenTasks],
        _ => [ResourceKeys.UnfundedTasks],
    };

    /// <summary>The norms in force that allow the return for the ground, the one that counts most first.</summary>
    public static IReadOnlyList<Norm> Norms(NormSet inForce, ReturnGround ground)
    {
        ArgumentNullException.ThrowIfNull(inForce);
        return [.. Keys(ground).SelectMany(k => inForce.Governing(k)).Select(n => n.Norm).Where(n => n.Force == Force.Must).DistinctBy(n => n.Id)];
    }
}
