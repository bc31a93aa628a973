using static Shequ.Norms.Keys.NormKey;

namespace Shequ.Norms.Keys;

/// <summary>Keys about services to residents: triage, methods, fees, help for people in hardship.</summary>
public static class ServiceActKeys
{
    public static readonly NormKey Triage = Kinds("service.triage_classes", "社区工作事务分流类别", ServiceWords.Triage).ForAct();
    public static readonly NormKey Methods = Kinds("service.methods", "服务方式要求", ServiceWords.Methods).ForAct();
    public static readonly NormKey Model = Kinds("service.model", "服务模式", ServiceWords.Models).ForAct();
    public static readonly NormKey AgencyFee = Number("service.agency_fee", "代办服务收费", "元").ForAct();
    public static readonly NormKey Hardship = Kinds("service.hardship_services", "特殊困难群体专业服务", ServiceWords.Hardship).ForAct();
    public static readonly NormKey OpinionHandling = Procedure("service.opinion_handling", "社情民意办理程序");
    public static readonly NormKey VolunteerServices = Kinds("volunteer.regular_services", "常态化志愿服务类别", ServiceWords.VolunteerServices).ForAct();
    public static readonly NormKey LifeCircles = Kinds("facility.life_circles", "社区生活圈", ServiceWords.LifeCircles).ForAct();
    public static readonly NormKey SecurityNetwork = Kinds("security.network", "群防群治网络参加者", ServiceWords.SecurityNetwork).ForAct();
    public static readonly NormKey EmergencyPlans = Kinds("emergency.response_mechanisms", "应急预案和紧急反应机制种类", ServiceWords.EmergencyMechanisms).ForAct();
}
