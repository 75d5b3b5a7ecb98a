import { describe, expect, it } from 'vitest';
import { checkResit } from './resit.ts';

const block = { result: 'non-acquis', situations: ['A1.2', 'A2.2'] } as const;

describe('checkResit', () => {
  it.each([
    ['nothing is prescribed', null, block, undefined],
    ['situations of the block', { situations: ['A1.2'], note: '' }, block, undefined],
    ['advice alone', { situations: [], note: 'Relire la grille.' }, block, undefined],
    [
      'with a block that is acquired',
      { situations: [], note: 'x' },
      { ...block, result: 'acquis' },
      'decision.resit-not-due',
    ],
    [
      'a situation of another block',
      { situations: ['A1.2', 'A1.6'], note: '' },
      block,
      'decision.resit-unknown-situation',
    ],
  ] as const)('%s', (_name, resit, of, code) => {
    expect(checkResit(resit, of)?.code).toBe(code);
  });
});
