import { describe, expect, it } from 'vitest';
import { maskFileNames, replaceNames } from './mask-file-names.ts';

describe('maskFileNames', () => {
  it('keeps the slot, the rank and the ending, and nothing that the candidate chose', () => {
    const masks = maskFileNames([
      { id: 'a', slot: 'note', fileName: 'Rapport_NOUR_HADDAD.MD' },
      { id: 'b', slot: 'dataset', fileName: 'vols.csv' },
      { id: 'c', slot: 'note', fileName: 'haddad-v2.docx' },
      { id: 'd', slot: 'store', fileName: 'nour' },
      { id: 'e', slot: 'store', fileName: 'entrepôt.nour haddad' },
    ]);
    expect([...masks.values()]).toEqual(['note.md', 'dataset.csv', 'note-2.docx', 'store', 'store-2']);
  });
});

describe('replaceNames', () => {
  it('replaces a name wherever it stands in a JSON text, quotes and accents included, longest first', () => {
    const names = new Map([
      ['é"t.csv', 'dataset.csv'],
      ['nour é"t.csv', 'dataset-2.csv'],
    ]);
    const body = JSON.stringify({ path: 'nour é"t.csv', sentence: 'Dans é"t.csv, 3 lignes' });
    expect(JSON.parse(replaceNames(body, names))).toEqual({
      path: 'dataset-2.csv',
      sentence: 'Dans dataset.csv, 3 lignes',
    });
  });
});
