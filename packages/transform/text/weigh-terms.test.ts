import { pcg32 } from '@etalon/numeric';
import { expect, test } from 'vitest';
import { NO_MEDIA } from '../media/media.ts';
import type { PipelineNode } from '../pipeline/pipeline-node.ts';
import { countTerms, MOST_TERMS } from './weigh-terms.ts';

test('a vocabulary of a million words is refused, with what may be done instead', () => {
  const node: PipelineNode = {
    id: 'comptes',
    op: 'counts',
    columns: [],
    deps: ['mots'],
    params: {},
    fitsOn: 'train',
  };
  const words = Array.from({ length: MOST_TERMS + 1 }, (_, at) => at.toString(36));
  const fit = () =>
    countTerms.fit(
      { kind: 'tokens', documents: [words] },
      {
        node,
        rows: Int32Array.of(0),
        lines: [2],
        media: NO_MEDIA,
        target: null,
        folds: Int8Array.of(0),
        stream: pcg32(new Uint8Array(16)),
      },
    );
  expect(fit).toThrow('transform.vocabulary');
});
