import type { Piece } from './piece.ts';

/** An ending that says how to read the file and nothing of who made it. */
const ENDING = /\.[a-z0-9]{1,8}$/;

/**
 * What an anonymous reader sees in place of the names of files: slot, rank in the slot from the second piece on, ending, by
 * id of piece. `pieces` are all those of one hand-in in order of arrival, withdrawn ones included, so that a name stays.
 *
 * @example
 * maskFileNames([{ id: 'p', slot: 'note', fileName: 'Rapport_NOUR_HADDAD.MD' }]).get('p'); // 'note.md'
 */
export function maskFileNames(
  pieces: readonly Pick<Piece, 'id' | 'slot' | 'fileName'>[],
): ReadonlyMap<string, string> {
  const ranks = new Map<string, number>();
  return new Map(
    pieces.map(({ id, slot, fileName }) => {
      const rank = (ranks.get(slot) ?? 0) + 1;
      ranks.set(slot, rank);
      const ending = ENDING.exec(fileName.toLowerCase())?.[0] ?? '';
      return [id, `${slot}${rank === 1 ? '' : `-${rank}`}${ending}`] as const;
    }),
  );
}

/** The same value, with each of these names replaced in every text of it. */
export function replaceNames(json: string, names: ReadonlyMap<string, string>): string {
  // Longest first: a name may be the end of another.
  const ordered = [...names].toSorted(([left], [right]) => right.length - left.length);
  const inside = (text: string): string => JSON.stringify(text).slice(1, -1);
  return ordered.reduce((text, [name, mask]) => text.replaceAll(inside(name), inside(mask)), json);
}
