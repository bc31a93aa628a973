using Microsoft.EntityFrameworkCore;
using Shequ.Kernel.Data;
using Shequ.Organization.Bodies;
using Shequ.Organization.Divisions;
using Shequ.Organization.Duties;
using Shequ.Organization.People;
using Shequ.Organization.Posts;
using Shequ.Organization.Profiles;
using Shequ.Organization.Registers;
using Shequ.Organization.RuleBooks;

namespace Shequ.Organization;

/// <summary>The tables of this module, which no front end can reach.</summary>
internal static class OrganizationTables
{
    extension(PlatformDb db)
    {
        internal DbSet<Division> Divisions => db.Set<Division>();

        internal DbSet<ProfileEntry> ProfileEntries => db.Set<ProfileEntry>();

        internal DbSet<PackBinding> PackBindings => db.Set<PackBinding>();

        internal DbSet<NormConfirmation> NormConfirmations => db.Set<NormConfirmation>();

        internal DbSet<Designation> Designations => db.Set<Designation>();

        internal DbSet<Succession> Successions => db.Set<Succession>();

        internal DbSet<Person> People => db.Set<Person>();

        internal DbSet<Kinship> Kinships => db.Set<Kinship>();

        internal DbSet<Body> Bodies => db.Set<Body>();

        internal DbSet<BodyTie> BodyTies => db.Set<BodyTie>();

        internal DbSet<Term> Terms => db.Set<Term>();

        internal DbSet<Post> Posts => db.Set<Post>();

        internal DbSet<Appointment> Appointments => db.Set<Appointment>();

        internal DbSet<Delegation> Delegations => db.Set<Delegation>();

        internal DbSet<Duty> Duties => db.Set<Duty>();

        internal DbSet<Statistic> Statistics => db.Set<Statistic>();
    }
}
