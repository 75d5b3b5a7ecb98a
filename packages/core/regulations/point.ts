/** What the certifier has not decided: said as such, never replaced by a value of the program. */
export interface Undecided {
  readonly decided: false;
}

export const UNDECIDED: Undecided = { decided: false };

/** One parameter of the regulations: its value, or the statement that nobody has decided it. */
export type Point<T> = T | Undecided;

/** True when the point carries a value. */
export function isDecided<T>(point: Point<T>): point is T {
  return !(typeof point === 'object' && point !== null && 'decided' in point && point.decided === false);
}
