using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Shequ.Kernel.Acts;
using Shequ.Organization.People;

namespace Shequ.Elections.Recalls;

/// <summary>登记联名人: copies signatures from the paper, as many lines at once as there are.</summary>
public sealed class AddSigners(Session session) : PetitionAct<AddSigners.Request, int>(session)
{
    /// <summary>Product choice: lines that are taken at once.</summary>
    private const int MostLines = 2000;

    /// <summary>Product choice: the longest name that the registers take.</summary>
    private const int LongestName = 50;

    public sealed record Request : PetitionRequest
    {
        /// <summary>One signature a line: the name, and where the paper gives it the voter's number.</summary>
        [Required(ErrorMessage = "请照联名表逐行填写姓名，一行一人。")]
        public string Lines { get; set; } = "";
    }

    protected override IEnumerable<InputError> Check(Request request)
    {
        var lines = Read(request.Lines).ToArray();
        if (lines.Length == 0 || lines.Length > MostLines)
        {
            yield return new(nameof(Request.Lines), $"请填写 1 至 {MostLines} 行，一行一人；更多的分几次登记。现有 {lines.Length} 行。");
        }

        foreach (var (line, number) in lines.Select((l, i) => (l, i + 1)).Where(l => l.l is null).Take(1))
        {
            yield return new(nameof(Request.Lines), $"第 {number} 行看不明白。每行写一个姓名，需要时空一格写选民号，如“王芳 128”。");
        }
    }

    protected override async Task<int> Act(Request request, Petition petition, CancellationToken stop)
    {
        var last = await Session.Db.PetitionSigners.Where(s => s.DivisionId == petition.DivisionId && s.PetitionId == petition.Id).MaxAsync(s => (int?)s.Number, stop) ?? 0;
        var added = Read(request.Lines).OfType<(string Name, int? Number)>().Select((line, i) => new PetitionSigner
        {
            DivisionId = petition.DivisionId, PetitionId = petition.Id, Number = last + i + 1, Name = line.Name, VoterNumber = line.Number,
        }).ToArray();
        Session.Db.PetitionSigners.AddRange(added);
        (petition.CheckedOn, petition.Counted, petition.Total) = (null, null, null);
        return added.Length;
    }

    /// <summary>How many, and nobody's name.</summary>
    protected override string Describe(Request request, Petition target) => $"登记联名人 {Read(request.Lines).Count()} 行";

    private static IEnumerable<(string Name, int? Number)?> Read(string lines) =>
        lines.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(One);

    private static (string Name, int? Number)? One(string line)
    {
        var parts = line.Split([' ', '\t', ',', '，', '、', '\u3000'], StringSplitOptions.RemoveEmptyEntries);
        var name = TypedText.Tidy(parts[0]) ?? "";
        var tail = parts.Length > 1 ? parts[^1] : null;
        int? number = int.TryParse(tail, NumberStyles.None, CultureInfo.InvariantCulture, out var read) ? read : null;
        return name.Length > LongestName || name.All(char.IsAsciiDigit) || parts.Skip(1).Count() > 1 || (tail is not null && number is null) ? null : (name, number);
    }
}
