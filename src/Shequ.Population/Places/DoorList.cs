using Shequ.Kernel.Acts;

namespace Shequ.Population.Places;

/// <summary>所填房号: the doors behind an entrance, one by one or by floors and doors per floor.</summary>
public abstract record DoorList
{
    /// <summary>One by one, e.g. 101、102、201; instead of floors.</summary>
    public string? Doors { get; set; }

    public int? Floors { get; set; }

    public int? PerFloor { get; set; }
}
