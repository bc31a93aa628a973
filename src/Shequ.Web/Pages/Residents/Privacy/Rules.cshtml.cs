using Microsoft.AspNetCore.Mvc.RazorPages;
using Shequ.Norms;
using Shequ.Norms.Keys;
using Shequ.Norms.Rules;
using Shequ.Organization.Divisions;
using Shequ.Organization.RuleBooks;
using Shequ.Population.Privacy.Retention;

namespace Shequ.Web.Pages.Residents.Privacy;

/// <summary>个人信息处理规则: what the law wants everybody to be told before anything is kept of them. Public.</summary>
public sealed class RulesModel(DivisionQueries divisions, ExpiredRecords expired, NormExplanations explanations) : PageModel
{
    public IReadOnlyList<RetentionTerm> Terms { get; private set; } = [];

    public string Days { get; private set; } = "";

    public string OwnAge { get; private set; } = "";

    public async Task OnGetAsync(CancellationToken stop)
    {
        var country = await divisions.Require("0", stop);
        Terms = await expired.Terms(country, stop);
        Days = await Rule(PrivacyActKeys.AnswerDays, country, stop) is Within { Days: var days } ? $"收到以后 {days} 日内答复（末日是休息日的，顺延到下一个工作日）" : "收到以后及时答复";
        OwnAge = await Rule(PrivacyActKeys.OwnConsentAge, country, stop) is Bounds { Least: { } age } ? Chinese.Number(age) : "法定年龄";
    }

    private async Task<Rule?> Rule(NormKey key, Division place, CancellationToken stop) =>
        (await explanations.Of(key, place, null, stop)).All.SelectMany(n => n.Requirements).FirstOrDefault(r => r.Key == key)?.Rule;
}
