using Shequ.Elections.Polling.CheckIns;

namespace Shequ.Elections.Polling;

/// <summary>The Chinese words of the day of the vote.</summary>
public static class PollingWords
{
    public static string Of(UndoReason reason) => reason switch
    {
        UndoReason.WrongPerson => "认错人、同名",
        UndoReason.WrongNumber => "输错选民号",
        _ => "本人当场交回，不投了",
    };
}
