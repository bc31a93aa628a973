using System.ComponentModel.DataAnnotations;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;

namespace Shequ.Elections.Polling.Stations;

/// <summary>What is said of a polling station, whether it is new or changed.</summary>
public abstract record StationRequest : ElectionRequest
{
    [Required(ErrorMessage = "请写投票站的名称，如 1号投票站。"), StringLength(40, ErrorMessage = "名称请写在 40 字以内。")]
    public string Name { get; set; } = "";

    [Required(ErrorMessage = "请写投票站的地点，居民凭它找得到。"), StringLength(100, ErrorMessage = "地点请写在 100 字以内。")]
    public string Place { get; set; } = "";

    [Required(ErrorMessage = "请写投票的起止时间，如 8:00—17:00。"), StringLength(60, ErrorMessage = "时间请写在 60 字以内。")]
    public string Hours { get; set; } = "";

    /// <summary>设有秘密写票处.</summary>
    public bool SecretBooth { get; set; }

    public IReadOnlyList<StationBox> Boxes { get; set; } = [];

    internal IEnumerable<InputError> Faults()
    {
        if (Boxes.Any(b => b is null))
        {
            yield return new(nameof(Boxes), "票箱不能是空的。");
            yield break;
        }

        if (Boxes.All(b => b.Mobile))
        {
            yield return new(nameof(Boxes), "每个投票站至少有一个固定票箱：流动票箱的票要先倒进去再清点。");
        }

        for (var i = 0; i < Boxes.Count; i++)
        {
            if (string.IsNullOrWhiteSpace(Boxes[i].Name))
            {
                yield return new($"{nameof(Boxes)}[{i}].Name", $"请写第 {i + 1} 个票箱的名称。");
            }

            if (Boxes[i].Mobile && string.IsNullOrWhiteSpace(Boxes[i].Reason))
            {
                yield return new($"{nameof(Boxes)}[{i}].Reason", $"请写第 {i + 1} 个流动票箱为哪一类选民准备，如 行动不便的选民；不写姓名。");
            }
        }

        if (Boxes.Select(b => b.Name?.Trim()).Distinct().Count() < Boxes.Count)
        {
            yield return new(nameof(Boxes), "同一个投票站的票箱不能同名。");
        }
    }

    internal void Fill(PollingStation station) => (station.Name, station.Place, station.Hours, station.SecretBooth) = (Name.Trim(), Place.Trim(), Hours.Trim(), SecretBooth);
}

/// <summary>投票站的一个票箱, as it is stated.</summary>
public sealed record StationBox
{
    /// <summary>An existing box; none for a new one.</summary>
    public Id<BallotBox>? Box { get; set; }

    public string Name { get; set; } = "";

    public bool Mobile { get; set; }

    [StringLength(100, ErrorMessage = "用途请写在 100 字以内。")]
    public string? Reason { get; set; }

    internal BallotBox For(PollingStation station, DateTimeOffset now) =>
        new() { DivisionId = station.DivisionId, Id = Id<BallotBox>.New(now), StationId = station.Id, Name = Name.Trim(), Mobile = Mobile, Reason = Mobile ? Reason?.Trim() : null };
}
