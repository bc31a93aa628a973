using Shequ.Norms.Packs;
using Shequ.Organization.Duties;
using Shequ.Organization.Posts;

namespace Shequ.Tests.Organization.Duties;

public sealed class NoticeTextTests
{
    private static readonly DateOnly Day = new(2026, 11, 10);
    private static readonly ChangeFacts Ended = new(DutyCause.RepresentativeChange, "王芳，第一居民小组居民代表", Day)
    {
        Person = "王芳", Post = "第一居民小组居民代表", End = EndCause.Resigned, EndedOn = Day, BeganOn = new(2022, 1, 1), Origin = AppointmentOrigin.ChosenByGroup,
    };

    [Theory]
    [InlineData("代表名单变更后及时向居民公告", NoticeKind.Public)]
    [InlineData("公告", NoticeKind.Public)]
    [InlineData("报街道党工委（纪工委）备案", NoticeKind.Filing)]
    [InlineData("及时补充人员", null)]
    public void The_words_of_the_step_say_what_is_to_be_written(string does, NoticeKind? kind) => NoticeText.KindOf(does).ShouldBe(kind);

    [Fact]
    public void A_notice_tells_all_residents_who_left_which_post_when_and_under_which_article()
    {
        var text = Public(Ended with { ToBeFilled = true });

        (text.Title, text.Addressee, text.Issuer, text.Date).ShouldBe(("关于居民代表变更的公告", "全体居民：", "梅园社区居民委员会", "2026年11月21日"));
        text.Body.ShouldBe(["王芳同志已辞职，自2026年11月10日起不再担任第一居民小组居民代表。", "出缺的职务，依照有关规定办理补选或者增补。", "特此公告。"]);
        text.Foot.ShouldBe("依据：《江苏指引》三、9");
    }

    [Fact]
    public void A_member_of_the_committee_has_left_when_the_meeting_agreed() =>
        Public(Ended with { Cause = DutyCause.MemberVacancy, Post = "梅园社区居民委员会委员" }).Body[0]
            .ShouldBe("王芳同志辞职，经审议通过，自2026年11月10日起不再担任梅园社区居民委员会委员。");

    [Theory]
    [InlineData(EndCause.LostCapacity)]
    [InlineData(EndCause.Sentenced)]
    [InlineData(EndCause.Died)]
    [InlineData(EndCause.RatedIncompetent)]
    public void Illness_sentence_and_death_are_told_as_the_end_of_the_post_and_no_more(EndCause cause)
    {
        var text = Public(Ended with { End = cause });

        text.Body[0].ShouldBe("王芳同志职务终止，自2026年11月10日起不再担任第一居民小组居民代表。");
        string.Concat(text.Body).ShouldNotContain("判");
    }

    [Fact]
    public void Every_way_to_leave_reads_as_a_sentence() =>
        Enum.GetValues<EndCause>().Select(c => Public(Ended with { End = c }).Body[0]).ShouldAllBe(s => s.StartsWith("王芳同志", StringComparison.Ordinal) && s.EndsWith("居民代表。", StringComparison.Ordinal));

    [Fact]
    public void Somebody_new_is_announced_with_the_way_they_were_chosen() =>
        Public(Ended with { End = null, EndedOn = null }).Body[0].ShouldBe("经居民小组推选，王芳同志自2022年1月1日起担任第一居民小组居民代表。");

    [Fact]
    public void A_change_that_is_not_of_one_post_is_told_by_its_subject() =>
        Public(new(DutyCause.NewCommittee, "第六届居民委员会", Day)).Body[0].ShouldBe("2026年11月10日，第六届居民委员会发生变动。");

    [Theory]
    [InlineData("报街道党工委（纪工委）备案", "第一街道", "中共第一街道工作委员会：")]
    [InlineData("报街道备案", "第一街道", "第一街道办事处：")]
    [InlineData("报乡镇备案", "马群镇", "马群镇人民政府：")]
    public void A_filing_goes_to_whom_the_step_names(string does, string street, string addressee)
    {
        var text = NoticeText.Of(NoticeKind.Filing, Ended, does, "梅园社区居民委员会", street, null, new(2026, 11, 21));

        (text.Title, text.Addressee, text.Foot).ShouldBe(("关于居民代表变更的备案函", addressee, ""));
        text.Body[^1].ShouldBe("特此函告。");
    }

    private static NoticeText Public(ChangeFacts facts) => NoticeText.Of(
        NoticeKind.Public, facts, "公告", "梅园社区居民委员会", "第一街道", new Citation("JS-9e", "江苏指引", "三、9", "变更应公告"), new(2026, 11, 21));
}
