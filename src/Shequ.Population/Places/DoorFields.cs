using Shequ.Kernel.Data;

namespace Shequ.Population.Places;

/// <summary>所填门牌: a dwelling that exists, or where it is, so that it is found or made.</summary>
public sealed record DoorFields
{
    public Id<Dwelling>? Dwelling { get; set; }

    /// <summary>None for a building that stands on a street by itself.</summary>
    public string? Estate { get; set; }

    public string? Building { get; set; }

    /// <summary>None where the building has one entrance.</summary>
    public string? Entrance { get; set; }

    public string? Number { get; set; }
}
