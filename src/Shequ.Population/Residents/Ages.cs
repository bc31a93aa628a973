namespace Shequ.Population.Residents;

/// <summary>周岁: full years on a day; the birthday itself counts.</summary>
public static class Ages
{
    public static int On(DateOnly born, DateOnly day)
    {
        var years = day.Year - born.Year;
        return born.AddYears(years) > day ? years - 1 : years;
    }
}
