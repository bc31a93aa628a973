namespace Shequ.Web.Tests.Support;

/// <summary>Codes of the places that the tests go to.</summary>
internal static class Places
{
    internal const string County = "320106";
    internal const string Street = "320106001";

    /// <summary>Read by many tests, changed by none.</summary>
    internal const string Community = "320106003001";

    /// <summary>仙霞路社区, where the worker of the demonstration has the seat.</summary>
    internal const string Worked = "320106001003";

    /// <summary>Changed by import only.</summary>
    internal const string Imported = "320106002002";

    /// <summary>Changed through the API only.</summary>
    internal const string Programmed = "320106002004";

    /// <summary>天津新村社区: its bodies and posts are changed by forms only.</summary>
    internal const string Staffed = "320106001008";

    internal const string Echeng = "420704";
    internal const string EzhouCommunity = "420704001002";
    internal const string Village = "420704001206";
}
