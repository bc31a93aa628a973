using Shequ.Kernel.Acts;
using Shequ.Organization.Divisions;
using Shequ.Organization.Profiles;

namespace Shequ.Organization.RuleBooks;

/// <summary>何以要填: which norms in force in a place ask for a figure, so that a form can say why it asks.</summary>
public sealed class NormUsesInPlace(Session session, NormLibrary library)
{
    public async Task<ILookup<ProfileField, string>> AskingFor(Division place, CancellationToken stop = default)
    {
        var (book, _) = await library.Current(session.Db, stop);
        return book.InForce(place.Place, session.Today).Evaluated
            .SelectMany(n => n.Requirements.SelectMany(r => Measures.For(r.Key)?.Inputs ?? []).Distinct().Select(f => (Field: f, n.Norm.Id)))
            .ToLookup(p => p.Field, p => p.Id);
    }
}
