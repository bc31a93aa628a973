namespace Shequ.Population.Privacy.Requests;

/// <summary>请求事由: what a kind of request is called, the norm that gives the right, and those on which it may be refused.</summary>
/// <param name="Help">What it means, in words for whoever asks.</param>
public sealed record RequestMatter(RequestKind Kind, string Chinese, string Right, IReadOnlyList<string> Exceptions, string Help)
{
    public static IReadOnlyList<RequestMatter> All { get; } =
    [
        new(RequestKind.Access, "查阅、复制", "PIPL-45", ["PIPL-45"], "我想看看或者要一份登记的内容"),
        new(RequestKind.Correct, "更正", "PIPL-46", ["PIPL-46"], "登记的内容有错"),
        new(RequestKind.Supplement, "补充", "PIPL-46", ["PIPL-46"], "登记的内容不全"),
        new(RequestKind.Delete, "删除", "PIPL-47", ["PIPL-47b", "PIPL-13b"], "不需要的内容请删掉"),
        new(RequestKind.Restrict, "限制或者拒绝处理", "PIPL-44", ["PIPL-13b", "PIPL-44"], "请不要把我的信息用在某件事上"),
        new(RequestKind.WithdrawConsent, "撤回同意", "PIPL-15", ["PIPL-13b", "PIPL-15b"], "以前同意过的事，现在不同意了"),
        new(RequestKind.Explain, "解释说明", "PIPL-48", ["PIPL-48"], "请讲讲为什么登记、怎么用、给谁看"),
    ];

    private static readonly Dictionary<RequestKind, RequestMatter> ByKind = All.ToDictionary(m => m.Kind);

    public static RequestMatter Of(RequestKind kind) => ByKind[kind];

    public static string ChineseOf(IdentityProof proof) => proof switch
    {
        IdentityProof.DocumentShown => "出示身份证件",
        IdentityProof.LetterOfAuthority => "委托书和双方证件",
        IdentityProof.Guardian => "监护人证件和监护关系证明",
        _ => "登录本人账户",
    };

    public static string ChineseOf(RequestOutcome outcome) => outcome switch
    {
        RequestOutcome.Granted => "照办",
        RequestOutcome.PartlyGranted => "部分照办",
        _ => "不能办",
    };
}
