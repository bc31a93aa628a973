using Npgsql;
using Shequ.Kernel.Acts;

namespace Shequ.Organization.Authority;

/// <summary>职权查询: the posts that somebody holds on a day, in one indexed query, and the actor that follows from them.</summary>
public sealed class AuthorityReader(NpgsqlDataSource source)
{
    private const string Sql = $"""
        select {HeldPost.Columns} from organization_authority v
        where v.person_id = $1 and v.from_day <= $2 and v.held_until > $2 order by v.body_kind, v.post_kind, v.path_text
        """;

    public async Task<IReadOnlyList<HeldPost>> HeldOn(Guid person, DateOnly day, CancellationToken stop = default)
    {
        await using var command = source.CreateCommand(Sql);
        command.Parameters.Add(new() { Value = person });
        command.Parameters.Add(new() { Value = day });
        await using var row = await command.ExecuteReaderAsync(stop);
        var held = new List<HeldPost>();
        while (await row.ReadAsync(stop))
        {
            held.Add(HeldPost.Read(row, 0));
        }

        return held;
    }

    /// <summary>Somebody with what their posts allow and nothing else.</summary>
    public static Actor Actor(string name, Guid person, IEnumerable<HeldPost> posts, bool secondFactor) =>
        new(name, [.. posts.SelectMany(p => p.Grants(secondFactor))], person);
}
