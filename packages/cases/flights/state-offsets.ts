/** Standard-time offset west of Greenwich, in hours, of the main zone of each state; 0 where the data has no flight. */
const ZONES: readonly (readonly [number, string])[] = [
  [4, 'PR VI'],
  [5, 'CT DE DC FL GA IN KY MA MD ME MI NC NH NJ NY OH PA RI SC VA VT WV'],
  [6, 'AL AR IA IL KS LA MN MO MS ND NE OK SD TN TX WI'],
  [7, 'AZ CO ID MT NM UT WY'],
  [8, 'CA NV OR WA'],
  [9, 'AK'],
  [10, 'HI'],
];

/** Hours to add to a local standard time to write it in UTC. */
export function stateOffsetHours(state: string): number {
  return ZONES.find(([, states]) => states.split(' ').includes(state))?.[0] ?? 0;
}
