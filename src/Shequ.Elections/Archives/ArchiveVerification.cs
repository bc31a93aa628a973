using System.Text.Json;

namespace Shequ.Elections.Archives;

/// <summary>校验出的问题: in which file, where in it, and what is wrong.</summary>
public sealed record ArchiveFault(string File, string Place, string Message)
{
    public override string ToString() => Place.Length == 0 ? $"{File}：{Message}" : $"{File}（{Place}）：{Message}";
}

/// <summary>档案校验报告: what was checked and what was found wrong.</summary>
/// <param name="ManifestHash">To be compared with the posted one: whoever changes everything consistently cannot change what was posted.</param>
/// <param name="PublicVersion">Without the rolls and the committee's own papers.</param>
/// <param name="Checked">What held, in words.</param>
public sealed record ArchiveReport(string Election, string ManifestHash, int Files, bool PublicVersion, IReadOnlyList<string> Checked, IReadOnlyList<ArchiveFault> Faults)
{
    public bool Holds => Faults.Count == 0;
}

/// <summary>
/// 档案校验: recomputes an archive from nothing but its own bytes, without database, clock or network: the hashes, the rolls from their
/// entries, the count from the pages, the result from the count, the order of the ballot from its draw.
/// </summary>
public static class ArchiveVerification
{
    public static ArchiveReport Of(Stream zip)
    {
        ArgumentNullException.ThrowIfNull(zip);
        var faults = new List<ArchiveFault>();
        try
        {
            var files = ArchiveZip.Read(zip);
            var (manifest, hash) = Manifest(files, faults);
            if (manifest is null)
            {
                return new("", hash, files.Count, false, [], faults);
            }

            var open = IsPublic(manifest, files);
            Hashes(manifest, files, open, faults);
            return faults.Count > 0
                ? new("", hash, files.Count, open, [], faults)
                : Recompute(manifest, files, hash, open, faults);
        }
        catch (ArchiveException broken)
        {
            return new("", "", 0, false, [], [new("压缩包", "", broken.Message + "。")]);
        }
    }

    private static ArchiveReport Recompute(ArchiveManifest manifest, IReadOnlyDictionary<string, byte[]> files, string hash, bool open, List<ArchiveFault> faults)
    {
        if (new ArchiveParser(files, faults.Add).Record(open) is not { } record)
        {
            return new("", hash, files.Count, open, [], faults);
        }

        var said = new List<string> { $"清单所列 {manifest.Files.Count} 个文件{(open ? $"，其中 {manifest.Files.Count(f => f.Restricted)} 个不在公开版里，其余" : "")}逐一核对大小和 SHA-256，一致" };
        try
        {
            SameFiles(manifest, files, record, faults);
            var checks = new ArchiveChecks(record, faults.Add);
            checks.Run();
            said.AddRange(checks.Said);
        }
        catch (Exception odd) when (odd is InvalidOperationException or ArgumentException or OverflowException or DivideByZeroException or KeyNotFoundException or NullReferenceException)
        {
            // Data that no election could have; a stranger's file must not end in a stack trace.
            faults.Add(new("数据", "", "数据之间互相矛盾，无法重算。"));
        }

        return new($"{record.Election.CommunityName} {record.Election.Name}", hash, files.Count, open, said, faults);
    }

    private static (ArchiveManifest? Manifest, string Hash) Manifest(IReadOnlyDictionary<string, byte[]> files, List<ArchiveFault> faults)
    {
        if (!files.TryGetValue(ArchiveManifest.Path, out var bytes))
        {
            faults.Add(new(ArchiveManifest.Path, "", "没有文件清单，不是选举档案。"));
            return (null, "");
        }

        var hash = ArchiveManifest.Hash(bytes);
        try
        {
            var manifest = ArchiveJson.Read<ArchiveManifest>(bytes);
            if (manifest.Known && manifest.Files.All(f => f is not null) && ArchiveJson.Write(manifest).AsSpan().SequenceEqual(bytes))
            {
                return (manifest, hash);
            }
        }
        catch (JsonException)
        {
            // Said below: whatever is not exactly what an archive writes was changed.
        }

        faults.Add(new(ArchiveManifest.Path, "", "清单不是系统写出的格式，可能被改动。"));
        return (null, hash);
    }

    /// <summary>All restricted files are missing together, or none is.</summary>
    private static bool IsPublic(ArchiveManifest manifest, IReadOnlyDictionary<string, byte[]> files) =>
        manifest.Files.Any(f => f.Restricted) && manifest.Files.Where(f => f.Restricted).All(f => !files.ContainsKey(f.Path));

    private static void Hashes(ArchiveManifest manifest, IReadOnlyDictionary<string, byte[]> files, bool open, List<ArchiveFault> faults)
    {
        foreach (var twice in manifest.Files.GroupBy(f => f.Path).Where(g => g.Skip(1).Any()))
        {
            faults.Add(new(ArchiveManifest.Path, twice.Key, "清单里列了两次。"));
        }

        foreach (var line in manifest.Files)
        {
            if (!files.TryGetValue(line.Path, out var content))
            {
                if (!open || !line.Restricted)
                {
                    faults.Add(new(line.Path, "", "清单里有，压缩包里没有。"));
                }
            }
            else if (content.LongLength != line.Bytes || ArchiveManifest.Hash(content) != line.Sha256)
            {
                faults.Add(new(line.Path, "", "内容与清单的大小或校验值不符，被改动过。"));
            }
        }

        var listed = manifest.Files.Select(f => f.Path).Append(ArchiveManifest.Path).ToHashSet(StringComparer.Ordinal);
        faults.AddRange(files.Keys.Where(p => !listed.Contains(p)).Order(StringComparer.Ordinal).Select(p => new ArchiveFault(p, "", "压缩包里有，清单里没有。")));
    }

    /// <summary>Makes every file again from the data; in the public version those that it has.</summary>
    private static void SameFiles(ArchiveManifest manifest, IReadOnlyDictionary<string, byte[]> files, ArchiveRecord record, List<ArchiveFault> faults)
    {
        var made = ArchiveFiles.Of(record).ToDictionary(f => f.Path, StringComparer.Ordinal);
        made[ArchiveFiles.Index] = new(ArchiveFiles.Index, ArchivePages.Index(record.Election, [.. manifest.Files.Select(f => f.Path).Where(p => p != ArchiveFiles.Index)]));
        foreach (var line in manifest.Files.Where(f => files.ContainsKey(f.Path)))
        {
            if (!made.TryGetValue(line.Path, out var again))
            {
                faults.Add(new(line.Path, "", "不是这次选举的档案应有的文件。"));
            }
            else if (again.Restricted != line.Restricted || !again.Content.AsSpan().SequenceEqual(files[line.Path]))
            {
                faults.Add(new(line.Path, "", "与由数据重新生成的不一致。"));
            }
        }

        faults.AddRange(made.Keys.Except(manifest.Files.Select(f => f.Path)).Select(p => new ArchiveFault(p, "", "按数据应有这个文件，清单里没有。")));
    }
}
