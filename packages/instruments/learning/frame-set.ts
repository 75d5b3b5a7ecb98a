import { createHash } from 'node:crypto';
import { pcg32, type RandomStream } from '@etalon/numeric';
import { deriveSeed, finite, type ReadingFrame, writeNumber } from '../build-reading.ts';
import type { Assumption, ReadingRow } from '../reading.ts';
import type { AnswerSet, ModelAnswers } from './answer-set.ts';

/** The draws of one part of a reading: adding a model does not change the figures of another. */
export function openStream({ inputsSha256, entry }: ReadingFrame, ...parts: readonly string[]): RandomStream {
  return pcg32(
    createHash('sha256')
      .update([deriveSeed(inputsSha256, entry), ...parts].join('\u0000'))
      .digest(),
  );
}

/** Which rows are measured, in a few words. */
export function nameSet({ origin, table }: AnswerSet): string {
  return origin === 'hidden' ? 'l’épreuve cachée du cas' : `les lignes de « ${table.piece.fileName} »`;
}

/** Where the answers of a model stand. */
export function placeModel({ piece, columns }: ModelAnswers): ReadingRow {
  return { path: piece.fileName, locator: `colonne ${columns.join(', ')}` };
}

export const HIDDEN_LIMIT =
  'Les étiquettes cachées ne quittent pas le serveur : aucune ligne n’est nommée. Chaque mesure sur elles renseigne un peu plus sur elles ; leur nombre est tenu.';
export const PIECE_LIMIT =
  'La vérité vient de la pièce remise : rien ne montre ici que ces lignes n’ont pas servi à apprendre ; I-PIP-2 le cherche.';

/** What the origin of the truth leaves open. */
export function limitOrigin(sets: readonly AnswerSet[]): readonly string[] {
  return [
    ...(sets.some(({ origin }) => origin === 'hidden') ? [HIDDEN_LIMIT] : []),
    ...(sets.some(({ origin }) => origin === 'piece') ? [PIECE_LIMIT] : []),
  ];
}

/** What is supposed of the rows and of the classes. */
export function assumeRows(sets: readonly AnswerSet[]): readonly Assumption[] {
  const guessed = sets.find(({ positive, positiveDeclared }) => positive !== null && !positiveDeclared);
  return [
    {
      text: 'Les lignes sont indépendantes',
      check: sets.some(({ clusters }) => clusters !== null) ? 'violated' : 'unchecked',
      ...(sets.some(({ clusters }) => clusters !== null) && {
        detail: 'une colonne d’entité est déclarée : l’intervalle par entité est donné quand il est calculé',
      }),
    },
    ...(guessed === undefined
      ? []
      : [
          {
            text: `La classe positive est « ${guessed.classes[guessed.positive ?? 1] ?? ''} »`,
            check: 'unchecked' as const,
            detail: 'aucune pièce ne la nomme : la dernière dans l’ordre est prise',
          },
        ]),
  ];
}

/** Truth used, kept with the replay: a reading on hidden labels is counted. */
export function paramsOf(sets: readonly AnswerSet[]): Readonly<Record<string, string | number>> {
  return {
    truth: sets.some(({ origin }) => origin === 'hidden') ? 'hidden' : 'piece',
    rows: sets.reduce((sum, { rows }) => sum + rows, 0),
    models: sets.reduce((sum, { models }) => sum + models.length, 0),
  };
}

/** « 0,84 [0,76 ; 0,9] ». */
export function writeInterval(
  value: number,
  interval: { readonly lo: number; readonly hi: number } | null,
): string {
  return interval === null
    ? writeNumber(value)
    : `${writeNumber(value)} [${writeNumber(interval.lo)} ; ${writeNumber(interval.hi)}]`;
}

/** Cells of an interval; null for none. */
export function cellsOf(interval: { readonly lo: number; readonly hi: number } | null): ReadingRow {
  return { lo: finite(interval?.lo), hi: finite(interval?.hi) };
}

export const LEAST_OF_CLASS = 10;

/** The class with fewer rows than ten, and how many rows a test of this share would need; null when each has them. */
export function findRareClass(
  truth: Int32Array,
  classes: readonly string[],
): { readonly name: string; readonly count: number; readonly needed: number } | null {
  const counts = classes.map(() => 0);
  for (const code of truth) counts[code] = (counts[code] ?? 0) + 1;
  const least = counts.reduce((best, count, code) => (count < (counts[best] ?? 0) ? code : best), 0);
  const count = counts[least] ?? 0;
  if (count >= LEAST_OF_CLASS) return null;
  return {
    name: classes[least] ?? '',
    count,
    needed: Math.ceil((truth.length * LEAST_OF_CLASS) / Math.max(1, count)),
  };
}

/** The same in a sentence: what is missing, and the number needed. */
export function explainRare(found: NonNullable<ReturnType<typeof findRareClass>>): string {
  return `La classe « ${found.name} » a ${found.count} ligne${found.count < 2 ? '' : 's'} : il en faut ${LEAST_OF_CLASS} par classe, soit environ ${found.needed} lignes à ce partage.`;
}
