import { expect, test } from 'vitest';
import { compareTexts, confirmReplacement, diffFrameworks } from './diff-frameworks.ts';
import { twoBlocks } from './fixtures/two-blocks.ts';
import type { Framework } from './framework.ts';

/** The fixture with other criteria under A1.2. */
function withCriteria(texts: readonly string[]): Framework {
  return {
    ...twoBlocks,
    blocks: twoBlocks.blocks.map((block) => ({
      ...block,
      activities: block.activities.map((activity) =>
        activity.id !== 'A1.2'
          ? activity
          : {
              ...activity,
              criteria: texts.map((text, index) => ({
                id: `A1.2-${index + 1}`,
                text,
                place: { line: 8, cell: 4 },
              })),
            },
      ),
    })),
  };
}

function summary(next: Framework): readonly string[] {
  return diffFrameworks(twoBlocks, next).changes.flatMap((change) => {
    if (change.change === 'unchanged') return [];
    const from = 'previous' in change ? change.previous.id : '';
    const to = 'next' in change ? change.next.id : '';
    return [`${change.change} ${from}>${to}`];
  });
}

test('a version compared with itself has only unchanged items', () => {
  expect(summary(twoBlocks)).toEqual([]);
});

test('a criterion inserted at the head moves the others without rewording them', () => {
  expect(
    summary(
      withCriteria([
        'Le support est remis à l’avance',
        'La présentation orale respecte le temps imparti',
        'Les résultats sont expliqués',
        'Le budget est suivi',
      ]),
    ),
  ).toEqual(['added >A1.2-1', 'moved A1.2-1>A1.2-2', 'moved A1.2-2>A1.2-3', 'moved A1.2-3>A1.2-4']);
});

test('a few words changed under the same code is a rewording', () => {
  expect(
    summary(
      withCriteria([
        'La présentation orale respecte le temps donné',
        'Les résultats sont expliqués',
        'Le budget est suivi',
      ]),
    ),
  ).toEqual(['reworded A1.2-1>A1.2-1']);
});

test('another text under the same code is one removed and one added, with a proposal a person confirms', () => {
  const diff = diffFrameworks(
    twoBlocks,
    withCriteria([
      'La présentation orale respecte le temps imparti',
      'Les résultats sont expliqués',
      'Un budget prévisionnel est tenu chaque mois',
    ]),
  );
  expect(diff.proposals).toEqual([
    { kind: 'criterion', previous: 'A1.2-3', next: 'A1.2-3', similarity: expect.closeTo(4 / 11, 10) },
  ]);
});

test('a removed criterion with no resembling one has no proposal, and a person may still link it', () => {
  const diff = diffFrameworks(
    twoBlocks,
    withCriteria([
      'La présentation orale respecte le temps imparti',
      'Chaque livrable porte une signature',
      'Le budget est suivi',
    ]),
  );
  expect(diff.proposals).toEqual([]);
  const link = { previous: 'A1.2-2', next: 'A1.2-2', by: 'officer-1', at: '2026-11-25T10:00:00Z' };
  expect(confirmReplacement(diff, link)).toEqual({ ...link, proposed: false });
  expect(() => confirmReplacement(diff, { ...link, previous: 'A1.1-1' })).toThrow('framework.unknown-item');
  expect(() => confirmReplacement(diff, { ...link, next: 'A1.1-1' })).toThrow('framework.unknown-item');
});

test.each([
  ['Été à Lyon', 'été à lyon', 1],
  ['a b c d', 'a b x y', 0.5],
  ['a a', 'a', 2 / 3],
  ['un', 'deux', 0],
  ['', '', 1],
])('« %s » and « %s » share %d of their words', (a, b, share) => {
  expect(compareTexts(a, b)).toBeCloseTo(share, 10);
  expect(compareTexts(b, a)).toBeCloseTo(share, 10);
});
