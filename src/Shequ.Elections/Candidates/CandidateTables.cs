using Microsoft.EntityFrameworkCore;
using Shequ.Kernel.Data;
using Shequ.Population.Households;

namespace Shequ.Elections.Candidates;

/// <summary>The tables of candidates, which no front end can reach.</summary>
internal static class CandidateTables
{
    extension(PlatformDb db)
    {
        internal DbSet<Nomination> Nominations => db.Set<Nomination>();

        internal DbSet<Nominator> Nominators => db.Set<Nominator>();

        internal DbSet<CandidateReview> CandidateReviews => db.Set<CandidateReview>();

        internal DbSet<Departure> Departures => db.Set<Departure>();

        internal DbSet<BallotDraw> BallotDraws => db.Set<BallotDraw>();

        /// <summary>Who belongs to which household, and as what.</summary>
        internal DbSet<Stay> HouseholdMembers => db.Set<Stay>();
    }
}
