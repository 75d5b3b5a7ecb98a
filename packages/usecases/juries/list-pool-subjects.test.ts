import type { Framework } from '@etalon/core/framework';
import { expect, it } from 'vitest';
import { listPoolSubjects } from './list-pool-subjects.ts';

const place = { line: 1, cell: null };

function makeFramework(titles: Readonly<Record<string, string>>, conditions: readonly string[] = []) {
  const blocks = Object.entries(titles).map(([id, title], at) => ({
    ...{ id, title, place, rank: at + 1 },
    activities: [],
  }));
  const framework: Pick<Framework, 'blocks' | 'awardConditions'> = {
    blocks,
    awardConditions: conditions.map((text) => ({ text, place })),
  };
  return framework;
}

it('a block that only an earlier version has may still be judged, with the words of the latest that has it', () => {
  const latest = makeFramework({ B1: 'Enjeux, revus' });
  const first = makeFramework({ B10: 'Dixième', B2: 'Données', B1: 'Enjeux' }, [
    'Une mission de trois mois.',
  ]);
  expect(listPoolSubjects([latest, first])).toEqual([
    { id: 'B1', title: 'Enjeux, revus' },
    { id: 'B2', title: 'Données' },
    { id: 'B10', title: 'Dixième' },
    { id: 'mission', title: 'Mission en entreprise' },
  ]);
});

it('without a framework nobody judges anything', () => {
  expect(listPoolSubjects([])).toEqual([]);
});
