using Microsoft.EntityFrameworkCore;
using Shequ.Kernel.Data;
using Shequ.Organization.Divisions;
using Shequ.Organization.Profiles;
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
    }
}
