namespace Shequ.Population.Residents;

/// <summary>周岁: computed for a day, never typed.</summary>
public static class Ages
{
    /// <summary>Null where the day of birth is not known. Who was born on 29 February is a year older on 1 March.</summary>
    public static int? On(DateOnly? born, DateOnly day)
    {
        if (born is not { } birth)
        {
            return null;
        }

        var years = day.Year - birth.Year;
        return (day.Month, day.Day).CompareTo((birth.Month, birth.Day)) < 0 ? years - 1 : years;
    }
}
