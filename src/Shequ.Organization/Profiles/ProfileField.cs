using Shequ.Norms.Keys;

namespace Shequ.Organization.Profiles;

/// <summary>How a figure is typed.</summary>
public enum FieldShape
{
    /// <summary>A whole number.</summary>
    Count,

    /// <summary>A number with up to two decimals.</summary>
    Amount,

    YesNo,

    Kinds,

    Day,
}

/// <summary>What a figure speaks of: the community, or one of its named estates or premises.</summary>
public enum FieldSubject
{
    Community,
    Estate,
    Premises,
}

/// <summary>资料项: one figure that the profile of a community may hold.</summary>
/// <param name="Most">Beyond this the figure is absurd for one community and taken for a typing error.</param>
public sealed record ProfileField(string Name, string Chinese, FieldShape Shape, string Unit, decimal Most, Vocabulary? Words, FieldSubject Subject)
{
    /// <summary>Position among the fields of its subject.</summary>
    public int Index { get; internal set; }

    /// <summary>A sentence of help below the label, or empty.</summary>
    public string Help { get; init; } = "";

    /// <summary>A field that answers a key directly: the same name, the same question.</summary>
    public static ProfileField For(NormKey key, decimal most = 100_000) => key.Shape switch
    {
        KeyShape.Flag => new(key.Name, key.Chinese, FieldShape.YesNo, "", 1, null, FieldSubject.Community),
        KeyShape.Date => new(key.Name, key.Chinese, FieldShape.Day, "", 0, null, FieldSubject.Community),
        KeyShape.Kinds => new(key.Name, key.Chinese, FieldShape.Kinds, "", 0, key.Words, FieldSubject.Community),
        _ when key.Unit is "平方米" or "元" or "个月" => Amount(key.Name, key.Chinese, key.Unit, most),
        _ => Count(key.Name, key.Chinese, key.Unit, most),
    };

    public static ProfileField Smallest(NormKey key, decimal most) =>
        Count(key.Name + ".smallest", key.Chinese + "（最少的一个）", key.Unit, most);

    public static ProfileField Largest(NormKey key, decimal most) =>
        Count(key.Name + ".largest", key.Chinese + "（最多的一个）", key.Unit, most);

    public static ProfileField Count(string name, string chinese, string unit, decimal most) =>
        new(name, chinese, FieldShape.Count, unit, most, null, FieldSubject.Community);

    public static ProfileField Amount(string name, string chinese, string unit, decimal most) =>
        new(name, chinese, FieldShape.Amount, unit, most, null, FieldSubject.Community);

    public ProfileField Of(FieldSubject subject) => this with { Subject = subject };

    public override string ToString() => Name;
}

/// <summary>栏目: a short section of the profile form.</summary>
public sealed record ProfileSection(string Id, string Chinese, string Intro, FieldSubject Subject, IReadOnlyList<ProfileField> Fields);
