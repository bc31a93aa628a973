using static Shequ.Norms.Keys.NormKey;

namespace Shequ.Norms.Keys;

/// <summary>Keys whose figures belong to a county or a province, and the party foundations of a community.</summary>
public static class HigherLevelKeys
{
    public static readonly NormKey CountyCentreArea = Number("county_centre.area", "县级社区服务中心面积", "平方米");
    public static readonly NormKey CountyCentreHall = Flag("county_centre.one_stop_hall", "县级社区服务中心设有一站式服务大厅");
    public static readonly NormKey StreetCentreArea = Items("street_centre.area", "每个街道（乡镇）社区服务中心面积", "平方米");

    public static readonly NormKey StreetCentresWithoutHall =
        Number("street_centre.without_one_stop_hall", "未设一站式服务大厅的街道（乡镇）社区服务中心数", "个");

    public static readonly NormKey DirectElectionShare = Ratio("committee.direct_election_share", "直接选举产生的居委会占比", "个/个");
    public static readonly NormKey PartyFoundations = Kinds("party.foundations", "党建“三有一化”已具备的条件", SupportWords.PartyFoundations);
}
