import { createReadStream, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepareRegister } from '@etalon/runtime/demonstration';
import { listTestDatabases, openTestRegister, type TestRegister } from '@etalon/testing';
import {
  type Actor,
  bringFile,
  type Candidacy,
  createDocument,
  createProject,
  type Edit,
  editDocument,
  enrolCandidate,
  type Json,
  type JsonObject,
  listSealTargets,
  openDocument,
  type Project,
  readSituation,
  readWorkshopRun,
  sealWork,
  startRun,
  type WorkshopDocument,
  type WorkshopRun,
} from '@etalon/usecases';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const CONTENT = join(import.meta.dirname, '../content');
const FICHIERS = [
  ['rgpd.json', 'register'],
  ['risques.json', 'risks'],
  ['politique.json', 'policy'],
  ['qualite.json', 'quality'],
] as const;

const poser = (chemin: string, value: Json, was: Json = null): Edit => ({
  op: 'set',
  path: chemin.split('/'),
  value,
  was,
});
const ajouter = (chemin: string, item: JsonObject): Edit => ({
  op: 'insert',
  path: chemin.split('/'),
  item,
  before: null,
});

const INVENTAIRE: readonly Edit[] = [
  poser('organisation/name', 'Méridien Escales', ''),
  ajouter('nodes', { id: 'n1', kind: 'person', role: 'subject', name: 'Passagers', x: 100, y: 100 }),
  ajouter('nodes', { id: 'n2', kind: 'store', role: 'internal', name: 'Entrepôt', x: 300, y: 100 }),
  ajouter('nodes', {
    id: 'n3',
    kind: 'organisation',
    role: 'third-party',
    name: 'Partenaire',
    country: 'États-Unis',
    x: 900,
    y: 100,
  }),
  ajouter('categories', { id: 'c1', name: 'Identité', sensitive: null, columns: ['nom'] }),
  ajouter('processings', { id: 'p1', name: 'Assistance', purposes: ['Assister'], basis: 'contract' }),
  ajouter('flows', { id: 'f1', from: 'n1', to: 'n2', processingId: 'p1', categoryIds: ['c1'] }),
  ajouter('flows', { id: 'f2', from: 'n2', to: 'n3', processingId: 'p1', categoryIds: ['c1'] }),
  ajouter('measures', { id: 'm1', title: 'Chiffrer', owner: 'RSSI', due: '2027-01-15', riskIds: ['k1'] }),
  ajouter('risks', { id: 'k1', cause: 'Vol', event: 'Fuite', consequence: 'Atteinte', measureIds: ['m1'] }),
  ajouter('qualityPolicy/checks', { id: 'q1', column: 'vol', rule: 'unique', params: {} }),
];

describe.each(listTestDatabases().map((database) => [database.name, database] as const))(
  'La protection des données, du document vide aux pièces scellées (%s)',
  (_, database) => {
    let register: TestRegister;
    let lea: Actor = { userId: '', roles: [] };
    let candidature: Candidacy;
    let projet: Project;
    let document: WorkshopDocument;

    beforeAll(async () => {
      register = await openTestRegister(database);
      const { workplace } = register;
      const responsable = await register.addPerson('Responsable', 'officer');
      lea = await register.addPerson('Léa', 'candidate');
      const session = await prepareRegister(workplace, {
        contentFolder: CONTENT,
        dataFolder: register.dataFolder,
        officer: responsable,
        author: await register.addPerson('Autrice', 'author'),
        caseRecords: 1500,
        onStep: () => undefined,
      });
      candidature = await enrolCandidate(workplace, responsable, {
        sessionId: session.id,
        userId: lea.userId,
        route: 'FI',
        blocks: ['B1'],
        extraTimePercent: 0,
        nameOnCertificate: false,
      });
      projet = await createProject(workplace, lea, 'Escales');
      document = await createDocument(workplace, lea, {
        projectId: projet.id,
        kind: 'protection',
        title: 'Protection',
      });
    }, 120_000);

    afterAll(() => register.close());

    const attendre = async (run: WorkshopRun): Promise<WorkshopRun> => {
      for (let essai = 0; essai < 600; essai += 1) {
        const lu = await readWorkshopRun(register.workplace, lea, run.id);
        if (lu.state !== 'queued' && lu.state !== 'running') return lu;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      throw new Error('le calcul n’a pas abouti');
    };

    it('l’inventaire s’écrit une fois, et le registre scellé dit les destinataires et le transfert sans outil', async () => {
      const { workplace } = register;
      await editDocument(workplace, lea, { documentId: document.id, edits: INVENTAIRE });
      const { number } = await openDocument(workplace, lea, document.id);
      for (const [fileName, slot] of FICHIERS) {
        const source = { kind: 'revision', documentId: document.id, number, fileName } as const;
        const cible = (await listSealTargets(workplace, lea, source)).find(
          (row) => row.situation === 'A3.1' && row.suggested,
        );
        expect(cible).toMatchObject({ slot, closed: null });
        await sealWork(workplace, lea, {
          source,
          target: { candidacyId: candidature.id, situation: 'A3.1', slot },
        });
      }
      const vue = await readSituation(workplace, lea, {
        candidacyId: candidature.id,
        situation: 'A3.1',
      });
      expect(vue.pieces.map((piece) => piece.fileName).sort()).toEqual(
        FICHIERS.map(([fileName]) => fileName).sort(),
      );
      const registre = vue.pieces.find((piece) => piece.slot === 'register');
      const chemin = await workplace.files.materialise(registre?.sha256 ?? '');
      const { processings } = JSON.parse(readFileSync(chemin, 'utf8'));
      expect(processings[0]).toMatchObject({
        controller: { name: 'Méridien Escales' },
        categories: [{ name: 'Identité' }],
        transfers: [{ country: 'États-Unis', tool: null }],
      });
    });

    it('les contrôles s’exécutent sur une table du projet, et leur puissance se mesure', async () => {
      const { workplace } = register;
      const dossier = mkdtempSync(join(tmpdir(), 'etalon-protection-'));
      const lignes = Array.from({ length: 60 }, (__, i) => `AF${i === 9 ? 8 : i},CDG`);
      writeFileSync(join(dossier, 'vols'), `vol,escale\n${lignes.join('\n')}\n`);
      const stored = await workplace.files.put(createReadStream(join(dossier, 'vols')), {
        maxBytes: 100_000,
      });
      await bringFile(workplace, lea, {
        projectId: projet.id,
        name: 'vols.csv',
        ...stored,
        origin: 'upload',
        source: '',
      });
      const commun = {
        projectId: projet.id,
        documentId: document.id,
        inputs: [{ name: 'vols.csv', sha256: stored.sha256 }],
      };
      const checks: readonly Json[] = [{ id: 'q1', column: 'vol', rule: 'unique', params: {} }];
      const controle = await startRun(workplace, lea, {
        ...commun,
        kind: 'quality.check',
        parameters: { checks, now: '2026-11-26T08:00:00Z' },
      });
      expect(controle).toMatchObject({ state: 'done', result: { run: { failed: 1, rows: 60 } } });
      const balayage = await startRun(workplace, lea, { ...commun, kind: 'privacy.scan', parameters: {} });
      expect(await attendre(balayage)).toMatchObject({ state: 'done', result: { kind: 'scanned' } });
    });
  },
);
