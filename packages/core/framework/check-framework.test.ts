import { expect, test } from 'vitest';
import { checkFramework } from './check-framework.ts';
import { twoBlocks } from './fixtures/two-blocks.ts';
import type { Activity, CompetencyBlock, Framework } from './framework.ts';

const [first, second] = twoBlocks.blocks;
const [opening, following] = first?.activities ?? [];
if (first === undefined || second === undefined || opening === undefined || following === undefined)
  throw new Error('the fixture has two blocks, the first with two activities');
const lawful = { first, second, opening };

function withBlocks(...blocks: readonly CompetencyBlock[]): Framework {
  return { ...twoBlocks, blocks };
}

function withActivity(activity: Activity): Framework {
  return withBlocks({ ...lawful.first, activities: [lawful.opening, activity] }, lawful.second);
}

test('a lawful framework has nothing to say', () => {
  expect(checkFramework(twoBlocks)).toEqual([]);
});

test.each([
  ['no block', withBlocks(), 'framework.no-block', 1],
  ['a block twice', withBlocks(first, { ...second, id: 'B1', rank: 1 }), 'framework.duplicate-code', 7],
  ['a block skipped', withBlocks(first, { ...second, id: 'B3', rank: 3 }), 'framework.missing-rank', 7],
  ['a block without title', withBlocks({ ...first, title: '' }, second), 'framework.block-without-title', 3],
  ['an empty block', withBlocks({ ...first, activities: [] }, second), 'framework.block-without-activity', 3],
  ['an activity twice', withActivity({ ...following, id: 'A1.1' }), 'framework.duplicate-code', 5],
  ['an activity skipped', withActivity({ ...following, id: 'A3.1' }), 'framework.missing-rank', 5],
  [
    'an activity of another block',
    withActivity({ ...following, id: 'A2.2' }),
    'framework.activity-wrong-block',
    5,
  ],
  ['a malformed code', withActivity({ ...following, id: 'A2,1' }), 'framework.malformed-code', 5],
  ['no title', withActivity({ ...following, title: '' }), 'framework.activity-without-title', 5],
  [
    'no competence',
    withActivity({ ...following, competencies: [] }),
    'framework.activity-without-competence',
    5,
  ],
  ['no criterion', withActivity({ ...following, criteria: [] }), 'framework.activity-without-criterion', 5],
  [
    'no situation',
    withActivity({ ...following, situation: { ...following.situation, text: '' } }),
    'framework.activity-without-situation',
    5,
  ],
  [
    'a chain to nowhere',
    withActivity({
      ...following,
      situation: { ...following.situation, chain: { label: '1', continues: 'S-A9.1' } },
    }),
    'framework.chain-broken',
    5,
  ],
  [
    'a competence of another block',
    withActivity({ ...following, competencies: [{ id: 'C2.3', text: 'Lire', place: { line: 5, cell: 2 } }] }),
    'framework.competence-wrong-block',
    5,
  ],
  [
    'an empty criterion',
    withActivity({ ...following, criteria: [{ id: 'A2.1-1', text: '', place: { line: 6, cell: 4 } }] }),
    'framework.empty-criterion',
    6,
  ],
])('%s is an error with its line', (_, framework, code, line) => {
  expect(checkFramework(framework).map((found) => `${found.code} ${found.line}`)).toContain(
    `${code} ${line}`,
  );
});
