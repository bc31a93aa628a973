using System.ComponentModel.DataAnnotations;
using Shequ.Kernel.Data;

namespace Shequ.Population.Residents;

/// <summary>居民资料变动: what replaces what is known of a resident. A document or telephone that is left blank stays as it is.</summary>
public abstract record ResidentChange : ResidentFields
{
    [Required(ErrorMessage = "请指明社区。")]
    public string Division { get; set; } = "";

    public Id<Resident> Resident { get; set; }

    /// <summary>The version of the resident that the writer saw.</summary>
    public int Version { get; set; }

    [Required(ErrorMessage = "请写明依据，如本人申报、户口簿、派出所证明。"), StringLength(200, ErrorMessage = "依据不超过 200 字。")]
    public string Basis { get; set; } = "";

    /// <summary>There is no telephone any more.</summary>
    public bool NoPhone { get; set; }
}
