namespace Shequ.Norms.Packs;

/// <summary>The standing of a document; the first is the highest.</summary>
public enum Rank
{
    Law,
    LocalRegulation,
    ProvincialDocument,
    MunicipalDocument,
    NationalStandard,
    Handbook,
}

/// <summary>规范包: one document with its norms.</summary>
public sealed record Pack
{
    /// <summary>The code that binds a pack to the whole country.</summary>
    public const string Everywhere = "*";

    public required string Id { get; init; }

    public required string Title { get; init; }

    public required string ShortTitle { get; init; }

    public string? Number { get; init; }

    public required string Issuer { get; init; }

    public required Rank Rank { get; init; }

    /// <summary>Codes of the divisions that the document itself names; empty until an administrator binds it.</summary>
    public required IReadOnlyList<string> Binds { get; init; }

    /// <summary>Shown as help, never in force.</summary>
    public bool Guidance { get; init; }

    public required DateOnly From { get; init; }

    public DateOnly? To { get; init; }

    public required TextSource Source { get; init; }

    public string? Note { get; init; }

    public IReadOnlyList<Norm> Norms { get; init; } = [];

    public override string ToString() => Id;
}

/// <summary>规范包错误: where a pack is wrong, why, and so what to do.</summary>
public sealed record PackError(string File, long Line, string? Norm, string Reason)
{
    public override string ToString() => $"{File} 第 {Line} 行{(Norm is null ? "" : $"（{Norm}）")}：{Reason}";
}

/// <summary>What loading a folder of packs gave: packs, or the errors that stop the start.</summary>
public sealed record PackReport(IReadOnlyList<Pack> Packs, IReadOnlyList<PackError> Errors)
{
    public bool IsSound => Errors.Count == 0;
}
