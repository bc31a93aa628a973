using System.Collections.Frozen;
using System.Reflection;

namespace Shequ.Norms.Keys;

/// <summary>键目录: every key declared in this folder, by name and in a fixed order.</summary>
public static class KeyCatalogue
{
    public static IReadOnlyList<NormKey> All { get; } = typeof(KeyCatalogue).Assembly.GetTypes()
        .Where(t => t.Namespace == typeof(KeyCatalogue).Namespace)
        .SelectMany(t => t.GetFields(BindingFlags.Public | BindingFlags.Static))
        .Where(f => f.FieldType == typeof(NormKey))
        .Select(f => (NormKey)f.GetValue(null)!)
        .OrderBy(k => k.Name, StringComparer.Ordinal)
        .ToArray();

    private static readonly FrozenDictionary<string, int> Places =
        All.Select((key, i) => (key.Name, i)).ToFrozenDictionary(k => k.Name, k => k.i);

    public static NormKey? Find(string name) => Places.TryGetValue(name, out var i) ? All[i] : null;

    /// <summary>The place of a key in <see cref="All"/>, for arrays indexed by key.</summary>
    public static int IndexOf(NormKey key) => Places[key.Name];
}
