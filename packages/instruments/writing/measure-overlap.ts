import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findOverlaps, SPAN_TOKENS, type TextBlock } from '@etalon/text';
import { wordsOf } from '../bench/list-item.ts';
import { readList } from '../bench/read-list.ts';
import { readTexts } from '../bench/read-texts.ts';
import type { Workbench } from '../bench/workbench.ts';
import { type Absence, type ReadingDraft, writeCount } from '../build-reading.ts';

const BRIEF = 'brief.md';

/** Spans of at least thirty words that the notes and the risks share with the brief of the case (instruments/04, I-TXT-2). */
export async function measureOverlap(bench: Workbench): Promise<ReadingDraft | Absence> {
  const visible = bench.case.manifest.files.find((file) => file.path === BRIEF && file.visible);
  if (visible === undefined)
    return { state: 'not_applicable', reason: 'Le cas n’a pas d’énoncé à comparer.' };
  const path = join(bench.caseFolder, BRIEF);
  const sha256 = createHash('sha256').update(readFileSync(path)).digest('hex');
  const brief = await bench.textOf({ slot: 'note', fileName: BRIEF, path, sha256 });
  const texts = (await readTexts(bench)).map(({ piece, blocks }) => ({ path: piece.fileName, blocks }));
  for (const item of await readList(bench, 'risks')) {
    const block: TextBlock = { kind: 'paragraph', level: 0, text: wordsOf(item), locator: item.locator };
    texts.push({ path: item.path, blocks: [block] });
  }
  return draftOverlap(texts, brief.blocks);
}

/** The reading of shared spans from texts that are already read. */
function draftOverlap(
  texts: readonly { readonly path: string; readonly blocks: readonly TextBlock[] }[],
  brief: readonly TextBlock[],
): ReadingDraft {
  const rows = texts.flatMap(({ path, blocks }) =>
    findOverlaps(blocks, brief).map((span) => ({
      kind: 'finding',
      rule: 'passage commun avec l’énoncé',
      object: span.text.slice(0, 300),
      count: span.tokens,
      other: BRIEF,
      otherLocator: span.otherLocator,
      path,
      locator: span.locator,
    })),
  );
  const words = rows.reduce((sum, row) => sum + row.count, 0);
  return {
    measurand: `Passages d’au moins ${SPAN_TOKENS} mots communs aux textes remis et à l’énoncé du cas`,
    sentence: `${writeCount(rows.length, 'passage commun', 'passages communs')} avec l’énoncé, ${writeCount(words, 'mot', 'mots')} en tout.`,
    value: rows,
    unit: 'passages',
    scale: 'count',
    uncertainty: { kind: 'U0', method: 'empreintes de 8 mots, fenêtres de 16, prolongées jusqu’aux bornes' },
    references: [],
    assumptions: [],
    limits: [
      'Un passage commun peut être une citation : le relevé ne dit pas pourquoi il est commun.',
      'Comparé au seul énoncé du cas : ni aux autres dossiers, ni à des sources extérieures.',
      'Une reformulation n’est pas vue.',
      'Peut être contourné : changer un mot sur vingt ; aucun pourcentage n’est donné pour cette raison.',
    ],
    params: { spanWords: SPAN_TOKENS, gram: 8, window: 16 },
  };
}
