import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TransformDocument } from '@etalon/transform';
import type { Json } from '@etalon/workshop';
import { afterAll, beforeAll } from 'vitest';
import { closeIdleRuns, performRun } from '../process/perform-run.ts';
import type { RunOutcome } from '../run-kind.ts';

export interface TransformTrial {
  /** A run of a kind on a table of these lines, and on the archive of what they name and other files, in a folder of its own. */
  run(
    kind: string,
    lines: readonly string[],
    parameters: Json,
    archive?: Uint8Array,
    more?: readonly { readonly name: string; readonly content: Uint8Array | string }[],
  ): Promise<RunOutcome & { folder: string }>;
}

/** A folder for the files and runs of one test file, removed after it. */
export function openTransformTrial(): TransformTrial {
  let scratch = '';
  beforeAll(async () => {
    scratch = await mkdtemp(join(tmpdir(), 'etalon-transform-'));
  });
  afterAll(async () => {
    closeIdleRuns();
    await rm(scratch, { recursive: true, force: true });
  });
  return {
    run: async (kind, lines, parameters, archive, more = []) => {
      const folder = await mkdtemp(join(scratch, 'r-'));
      const path = join(await mkdtemp(join(scratch, 'f-')), 'avis.csv');
      await writeFile(path, `${lines.join('\n')}\n`);
      const inputs = [{ name: 'avis.csv', path, sha256: 'a'.repeat(64) }];
      if (archive !== undefined) {
        const zip = join(await mkdtemp(join(scratch, 'z-')), 'fichiers.zip');
        await writeFile(zip, archive);
        inputs.push({ name: 'fichiers.zip', path: zip, sha256: 'b'.repeat(64) });
      }
      for (const { name, content } of more) {
        const place = join(await mkdtemp(join(scratch, 'm-')), name);
        await writeFile(place, content);
        inputs.push({ name, path: place, sha256: 'c'.repeat(64) });
      }
      const outcome = await performRun({ kind, parameters, inputs, folder, seed: 'graine' });
      return { ...outcome, folder };
    },
  };
}

/** The document that a run gave. */
export function readDocument({ result }: RunOutcome): TransformDocument {
  return JSON.parse(JSON.stringify(result));
}

interface TriedNode {
  readonly columns?: readonly string[];
  readonly deps?: readonly string[];
  readonly fitsOn?: 'train' | 'all';
  readonly params?: { readonly [key: string]: string | number | boolean };
}

/** A node named by its operation, or otherwise. */
export const triedNode = (op: string, given: TriedNode = {}, id = op): Json => ({
  id,
  op,
  columns: [...(given.columns ?? [])],
  deps: [...(given.deps ?? [])],
  fitsOn: given.fitsOn ?? 'train',
  params: given.params ?? {},
});

const WORDS = ['livraison', 'rapide', 'retard', 'colis', 'perdu', 'merci', 'service', 'bon', 'prix', 'élevé'];

/** Reviews of 120 customers: a text, a town, an amount with holes, a day, and whether the customer came back. */
export const REVIEWS: readonly string[] = [
  'id,avis,ville,montant,jour,client,revenu',
  ...Array.from({ length: 120 }, (_, i) => {
    const back = (i * 7) % 5 < 2;
    const words = Array.from({ length: 6 }, (_unused, k) => WORDS[(i * (k + 3) + k * k) % WORDS.length]);
    const text = `${words.join(' ')} ${back ? 'merci beaucoup' : 'déçu du retard'}`;
    const amount = i % 11 === 0 ? '' : (20 + ((i * 37) % 90) + Number(back) * 30).toFixed(2);
    const day = new Date(Date.UTC(2026, 0, 1 + i)).toISOString().slice(0, 10);
    return [
      i,
      `"${text}, n° ${i}"`,
      ['Lyon', 'Nice', 'Brest', 'Metz'][i % 4],
      amount,
      day,
      `c${i % 60}`,
      back ? 'oui' : 'non',
    ].join(',');
  }),
];

export const SPLIT = { method: 'stratified', testShare: 0.25, seed: 7 } as const;
export const PIPELINE: readonly Json[] = [
  triedNode('tokenise', { columns: ['avis'] }),
  triedNode('stop-words', { deps: ['tokenise'] }),
  triedNode('tf-idf', { deps: ['stop-words'], params: { minDocuments: 2 } }),
  triedNode('svd', { deps: ['tf-idf'], params: { components: 5 } }),
  triedNode('impute', { columns: ['montant'] }),
  triedNode('standard', { deps: ['impute'] }),
  triedNode('one-hot', { columns: ['ville'] }),
  triedNode('target', { columns: ['ville'] }),
  triedNode('dates', { columns: ['jour'], params: { parts: 'weekday,month-circle' } }),
];
