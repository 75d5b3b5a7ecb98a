import { expect, test } from 'vitest';
import { explainError } from './explain-error.ts';

test('a share written as a percentage is answered by the share to write', () => {
  const { what, remedy, known } = explainError('fr', 'quality.mostly-percent', {
    check: 'c1',
    mostly: 95,
    meant: 0.95,
  });
  expect(known).toBe(true);
  expect(what).toContain('«\u00a0c1\u00a0»');
  expect(remedy).toBe('Pour 95\u00a0%, écrivez 0.95.');
});

test('an absent column is named with the table and the columns that are there', () => {
  const info = { check: 'c1', column: 'prix', table: 'ventes', present: ['id', 'pays'] };
  const { what, remedy } = explainError('fr', 'quality.check-column-missing', info);
  expect(what).toContain('«\u00a0prix\u00a0»');
  expect(remedy).toContain('id, pays');
});
