import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { openRuntime } from '@etalon/runtime';
import { createDocument, createProject, editDocument, openDocument } from '@etalon/usecases';
import type { JsonObject } from '@etalon/workshop';
import { type BenchRow, makeRow, median } from './bench-row.ts';
import { serveApplication } from './serve-application.ts';
import { request, signIn } from './visit-pages.ts';

export const name = 'document';

const ROOT = resolve(import.meta.dirname, '../..');
const ITEMS = 2000;
const WARM_UP = 3;
const REPEATS = 20;
const LIMIT_MS = 200;

interface LongDocument {
  readonly kind: string;
  readonly title: string;
  /** Where its items are, in its content and at its address. */
  readonly list: string;
  readonly page: string;
  readonly make: (at: number) => JsonObject;
}

const LONG: readonly LongDocument[] = [
  {
    kind: 'note',
    title: 'note of 2,000 sections',
    list: 'sections',
    page: 'documents/:id',
    make: (at) => ({
      id: `s${at}`,
      heading: `Section ${at}`,
      text: `Une phrase sur le point ${at}, et sa raison.`,
    }),
  },
  {
    kind: 'warehouse',
    title: '2,000 anomalies of a warehouse',
    list: 'anomalies',
    page: 'entrepot/:id/anomalies',
    make: (at) => ({
      id: `a${at}`,
      type: 'manquant',
      place: { kind: 'cell', file: 'donnees/vols.csv', row: at + 1, column: 'retard' },
      evidence: `Cellule vide, ligne ${at + 1}.`,
      cause: 'Saisie facultative.',
    }),
  },
  {
    kind: 'protection',
    title: '2,000 measures of a protection file',
    list: 'measures',
    page: 'protection/:id/mesures',
    make: (at) => ({
      id: `m${at}`,
      title: `Mesure ${at}`,
      family: null,
      riskIds: [],
      dependsOn: [],
      owner: 'Service informatique',
      due: null,
      cost: null,
      verification: null,
      residual: '',
      status: 'planned',
    }),
  },
];

/** Opening documents of 2,000 items: by the use case, and as pages over HTTP, on the embedded database. */
export async function run(): Promise<readonly BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'etalon-document-'));
  const served = () =>
    serveApplication({
      command: [process.execPath, 'tools/start.ts'],
      cwd: ROOT,
      env: { ETALON_DATA: folder, ETALON_DEMO: '1', ETALON_LOG_LEVEL: 'error' },
      timeoutMs: 240_000,
    });
  try {
    await (await served()).stop();
    const { paths, rows } = await writeDocuments(folder);
    const application = await served();
    try {
      const cookie = await signIn(application.origin, 'camille');
      for (const [title, path] of paths)
        rows.push(
          makeRow(`page, ${title}`, await timePage(application.origin + path, cookie), 'ms', LIMIT_MS),
        );
    } finally {
      await application.stop();
    }
    return rows;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function writeDocuments(folder: string): Promise<{
  readonly paths: readonly (readonly [string, string])[];
  readonly rows: BenchRow[];
}> {
  const { workplace, close } = await openRuntime({
    databaseUrl: `pglite:${folder}/db`,
    dataFolder: folder,
    instance: { origin: 'http://localhost', certifierName: 'aivancity' },
    works: false,
    onError: console.error,
  });
  try {
    const people = await workplace.records.sessions.listPeople();
    const camille = people.find((person) => person.email.startsWith('camille@'));
    if (camille === undefined) throw new Error('the demonstration has no Camille');
    const actor = { userId: camille.userId, roles: camille.roles };
    const project = await createProject(workplace, actor, 'Longs documents');
    const paths: (readonly [string, string])[] = [];
    const rows: BenchRow[] = [];
    for (const { kind, title, list, page, make } of LONG) {
      const document = await createDocument(workplace, actor, { projectId: project.id, kind, title });
      const edits = Array.from({ length: ITEMS }, (_, at) => ({
        op: 'insert' as const,
        path: [list],
        item: make(at),
        before: null,
      }));
      await editDocument(workplace, actor, { documentId: document.id, edits });
      const seconds = await repeat(() => openDocument(workplace, actor, document.id));
      rows.push(makeRow(`use case, ${title}`, seconds, 'ms', LIMIT_MS));
      paths.push([title, `/atelier/${project.id}/${page.replace(':id', document.id)}`]);
    }
    return { paths, rows };
  } finally {
    await close();
  }
}

function timePage(url: string, cookie: string): Promise<number> {
  return repeat(async () => {
    const { status } = await request(url, { cookie });
    if (status !== 200) throw new Error(`${url} answers ${status}`);
  });
}

/** Median milliseconds. */
async function repeat(act: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let turn = 0; turn < WARM_UP + REPEATS; turn += 1) {
    const began = performance.now();
    await act();
    if (turn >= WARM_UP) times.push(performance.now() - began);
  }
  return median(times);
}
