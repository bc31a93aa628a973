namespace Shequ.Organization.People;

/// <summary>周岁: full years on a day, computed, never typed. The birthday itself counts; where it does not exist, the last day of the month does (民法典 202).</summary>
public static class Ages
{
    public static int On(DateOnly born, DateOnly day)
    {
        var years = day.Year - born.Year;
        return born.AddYears(years) > day ? years - 1 : years;
    }

    /// <summary>Null where the day of birth is not known.</summary>
    public static int? On(DateOnly? born, DateOnly day) => born is { } birth ? On(birth, day) : null;
}
