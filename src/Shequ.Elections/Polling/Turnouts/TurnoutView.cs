using Shequ.Elections.Counting;
using Shequ.Elections.Plans;

namespace Shequ.Elections.Polling.Turnouts;

/// <summary>投票进度 at a moment: the whole, station by station, and contest by contest where groups vote.</summary>
public sealed record TurnoutView(
    Election Election, Poll Poll, TurnoutShareView Whole, IReadOnlyList<StationTurnoutView> Stations, IReadOnlyList<ContestTurnoutView> Contests, DateTimeOffset At);

/// <summary>Participants and electors, held against what a norm asks for.</summary>
/// <param name="Inequality">Null where no norm asks how many must take part.</param>
/// <param name="Missing">How many more it takes; 0 once there are enough.</param>
public sealed record TurnoutShareView(int Participants, int Electors, Inequality? Inequality, int Missing)
{
    public bool Enough => Inequality?.Holds ?? Participants > 0;
}

/// <summary>What one station gave out, and how the day went there.</summary>
public sealed record StationTurnoutView(int Number, string Name, int Ballots, IReadOnlyList<TurnoutStepView> Steps);

/// <summary>Ballots of one quarter of an hour.</summary>
public sealed record TurnoutStepView(DateTimeOffset From, int Ballots);

/// <summary>A contest on which only some vote.</summary>
public sealed record ContestTurnoutView(string Title, TurnoutShareView Share);
