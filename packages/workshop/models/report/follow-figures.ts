import type { Edit } from '../../edit.ts';
import type { BoundFigure, FigureFamily, RunFigure } from './report-content.ts';

export interface FigureState {
  /**
   * `last`: of the last run of its kind, or as the document says now; `older`: a later run gives it too; `gone`: the last run does
   * not give it, or its own run no longer holds it at its place.
   */
  readonly state: 'last' | 'older' | 'gone';
  /** The same figure in the last run; null unless `older`. */
  readonly newer: RunFigure | null;
}

/** A bound figure beside what the last runs give; `latest` holds the last run of each kind, `offered` the figures of these runs. */
export function followFigure(
  figure: RunFigure,
  latest: Readonly<Partial<Record<FigureFamily, string>>>,
  offered: readonly RunFigure[],
): FigureState {
  const last = latest[figure.family];
  const same = offered.find(({ key, run }) => key === figure.key && run === (last ?? ''));
  if (same === undefined) return { state: 'gone', newer: null };
  const isSame =
    same.run === figure.run &&
    same.place === figure.place &&
    (['value', 'lo', 'hi', 'n'] as const).every((name) => same[name] === figure[name]);
  return isSame ? { state: 'last', newer: null } : { state: 'older', newer: same };
}

const TAKEN = ['run', 'place', 'value', 'lo', 'hi', 'n'] as const;

/** The edits that give a bound figure the run, the place and the values of another: what it was stays in the history. */
export function takeNewer(figure: BoundFigure, newer: RunFigure): readonly Edit[] {
  return TAKEN.filter((name) => figure[name] !== newer[name]).map((name) => ({
    op: 'set',
    path: ['report', 'figures', `@${figure.id}`, name],
    value: newer[name],
    was: figure[name],
  }));
}

/** Longest part of an id that says what it names; words are kept whole. */
const LONGEST = 30;

/** An id for a new figure, after what it is: `roc-auc-3f9a`. */
export function nameFigure({ what, subject }: RunFigure, random: string): string {
  const words = `${what} ${subject}`
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');
  const plain = words.length <= LONGEST ? words : words.slice(0, LONGEST).replace(/-[^-]*$/, '');
  return `${plain === '' ? 'chiffre' : plain}-${random.replaceAll(/[^a-z0-9]/g, '').slice(0, 4)}`;
}
