import { describe, expect, it } from 'vitest';
import type { Framework } from './framework.ts';
import { listCriterionChanges } from './list-criterion-changes.ts';

const place = { line: 1, cell: null };

function write(criteria: Readonly<Record<string, string>>): Framework {
  const rows = Object.entries(criteria).map(([id, text]) => ({ id, text, place }));
  const activity = {
    id: 'A1.1',
    rank: 1,
    title: 'Préparer',
    place,
    bullets: [],
    competencies: [],
    situation: { id: 'S-A1.1', text: 'Mise en situation', place, chain: null },
    criteria: rows,
  };
  return {
    title: 'Certification',
    language: 'fr',
    source: { fileName: 'a.txt', format: 'text', sha256: '' },
    blocks: [{ id: 'B1', rank: 1, title: 'Bloc', place, activities: [activity] }],
    awardConditions: [],
  };
}

const before = write({
  'A1.1-1': 'Les données sont chargées et contrôlées',
  'A1.1-2': 'Le schéma est décrit',
  'A1.1-3': 'Une requête est rejouée',
});
const after = write({
  'A1.1-1': 'Les données sont chargées, contrôlées et documentées',
  'A1.1-2': 'Le schéma est décrit',
  'A1.1-4': 'Un entrepôt complet se reconstruit devant le jury',
});
const reworded = {
  criterion: 'A1.1-1',
  before: 'Les données sont chargées et contrôlées',
  next: 'A1.1-1',
  after: 'Les données sont chargées, contrôlées et documentées',
  how: 'reworded',
};

describe('listCriterionChanges', () => {
  it('tells a criterion that is reworded, and no replacement that nobody confirmed', () => {
    expect(listCriterionChanges(before, after, [])).toEqual([reworded]);
  });

  it('tells the replacement that was confirmed, in the order of the previous version', () => {
    const confirmed = [{ previous: 'A1.1-3', next: 'A1.1-4' }];
    expect(listCriterionChanges(before, after, confirmed)).toEqual([
      reworded,
      {
        criterion: 'A1.1-3',
        before: 'Une requête est rejouée',
        next: 'A1.1-4',
        after: 'Un entrepôt complet se reconstruit devant le jury',
        how: 'replaced',
      },
    ]);
  });

  it('tells nothing between a version and itself', () => {
    expect(listCriterionChanges(before, before, [{ previous: 'A1.1-3', next: 'A1.1-4' }])).toEqual([]);
  });
});
