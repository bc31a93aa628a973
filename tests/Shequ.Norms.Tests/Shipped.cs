using Shequ.Norms.Calendars;
using Shequ.Norms.Keys;
using Shequ.Norms.Packs;
using Shequ.Norms.Resolution;

namespace Shequ.Norms.Tests;

/// <summary>The packs and calendars of the repository, loaded once.</summary>
internal static class Shipped
{
    internal static readonly string Folder = FindFolder();

    private static readonly Lazy<PackReport> Loaded = new(() => PackLibrary.Load(Folder));
    private static readonly Lazy<LegalCalendar> Calendar = new(() => new LegalCalendar(HolidayCalendar.Load(CalendarFolder).Calendars));

    internal static string CalendarFolder => Path.Combine(Folder, "calendar");

    internal static PackReport Report => Loaded.Value;

    internal static IReadOnlyList<Pack> Packs => Report.Packs;

    internal static IEnumerable<Norm> Norms => Packs.SelectMany(p => p.Norms);

    internal static LegalCalendar LegalCalendar => Calendar.Value;

    internal static Norm Norm(string id) => Norms.Single(n => n.Id == id);

    internal static NormKey Key(string name) => KeyCatalogue.Find(name) ?? throw new ArgumentException($"No key {name}.");

    internal static RuleBook Book(IEnumerable<Binding>? bindings = null, IEnumerable<Confirmation>? confirmations = null) =>
        new(Packs, bindings, confirmations);

    private static string FindFolder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "shequ.slnx")))
            {
                return Path.Combine(folder.FullName, "packs");
            }
        }

        throw new DirectoryNotFoundException("No shequ.slnx above the tests.");
    }
}
