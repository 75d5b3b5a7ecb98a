export const DATE_KINDS = ['situation', 'oral', 'jury', 'board'] as const;
export type DateKind = (typeof DATE_KINDS)[number];

/** One date of a session’s calendar, as it was set; a later row that supersedes it moves it. */
export interface SessionDate {
  readonly id: string;
  readonly sessionId: string;
  readonly kind: DateKind;
  /** The situation (`A1.2`) of a window or an oral, the block (`B2`) of a jury, empty for the board. */
  readonly subject: string;
  /** When a window opens or a meeting starts. */
  readonly opensAt: string;
  /** When a window closes or a meeting ends. */
  readonly dueAt: string;
  readonly place: string;
  /** The situation that this one continues (« suite »); null when it stands alone. */
  readonly follows: string | null;
  readonly supersedes: string | null;
  readonly setBy: string;
  readonly setAt: string;
}

/** A date in force, and how many times it was moved. */
export interface DateInForce extends SessionDate {
  readonly moves: number;
}

/** The dates that nothing supersedes, each with the number of its predecessors; in order of time. */
export function listDatesInForce(dates: readonly SessionDate[]): readonly DateInForce[] {
  const byId = new Map(dates.map((date) => [date.id, date]));
  const gone = new Set(dates.map(({ supersedes }) => supersedes));
  const countMoves = (date: SessionDate): number => {
    const before = date.supersedes === null ? undefined : byId.get(date.supersedes);
    return before === undefined ? 0 : 1 + countMoves(before);
  };
  return dates
    .filter(({ id }) => !gone.has(id))
    .map((date) => ({ ...date, moves: countMoves(date) }))
    .sort((a, b) => a.opensAt.localeCompare(b.opensAt) || a.id.localeCompare(b.id));
}
