import { expect, test } from 'vitest';
import { applyCorrections, type Correction } from './apply-corrections.ts';
import { twoBlocks } from './fixtures/two-blocks.ts';
import { hashFramework } from './hash-framework.ts';
import { listItems } from './list-items.ts';

const base: Correction = {
  id: 'k1',
  item: 'A1.2-3',
  field: 'text',
  before: 'Le budget est suivi',
  after: 'Le budget est suivi et ajusté',
  reason: 'Texte de l’arrêté',
  by: 'officer-1',
  at: '2026-11-25T10:00:00Z',
  withdrawn: null,
};

function textOf(framework: typeof twoBlocks, id: string): string | undefined {
  return listItems(framework).find((item) => item.id === id)?.text;
}

test('a correction rewrites one item and leaves the document as it was', () => {
  const before = hashFramework(twoBlocks);
  const { framework, applied, refused } = applyCorrections(twoBlocks, [base]);
  expect(textOf(framework, 'A1.2-3')).toBe(base.after);
  expect({ applied, refused }).toEqual({ applied: ['k1'], refused: [] });
  expect(hashFramework(twoBlocks)).toBe(before);
  expect(hashFramework(framework)).not.toBe(before);
});

test('every kind of item can be corrected', () => {
  const items = listItems(twoBlocks);
  const corrections = items.map(
    (item, index): Correction => ({
      ...base,
      id: `k${index}`,
      item: item.id,
      before: item.text,
      after: `${item.text} (corrigé)`,
    }),
  );
  const { framework, refused } = applyCorrections(twoBlocks, corrections);
  expect(refused).toEqual([]);
  expect(listItems(framework).map(({ text }) => text)).toEqual(items.map(({ text }) => `${text} (corrigé)`));
});

test('corrections follow each other, and a withdrawn one does nothing', () => {
  const second: Correction = { ...base, id: 'k2', before: base.after, after: 'Le budget est tenu' };
  expect(textOf(applyCorrections(twoBlocks, [base, second]).framework, 'A1.2-3')).toBe('Le budget est tenu');
  const withdrawn: Correction = { ...base, withdrawn: { by: 'officer-1', at: '2026-11-26T10:00:00Z' } };
  const after = applyCorrections(twoBlocks, [withdrawn, second]);
  expect(after.applied).toEqual([]);
  expect(after.refused).toEqual([
    { correction: 'k2', code: 'framework.correction-stale', found: 'Le budget est suivi' },
  ]);
});

test.each([
  ['the item says something else now', { before: 'Le budget est tenu' }, 'framework.correction-stale'],
  ['the item does not exist', { item: 'A9.9-1' }, 'framework.correction-unknown-item'],
  ['no reason is given', { reason: ' ' }, 'framework.correction-without-reason'],
  ['the field is not one of the item', { field: 'continues', before: '' }, 'framework.correction-field'],
] as const)('a correction is refused when %s', (_, change, code) => {
  const { framework, refused } = applyCorrections(twoBlocks, [{ ...base, ...change }]);
  expect(refused.map((refusal) => refusal.code)).toEqual([code]);
  expect(framework).toEqual(twoBlocks);
});

test('a situation is linked by hand to another of its block, and to no other', () => {
  const link: Correction = { ...base, item: 'S-A2.1', field: 'continues', before: '', after: 'S-A1.1' };
  const { framework } = applyCorrections(twoBlocks, [link]);
  expect(framework.blocks[0]?.activities[1]?.situation.chain).toEqual({ label: null, continues: 'S-A1.1' });
  const unlinked = applyCorrections(framework, [{ ...link, before: 'S-A1.1', after: '' }]);
  expect(unlinked.framework).toEqual(twoBlocks);
  const astray = applyCorrections(twoBlocks, [{ ...link, after: 'S-A1.2' }]);
  expect(astray.refused.map(({ code }) => code)).toEqual(['framework.correction-unknown-item']);
});
