import { describe, expect, test } from 'vitest';
import { readDecisionTree, readLawTable } from './read-law-table.ts';

describe('tables that cannot be read say where', () => {
  const base = { id: 't', version: '1', asOf: '2026-11-26', facts: { a: { label: 'A', type: 'boolean' } } };
  const row = {
    id: 'p',
    label: 'P',
    reference: 'r',
    duty: 'd',
    periods: [],
    source: 's',
    asOf: '2026-11-26',
    caution: null,
    signedBy: null,
  };
  test.each<[unknown, string, string]>([
    [[], '/', 'not an object'],
    [{ ...base, asOf: '2026-02-29', provisions: [] }, '/asOf', 'not a day'],
    [
      { ...base, provisions: [{ ...row, condition: { fact: 'b' } }] },
      '/provisions/0/condition',
      'fact not defined: b',
    ],
    [
      {
        ...base,
        provisions: [
          { ...row, condition: { fact: 'a' } },
          { ...row, condition: { fact: 'a' } },
        ],
      },
      '/provisions/1/id',
      'repeated: p',
    ],
    [
      { ...base, provisions: [{ ...row, condition: { all: [{ fact: 'a', min: 'x' }] } }] },
      '/provisions/0/condition/all/0/min',
      'not a number',
    ],
  ])('%#', (value, path, problem) => {
    expect(() => readLawTable(value)).toThrow(
      expect.objectContaining({ code: 'privacy.law-table-unreadable', info: { path, problem } }),
    );
  });

  test('a tree with a loop or an unknown target is refused', () => {
    const tree = {
      id: 't',
      version: '1',
      asOf: '2026-11-26',
      source: 's',
      caution: null,
      signedBy: null,
      root: 'a',
      outcomes: [],
    };
    const node = { question: 'q', reference: 'r', condition: { always: true } };
    const loop = {
      ...tree,
      nodes: [
        { ...node, id: 'a', yes: 'b', no: 'b' },
        { ...node, id: 'b', yes: 'a', no: 'a' },
      ],
    };
    expect(() => readDecisionTree(loop)).toThrow(
      expect.objectContaining({
        code: 'privacy.tree-unreadable',
        info: { path: '/nodes', problem: 'loop: a → b → a' },
      }),
    );
    expect(() => readDecisionTree({ ...tree, nodes: [{ ...node, id: 'a', yes: 'z', no: 'z' }] })).toThrow(
      expect.objectContaining({ info: { path: '/nodes', problem: 'target not defined: z' } }),
    );
  });
});
