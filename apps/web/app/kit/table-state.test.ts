import { describe, expect, it } from 'vitest';
import { readTableState, type TableRules, writeTableState } from './table-state.ts';

const rules: TableRules = { sortable: ['name', 'at'], sort: 'at', direction: 'desc', filters: ['etat'] };

function read(query: string) {
  return readTableState(new URL(`http://x/liste${query}`), rules);
}

describe('readTableState', () => {
  it('takes the usual state from an address that says nothing', () => {
    expect(read('')).toEqual({ page: 1, size: 50, sort: 'at', direction: 'desc', search: '', filters: {} });
  });

  it.each(['?page=-3', '?page=x', '?page=0', '?tri=password', '?autre=1'])('ignores %s', (query) => {
    expect(read(query)).toEqual(read(''));
  });

  it('is the inverse of writeTableState', () => {
    const state = read('?page=3&tri=-name&q=ada+l&etat=ouvert');
    expect(read(writeTableState(state))).toEqual(state);
    expect(state).toMatchObject({ page: 3, sort: 'name', direction: 'desc', search: 'ada l' });
  });
});
