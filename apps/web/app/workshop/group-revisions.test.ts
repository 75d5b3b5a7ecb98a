import type { RevisionEntry } from '@etalon/usecases';
import { describe, expect, it } from 'vitest';
import { groupRevisions } from './group-revisions.ts';

function entry(
  number: number,
  author: string,
  minute: number,
  restores: number | null = null,
): RevisionEntry {
  return {
    id: `r${number}`,
    documentId: 'd',
    number,
    schemaVersion: 1,
    edits: [{ op: 'remove', path: ['sections', '@a'] }],
    conflicts: [],
    sha256: '',
    author,
    at: new Date(Date.UTC(2026, 0, 1, 10, minute)).toISOString(),
    restores,
  };
}

describe('revisions in a history', () => {
  it('are grouped by author and ten minutes, a restored one and the first one alone', () => {
    const groups = groupRevisions([
      entry(8, 'sam', 40, 3),
      entry(7, 'sam', 39),
      entry(6, 'lea', 38),
      entry(5, 'lea', 30),
      entry(4, 'lea', 19),
      entry(3, 'lea', 15),
      entry(2, 'lea', 5),
      entry(1, 'lea', 4),
    ]);
    expect(groups.map(({ first, last }) => [first, last])).toEqual([
      [8, 8],
      [7, 7],
      [5, 6],
      [2, 4],
      [1, 1],
    ]);
    expect(groups[3]).toMatchObject({
      edits: 3,
      from: '2026-01-01T10:05:00.000Z',
      to: '2026-01-01T10:19:00.000Z',
    });
  });
});
