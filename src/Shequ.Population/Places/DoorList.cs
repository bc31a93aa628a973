using System.Globalization;
using Shequ.Kernel.Acts;

namespace Shequ.Population.Places;

/// <summary>所填房号: the doors behind an entrance, one by one or by floors and doors per floor.</summary>
public abstract record DoorList
{
    private const int MostFloors = 100;
    private const int MostPerFloor = 50;
    private const int LongestNumber = 20;
    private const int MostDoors = 2000;

    /// <summary>On the plate, the number of the floor stands before two digits: 3 floors up, the second door is 302.</summary>
    private const int FloorStep = 100;

    private static readonly char[] Between = ['、', '，', ',', ';', '；', ' ', '\n', '\r', '\t', '\u3000'];

    /// <summary>One by one, e.g. 101、102、201; instead of floors.</summary>
    public string? Doors { get; set; }

    public int? Floors { get; set; }

    public int? PerFloor { get; set; }

    /// <summary>What stands on the doors, each once, in the order typed.</summary>
    internal IReadOnlyList<string> Numbers()
    {
        if (Floors is { } floors && PerFloor is { } perFloor)
        {
            return [.. Enumerable.Range(1, floors).SelectMany(f => Enumerable.Range(1, perFloor).Select(d => ((f * FloorStep) + d).ToString(CultureInfo.InvariantCulture)))];
        }

        return [.. (Doors ?? "").Split(Between, StringSplitOptions.RemoveEmptyEntries).Select(DoorNames.Number).Where(n => n.Length > 0).Distinct()];
    }

    internal IEnumerable<InputError> DoorFaults()
    {
        var listed = !string.IsNullOrWhiteSpace(Doors);
        if (listed && (Floors is not null || PerFloor is not null))
        {
            yield return new(nameof(Doors), "房号请只用一种方式填写：逐个列出，或填层数和每层户数。");
        }
        else if (!listed && (Floors is null || PerFloor is null))
        {
            yield return new(nameof(Floors), "请填写层数和每层户数，如 6 层、每层 2 户；房号不规则的，请逐个列出，如 101、102、201。");
        }
        else if (!listed && (Floors is < 1 or > MostFloors || PerFloor is < 1 or > MostPerFloor))
        {
            yield return new(nameof(Floors), $"层数应在 1 至 {MostFloors} 之间，每层户数应在 1 至 {MostPerFloor} 之间，请核对。");
        }
        else if (listed && Numbers() is var numbers && (numbers.Count is 0 or > MostDoors || numbers.Any(n => n.Length > LongestNumber)))
        {
            yield return new(nameof(Doors), $"房号每个不超过 {LongestNumber} 字、一次不超过 {MostDoors} 个，用顿号、逗号或空格隔开，如 101、102、201。");
        }
    }
}
