using System.ComponentModel.DataAnnotations;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization;
using Shequ.Population.Privacy.Requests;
using Shequ.Population.Residents;

namespace Shequ.Population.Privacy.OwnFiles;

/// <summary>本人提出请求: a resident asks about their own file, from their own account.</summary>
public sealed class MakeRequest(Session session, OwnFileFinder files, RequestDesk desk) : UseCase<MakeRequest.Request, OwnResident, Id<PersonalRequest>>(session)
{
    public sealed record Request
    {
        public Id<Resident> Resident { get; set; }

        [Required(ErrorMessage = "请选择您想办哪一件。"), EnumDataType(typeof(RequestKind), ErrorMessage = "没有这一件，请从列表中选择。")]
        public RequestKind? Kind { get; set; }

        [Required(ErrorMessage = "请写一句您想要什么，如“电话换了，请改成新的”。")]
        [StringLength(1000, ErrorMessage = "请写在 1000 字以内。")]
        public string Asked { get; set; } = "";
    }

    protected override Permission Permission => PopulationPermissions.OwnFile;

    protected override Task<OwnResident?> Find(Request request, CancellationToken stop) => files.Find(request.Resident, stop);

    protected override async Task<Id<PersonalRequest>> Decide(Request request, OwnResident target, CancellationToken stop) => (await desk.Receive(
        target.Resident.Division!, target.Resident, request.Kind!.Value, request.Asked, Session.Today, IdentityProof.OwnAccount, Session.Actor.Name, stop)).Id;

    protected override string Describe(Request request, OwnResident target) => request.Kind is { } kind ? $"提出个人信息请求：{RequestMatter.Of(kind).Chinese}" : "";
}
