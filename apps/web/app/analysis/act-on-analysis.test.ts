import { Readable } from 'node:stream';
import { listTestDatabases, openTestRegister, type TestRegister } from '@etalon/testing';
import {
  type Actor,
  bringFile,
  createDocument,
  createProject,
  editDocument,
  openDocument,
} from '@etalon/usecases';
import type { SignedVisit } from '@etalon/web/answer';
import { findDocumentKind } from '@etalon/workshop';
import { type AnalysisContent, readAnalysis, writeFinding } from '@etalon/workshop/analysis';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeFlights } from '../../e2e/make-flights.ts';
import { createLogger } from '../../server/create-logger.ts';
import { createRuntime } from '../../server/runtime.ts';
import { readSettings } from '../../server/settings.ts';
import type { ActOn } from './act-on-analysis.ts';
import { addFilter, removeFilter } from './acts/change-filters.ts';
import { chooseSource } from './acts/choose-source.ts';
import { compute, keepModel, refreshModel } from './acts/compute.ts';
import { correctTests } from './acts/compute-more.ts';
import { makeFinding, refreshFinding } from './acts/make-finding.ts';
import { amendPlan, registerPlan } from './acts/write-plan.ts';
import { loadFindings } from './load-parts.ts';

let register: TestRegister;
let visit: SignedVisit;
let actor: Actor;
let target = { projectId: '', documentId: '' };

const SLOW = 120_000;

beforeAll(async () => {
  const [database] = listTestDatabases();
  if (database === undefined) throw new Error('a database is expected');
  register = await openTestRegister(database);
  const { workplace } = register;
  actor = await register.addPerson('Léa', 'candidate');
  const settings = readSettings({
    environment: {},
    baseUrl: 'http://localhost',
    secret: 'un secret d’essai assez long',
  });
  const runtime = createRuntime({
    settings,
    database: register.database,
    workplace,
    logger: createLogger('silent'),
  });
  visit = {
    runtime,
    actor,
    session: null,
    language: 'fr',
    theme: 'auto',
    nonce: null,
    requestId: 'essai',
    notice: null,
  };
  const { id: projectId } = await createProject(workplace, actor, 'Retards');
  const document = await createDocument(workplace, actor, { projectId, kind: 'analysis', title: 'Retards' });
  target = { projectId, documentId: document.id };
}, SLOW);

afterAll(() => register.close());

function on(fields: Readonly<Record<string, string>>): ActOn {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return { visit, form, ...target };
}

async function bring(name: string, rows: number): Promise<string> {
  const { workplace } = register;
  const stored = await workplace.files.put(Readable.from([Buffer.from(makeFlights(rows))]), {
    maxBytes: 10_000_000,
  });
  const { projectId } = target;
  await bringFile(workplace, actor, { projectId, name, ...stored, origin: 'upload', source: '' });
  return stored.sha256;
}

const read = async (): Promise<AnalysisContent> =>
  readAnalysis((await openDocument(register.workplace, actor, target.documentId)).content);

const welch = {
  methode: 't-welch',
  'f.column': 'retard',
  'f.group': 'site',
  'f.levelA': 'Nice',
  'f.levelB': 'Lyon',
};

test(
  'a table of the project gives the variables; a number written as text is a category that says so',
  async () => {
    const table = await bring('vols.csv', 300);
    await chooseSource(on({ table }));
    const { source, variables } = await read();
    expect(source).toMatchObject({ name: 'vols.csv', sha256: table });
    expect(variables.map(({ column, kind }) => `${column} ${kind}`)).toContain('codetexte factor');
    expect(variables.find(({ column }) => column === 'retard')).toMatchObject({
      kind: 'number',
      role: 'none',
    });
  },
  SLOW,
);

test(
  'a plan without its method is not registered; registered, it changes only by dated amendments',
  async () => {
    await expect(registerPlan(on({}))).rejects.toThrow('analysis.plan-empty');
    const { documentId } = target;
    await editDocument(register.workplace, actor, {
      documentId,
      edits: [
        { op: 'set', path: ['plan', 'estimand'], value: 'Nice moins Lyon', was: '' },
        { op: 'set', path: ['plan', 'method'], value: 'Welch', was: '' },
        { op: 'set', path: ['question', 'unit'], value: 'min', was: '' },
        { op: 'set', path: ['question', 'outcome'], value: 'Retard', was: '' },
      ],
    });
    await registerPlan(on({}));
    await expect(registerPlan(on({}))).rejects.toThrow('analysis.plan-registered');
    await amendPlan(on({ ligne: 'method', apres: 'Welch, puis modèle', raison: 'Ajuster la distance' }));
    const { plan } = await read();
    expect(plan).toMatchObject({
      resultsBefore: 0,
      method: 'Welch, puis modèle',
      registered: { method: 'Welch' },
    });
    expect(plan.amendments).toMatchObject([
      { field: 'method', before: 'Welch', after: 'Welch, puis modèle' },
    ]);
  },
  SLOW,
);

test(
  'a computation is kept as a model with its run; every set of filters stays in the journal',
  async () => {
    await compute(on(welch));
    await keepModel(on({ nom: 'Nice moins Lyon' }));
    await addFilter(on({ colonne: 'distance', signe: '>=', valeur: '1000' }));
    await compute(on(welch));
    const [filter] = (await read()).activeFilters;
    await removeFilter(on({ objet: filter?.id ?? '' }));
    await compute(on(welch));
    const { models, filters, draft } = await read();
    expect(models).toMatchObject([{ label: 'Nice moins Lyon', family: 't-welch', filters: [] }]);
    expect(models[0]?.estimates[0]).toMatchObject({ term: 'mean-difference', unit: 'min' });
    expect(filters.map((trial) => trial.filters.length)).toEqual([0, 1, 0]);
    expect(Number(filters[1]?.n)).toBeLessThan(Number(filters[0]?.n));
    expect(draft?.method).toBe('t-welch');
  },
  SLOW,
);

test.each([
  { colonne: 'site', signe: '<', valeur: 'Nice' },
  { colonne: 'retard', signe: '>', valeur: 'beaucoup' },
  { colonne: 'absente', signe: '=', valeur: '1' },
])(
  'a filter that means nothing is refused: $colonne $signe $valeur',
  async (fields) => {
    await expect(addFilter(on(fields))).rejects.toThrow('analysis.bad-filter');
  },
  SLOW,
);

test(
  'a finding holds the numbers of its run, says when the model changed, and takes the new ones',
  async () => {
    const [model] = (await read()).models;
    await makeFinding(on({ objet: `${model?.id}/mean-difference` }));
    const [finding] = (await read()).findings;
    expect(finding?.effect).toBe(model?.estimates[0]?.est);
    expect(writeFinding(finding ?? { sentence: '', numbers: [] })).toContain('n = ');
    await chooseSource(on({ table: await bring('vols-2.csv', 360) }));
    await refreshModel(on({ objet: model?.id ?? '' }));
    const url = new URL('http://localhost/');
    const page = await loadFindings(visit, target, url);
    const key = `${finding?.id}/effet`;
    expect(page.present[key]).not.toBe(finding?.effect);
    await refreshFinding(on({ objet: finding?.id ?? '' }));
    expect((await read()).findings[0]?.effect).toBe(page.present[key]);
  },
  SLOW,
);

test(
  'several tests are corrected together, and the document written says which',
  async () => {
    const [model] = (await read()).models;
    await correctTests(on({ test: `${model?.id}/mean-difference`, methode: 'holm' }));
    const { multiplicity, models } = await read();
    expect(multiplicity?.rows).toMatchObject([
      { term: 'mean-difference', adjusted: models[0]?.estimates[0]?.p },
    ]);
    const { content } = await openDocument(register.workplace, actor, target.documentId);
    const [json, note] = findDocumentKind('analysis').writeFiles(content);
    expect(JSON.parse(json?.content ?? '')).toMatchObject({
      schema: 'etalon/analysis',
      models: [{ label: 'Nice moins Lyon', runId: models[0]?.runId }],
    });
    expect(note?.content).toContain('corrigées ensemble (holm)');
  },
  SLOW,
);
