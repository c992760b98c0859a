/** A text with everything in it that an agent usually writes. */
export const TOUR = `Here is a day on the lake, planned so that you are never in a hurry.

## The way

1. **09:12** – the boat leaves Lucerne. Sit on the right-hand side.
2. **10:40** – *Rütli*. The meadow is ten minutes uphill; see [the timetable](https://lake.example/times).
3. **12:05** – lunch in Flüelen, then the bus.

| Leg | How | Time | Price |
|:--|:--|--:|--:|
| Lucerne – Rütli | boat | 1 h 28 | 24.00 |
| Rütli – Flüelen | boat | 0 h 35 | 11.50 |
| Flüelen – Altdorf | bus | 0 h 09 | 3.20 |

To ask for the same thing from your own code:

\`\`\`java
record Leg(String from, String to, Duration takes) {}

Stream<Leg> plan(LocalDate day) {
  // Boats run hourly, except on Mondays in winter.
  return timetable.on(day).filter(leg -> leg.takes().toMinutes() < 90);
}
\`\`\`

> Prices are for one adult with a half-fare card.

Tell me whether you would rather *walk* part of it, or set \`pace = "slow"\`.
`;
