using static Shequ.Norms.Keys.NormKey;

namespace Shequ.Norms.Keys;

/// <summary>Keys about the self-governance charter (自治章程) and the residents' pact (居民公约).</summary>
public static class CharterActKeys
{
    public static readonly NormKey AdoptedBy = Kinds("charter.adopted_by", "章程公约的通过者", SelfGovernanceWords.Bodies).ForAct();
    public static readonly NormKey Scope = Kinds("charter.scope", "自治章程涵盖的基本规则", CharterWords.Scope).ForAct();
    public static readonly NormKey RightsAndDuties = Kinds("charter.rights_and_duties", "章程所列居民权利义务", CharterWords.RightsAndDuties).ForAct();
    public static readonly NormKey Organizations = Kinds("charter.organizations", "章程所列组织和议事规则", CharterWords.Organizations).ForAct();
    public static readonly NormKey Management = Kinds("charter.management", "章程所列管理规则", CharterWords.Management).ForAct();
    public static readonly NormKey Education = Kinds("charter.education", "章程所列教育和移风易俗要求", CharterWords.Education).ForAct();
    public static readonly NormKey Family = Kinds("charter.family", "章程所列治安、家庭、邻里要求", CharterWords.Family).ForAct();

    public static readonly NormKey PactConduct = Kinds("pact.daily_conduct", "公约：日常行为", CharterWords.Conduct).ForAct();
    public static readonly NormKey PactOrder = Kinds("pact.public_order", "公约：公共秩序", CharterWords.Order).ForAct();
    public static readonly NormKey PactRights = Kinds("pact.rights_protection", "公约：群众权益", CharterWords.Rights).ForAct();
    public static readonly NormKey PactDisputes = Kinds("pact.dispute_settlement", "公约：调解纠纷", CharterWords.Disputes).ForAct();
    public static readonly NormKey PactCustoms = Kinds("pact.customs", "公约：移风易俗", CharterWords.Customs).ForAct();

    public static readonly NormKey Adoption = Procedure("charter.adoption", "章程公约制订程序");
    public static readonly NormKey DraftHeard = Kinds("charter.draft_heard", "章程公约草案听取意见的人员", CharterWords.Advisers).ForAct();
    public static readonly NormKey StreetReview = Flag("charter.street_review", "章程公约表决前经街道审核").ForAct();
    public static readonly NormKey FilingDays = Number("charter.filing_days", "章程公约通过后报备案日数", "日").ForAct();
    public static readonly NormKey PublicationDays = Number("charter.publication_days", "章程公约通过后公布日数", "日").ForAct();

    public static readonly NormKey FiledRules = Kinds("charter.filed_rules", "报备案的文件", StatuteWords.FiledRules).ForAct();
    public static readonly NormKey FiledWith = Kinds("charter.filed_with", "章程公约备案机关", SelfGovernanceWords.Bodies).ForAct();
    public static readonly NormKey LegalityChecks = Kinds("charter.legality_checks", "章程公约和会议决定的合法性要求", StatuteWords.LegalityChecks).ForAct();
    public static readonly NormKey CorrectionOrderedBy =
        Kinds("charter.correction_ordered_by", "责令改正章程公约和会议决定的机关", SelfGovernanceWords.Bodies).ForAct();
}
