package app.glovebox.vehicle.usage;

/// How far back to look. DAY: today. WEEK: the last seven days, today included. MONTH: the last thirty. YEAR: the last
/// twelve calendar months, this one included. ALL: since the first reading.
public enum UsageSpan { DAY, WEEK, MONTH, YEAR, ALL }
