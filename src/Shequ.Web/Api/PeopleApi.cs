using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization.Bodies;
using Shequ.Organization.Divisions;
using Shequ.Organization.People;

namespace Shequ.Web.Api;

/// <summary>数据接口 of people. What is known of single people is shown only to who may view them where they are registered.</summary>
public static class PeopleApi
{
    public static void MapPeople(this RouteGroupBuilder api)
    {
        api.MapGet("/people", List).WithSummary("一个区划及其下的人员登记，每页 50 人");
        api.MapGet("/people/{id}", Person).WithSummary("一名登记人员");
        api.MapGet("/people/{id}/posts", Posts).WithSummary("一个人现在和以前的任职");
        api.MapPost("/people", Register).WithSummary("登记人员");
        api.MapPost("/people/correct", Correct).WithSummary("更正人员资料");
        api.MapPost("/people/kinship", Declare).WithSummary("亲属申报");
    }

    private static async Task<PeoplePage> List(string division, string? name, int? page, DivisionQueries divisions, PeopleReader people, CancellationToken stop) =>
        await people.Page(await divisions.Require(division, stop), name, page ?? 1, stop);

    private static async Task<PersonView> Person(Guid id, PeopleReader people, CancellationToken stop) =>
        await people.Person(new(id), stop) ?? throw new NotFoundException("这个人的登记，或您无权查看");

    private static Task<IReadOnlyList<PersonPostView>> Posts(Guid id, RosterReader rosters, CancellationToken stop) => rosters.PostsOf(new(id), stop);

    private static async Task<Done> Register(RegisterPerson.Request request, RegisterPerson act, CancellationToken stop) => new((await act.Run(request, stop)).Value);

    private static async Task<ChangeView> Correct(CorrectPerson.Request request, CorrectPerson act, CancellationToken stop) =>
        new(request.Person.Value, (await act.Run(request, stop)).Select(WarningView.Of).ToArray());

    private static async Task<ChangeView> Declare(DeclareKinship.Request request, DeclareKinship act, CancellationToken stop) =>
        new(request.Person.Value, (await act.Run(request, stop)).Select(WarningView.Of).ToArray());
}
