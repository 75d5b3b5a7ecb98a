import { isObject } from '@etalon/evidence';
import type { Workbench } from '../bench/workbench.ts';
import type { ReadingRow } from '../reading.ts';
import { numberAt, readDocuments } from './declared-answers.ts';

/** Copies that augmentation added, as the transformation tells them. */
export function readCopies(bench: Workbench): readonly ReadingRow[] {
  return readDocuments(bench, 'transformation').flatMap(({ piece, root }) => {
    const split = isObject(root.split) ? root.split : {};
    const copies = numberAt(split.copies);
    if (copies === null) return [];
    return [
      {
        kind: 'copies',
        label: 'copies ajoutées à l’apprentissage',
        count: copies,
        total: numberAt(split.train),
        path: piece.fileName,
        locator: '/split/copies',
      },
    ];
  });
}
