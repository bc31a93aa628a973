using Microsoft.EntityFrameworkCore;
using Shequ.Elections.Plans;
using Shequ.Kernel.Acts;
using Shequ.Organization.RuleBooks;

namespace Shequ.Elections.Archives;

/// <summary>归档: makes the archive of an election, keeps it, and posts the hash of its manifest.</summary>
public sealed class ArchiveElection(Session session, NormLibrary library) : ElectionAct<ArchiveElection.Request, ArchiveMade>(session)
{
    internal const string NoticeKind = "archive";

    public sealed record Request : ElectionRequest;

    protected override bool WhenOver => true;

    protected override async Task<ArchiveMade> Act(Request request, Election election, CancellationToken stop)
    {
        var declared = await Session.Db.PollResults.AnyAsync(r => r.DivisionId == election.DivisionId && r.ElectionId == election.Id, stop);
        if (election.State == ElectionState.Running && !declared)
        {
            throw new RefusedException("选举还在进行，没有宣布过结果，还不能归档。", remedy: "宣布结果以后再归档；以后有变化的，可以再归档一次。");
        }

        var files = ArchiveFiles.Of(await new ElectionCollector(Session, library, election).Collect(stop));
        var manifest = ArchiveJson.Write(ArchiveManifest.Of(files));
        var number = await Session.Db.ElectionArchives.CountAsync(a => a.DivisionId == election.DivisionId && a.ElectionId == election.Id, stop) + 1;
        var archive = new ElectionArchive
        {
            DivisionId = election.DivisionId, ElectionId = election.Id, Number = number, ManifestHash = Convert.FromHexString(ArchiveManifest.Hash(manifest)), Files = files.Count,
            Content = ArchiveZip.Write(files, manifest), MadeOn = Session.Today, MadeBy = Session.Signature(Needed(request, election), election),
        };
        Session.Db.ElectionArchives.Add(archive);
        await NoticeBoard.Post(
            Session, election, NoticeKind, $"{election.Name}档案校验值",
            [$"{election.Name}第 {number} 次归档，共 {files.Count} 个文件，文件清单（{ArchiveManifest.Path}）的 SHA-256 为：", archive.Hash, "任何人都可以下载公开版，用 ./shequ elections verify 校验。"], stop);
        return new(number, files.Count, archive.Hash);
    }

    protected override string Describe(Request request, Election target) => $"{target.Name}：归档";
}

/// <summary>归档结果: which archive it is, how many files it has, and the hash of its manifest.</summary>
public sealed record ArchiveMade(int Number, int Files, string Hash);
