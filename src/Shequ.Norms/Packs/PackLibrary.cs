using YamlDotNet.RepresentationModel;

namespace Shequ.Norms.Packs;

/// <summary>Loads all packs of a folder and checks them one by one and together.</summary>
public static class PackLibrary
{
    /// <summary>Folders beside the packs that hold other data.</summary>
    private static readonly string[] NotPacks = ["calendar"];

    public static PackReport Load(string folder)
    {
        var packs = new List<Pack>();
        var errors = new List<PackError>();
        if (!Directory.Exists(folder))
        {
            return new([], [new(folder, 1, null, "没有这个文件夹，应放规范包。")]);
        }

        foreach (var path in Directory.GetDirectories(folder).Where(d => !NotPacks.Contains(Path.GetFileName(d))).Order(StringComparer.Ordinal))
        {
            if (LoadPack(path, folder, errors) is { } pack)
            {
                packs.Add(pack);
            }
        }

        errors.AddRange(CheckTogether(packs));
        return new(packs, errors);
    }

    private static Pack? LoadPack(string path, string root, List<PackError> errors)
    {
        var head = Path.Combine(path, "pack.yaml");
        if (ReadFile(head, root, errors, (node, list) => ReadHead(node, list, Path.GetFileName(path))) is not { } pack)
        {
            return null;
        }

        var norms = new List<Norm>();
        var folder = Path.Combine(path, "norms");
        var files = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.yaml").Order(StringComparer.Ordinal) : Enumerable.Empty<string>();
        foreach (var file in files)
        {
            norms.AddRange(ReadFile(file, root, errors, (node, list) => ReadNorms(node, list, pack, norms.Count)) ?? []);
        }

        return pack with { Norms = norms };
    }

    private static T? ReadFile<T>(string file, string root, List<PackError> errors, Func<YamlNode, ErrorList, T> read)
        where T : class
    {
        var name = Path.GetRelativePath(root, file);
        if (!File.Exists(file))
        {
            errors.Add(new(name, 1, null, "缺少此文件。"));
            return null;
        }

        var (node, error) = Open(file, name);
        if (node is null)
        {
            errors.Add(error!);
            return null;
        }

        var list = new ErrorList(name);
        var result = read(node, list);
        errors.AddRange(list.All);
        return result;
    }

    private static (YamlNode? Root, PackError? Error) Open(string file, string name)
    {
        try
        {
            using var stream = File.OpenRead(file);
            return SafeYaml.Read(name, stream);
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            return (null, new(name, 1, null, $"无法读取此文件：{wrong.Message}"));
        }
    }

    private static Pack ReadHead(YamlNode root, ErrorList errors, string folder)
    {
        var node = new NodeReader(root, errors);
        var period = node.Mapping("in_force");
        var (from, to) = period is null ? (DateOnly.MinValue, null) : NormReader.Period(period, DateOnly.MinValue, null);
        if (period is null ? node.IsMapping : period.IsMapping && period.Node("from") is null)
        {
            errors.Add(node.Line, "缺少 in_force: { from: … }，须写明施行日期。");
        }

        var pack = new Pack
        {
            Id = node.Required("id"),
            Title = node.Required("title"),
            ShortTitle = node.Required("short"),
            Number = node.Text("number"),
            Issuer = node.Required("issuer"),
            Rank = node.Choice<Rank>("rank"),
            Binds = node.Texts("binds"),
            Guidance = node.Flag("guidance"),
            From = from,
            To = to,
            Source = node.Choice<TextSource>("source"),
            Note = node.Text("note"),
        };
        if (pack.Id != folder && pack.Id.Length > 0)
        {
            errors.Add(node.LineOf("id"), $"id 应与文件夹同名（{folder}）。");
        }

        foreach (var code in pack.Binds.Where(c => c != Pack.Everywhere && !(c.Length is 2 or 4 or 6 or 9 or 12 && c.All(char.IsAsciiDigit))))
        {
            errors.Add(node.LineOf("binds"), $"{code} 不是行政区划代码（2、4、6、9 或 12 位数字）。");
        }

        node.NothingElse();
        return pack;
    }

    private static List<Norm> ReadNorms(YamlNode root, ErrorList errors, Pack pack, int order)
    {
        var node = new NodeReader(root, errors);
        var chapter = node.Required("chapter");
        var norms = node.List("norms").Select((n, i) => NormReader.Read(new NodeReader(n, errors), pack, chapter, order + i)).ToList();
        node.NothingElse();
        return norms;
    }

    private static IEnumerable<PackError> CheckTogether(List<Pack> packs)
    {
        var norms = packs.SelectMany(p => p.Norms).ToArray();
        var ids = norms.Select(n => n.Id).ToHashSet();
        foreach (var twice in norms.Where(n => n.Id.Length > 0).GroupBy(n => n.Id).Where(g => g.Count() > 1))
        {
            yield return At(twice.Last(), $"编号重复，另一处在 {twice.First().Place}。");
        }

        foreach (var norm in norms.Where(n => n.AlternativeTo is { } other && !ids.Contains(other)))
        {
            yield return At(norm, $"alternative_to 所指的 {norm.AlternativeTo} 不存在。");
        }

        foreach (var norm in norms.Where(n => !(n.Pack.From > n.Pack.To) && IsOutside(n)))
        {
            yield return At(norm, "条款的施行期超出所在文件的施行期。");
        }
    }

    private static bool IsOutside(Norm norm) =>
        norm.From < norm.Pack.From || norm.To > norm.Pack.To || norm.From > norm.Pack.To || norm.To < norm.Pack.From;

    private static PackError At(Norm norm, string reason)
    {
        var (file, line) = (norm.Place[..norm.Place.LastIndexOf(':')], norm.Place[(norm.Place.LastIndexOf(':') + 1)..]);
        return new(file, long.Parse(line, System.Globalization.CultureInfo.InvariantCulture), norm.Id, reason);
    }
}
