using Shequ.Elections.Handovers;
using Shequ.Elections.Handovers.Complaints;
using Shequ.Elections.Recalls;

namespace Shequ.Web.Api.Elections;

/// <summary>How many, or which number.</summary>
internal sealed record Counted(int Number);

/// <summary>A day.</summary>
internal sealed record OnDay(DateOnly On);

/// <summary>What the street answered.</summary>
internal sealed record Answer(FilingAnswer Given);

/// <summary>How far an investigation is now.</summary>
internal sealed record ComplaintDecided(ComplaintState State);

/// <summary>Whether the member wrote the answer from their own account.</summary>
internal sealed record OwnAnswer(bool Own);

/// <summary>A handover as programs read it.</summary>
internal sealed record HandoverView(DateOnly ProducedOn, DateOnly DueOn, DateOnly? CompletedOn, bool Late, DateOnly? SupervisedOn, IReadOnlyList<HandoverItemView> Items, string? Citation);

/// <summary>One thing on the list.</summary>
internal sealed record HandoverItemView(int Number, string Kind, string What, string? HandedBy, string? ReceivedBy, string? Witness, DateOnly? HandedOn);

/// <summary>A filing with its answer.</summary>
internal sealed record FilingView(
    int Number, string Document, IReadOnlyList<string> Report, DateOnly FiledOn, string FiledBy, FilingAnswer? Answer, DateOnly? AnsweredOn, string? AnsweredBy, string? Reasons);

/// <summary>A complaint without its text, which is only read on the page.</summary>
internal sealed record ComplaintView(Guid Id, string Division, string Election, string Ground, DateOnly ReceivedOn, ComplaintState State);

/// <summary>How many signatures count.</summary>
internal sealed record SignersView(int Counted, int Total, string? Inequality, bool? Reached, string? Citation)
{
    internal static SignersView Of(SignersChecked one) => new(one.Counted, one.Total, one.Share?.ToString(), one.Share?.Holds, one.Share?.Threshold.Citation.ToString());
}

/// <summary>The public face of a petition.</summary>
internal sealed record PetitionView(
    Guid Id, string Member, string Post, PetitionKind Kind, string Reasons, DateOnly ReceivedOn, int Signatures, int? Counted, int? Total, string? Inequality, bool? Reached, string? Answer, DateOnly? AnsweredOn,
    Guid? Recall)
{
    internal static PetitionView Of(PetitionFace face) => new(
        face.Petition.Id.Value, face.Petition.Member, face.Petition.Post, face.Petition.Kind, face.Petition.Reasons, face.Petition.ReceivedOn, face.Signatures, face.Petition.Counted, face.Petition.Total,
        face.Share?.ToString(), face.Share?.Holds, face.Petition.Answer, face.Petition.AnsweredOn, face.Petition.RecallId?.Value);
}
