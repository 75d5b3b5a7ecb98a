import type { TextBlock } from '@etalon/text';
import { wordsOf } from '../bench/list-item.ts';
import { readList } from '../bench/read-list.ts';
import { readTexts } from '../bench/read-texts.ts';
import type { Workbench } from '../bench/workbench.ts';

export interface Passages {
  readonly path: string;
  readonly blocks: readonly TextBlock[];
}

/** Every text in which a statistic may be printed: notes, notebooks, outputs, and the cells of the findings. */
export async function listPassages(bench: Workbench): Promise<readonly Passages[]> {
  const texts = await readTexts(bench, ['note', 'notebook', 'output']);
  const findings = await readList(bench, 'findings');
  return [
    ...texts.map(({ piece, blocks }) => ({ path: piece.fileName, blocks })),
    ...findings.map((item) => ({
      path: item.path,
      blocks: [{ kind: 'paragraph' as const, level: 0, text: wordsOf(item), locator: item.locator }],
    })),
  ];
}
