import { createReadStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { listTestDatabases, openTestRegister, type TestRegister } from '@etalon/testing';
import {
  type Actor,
  addProjectMember,
  bringFile,
  createDocument,
  createProject,
  createSession,
  editDocument,
  type JsonObject,
  listCases,
  openDocument,
  type Project,
  publishCase,
  readCase,
  readWorkshopRun,
  requestExpertReadings,
  retireCase,
  startRun,
  type WorkshopDocument,
  type WorkshopRun,
} from '@etalon/usecases';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const VILLES = ['Évry', 'Orléans', 'Châlons', 'Périgueux'];
const LIGNES = Array.from({ length: 300 }, (_, at) => `C${1000 + at},${VILLES[at % 4]},${(at * 7) % 41}`);

describe.each(listTestDatabases().map((database) => [database.name, database] as const))(
  'Le studio de cas, de la table propre au cas publié (%s)',
  (_, database) => {
    let register: TestRegister;
    let autrice: Actor = { userId: '', roles: [] };
    let projet: Project;
    let cas: WorkshopDocument;
    let construit: WorkshopRun;

    const attendre = async (run: WorkshopRun): Promise<WorkshopRun> => {
      for (let essai = 0; essai < 900; essai += 1) {
        const lu = await readWorkshopRun(register.workplace, autrice, run.id);
        if (lu.state !== 'queued' && lu.state !== 'running') return lu;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      throw new Error('le calcul n’a pas abouti');
    };
    const apporter = async (name: string, contenu: string) => {
      const chemin = join(register.dataFolder, name);
      await writeFile(chemin, contenu);
      const stored = await register.workplace.files.put(createReadStream(chemin), { maxBytes: 1_000_000 });
      return bringFile(register.workplace, autrice, {
        projectId: projet.id,
        name,
        ...stored,
        origin: 'upload',
        source: '',
      });
    };
    const poser = async (valeurs: JsonObject) => {
      const { content } = await openDocument(register.workplace, autrice, cas.id);
      await editDocument(register.workplace, autrice, {
        documentId: cas.id,
        edits: Object.entries(valeurs).map(([cle, value]) => ({
          op: 'set',
          path: [cle],
          value,
          was: content[cle] ?? null,
        })),
      });
    };
    const construire = async (seed: string, table: { readonly name: string; readonly sha256: string }) => {
      const { content } = await openDocument(register.workplace, autrice, cas.id);
      return startRun(register.workplace, autrice, {
        projectId: projet.id,
        documentId: cas.id,
        kind: 'cases.build',
        parameters: { content, seed },
        inputs: [{ name: table.name, sha256: table.sha256 }],
      });
    };

    beforeAll(async () => {
      register = await openTestRegister(database);
      autrice = await register.addPerson('Autrice', 'author');
      projet = await createProject(register.workplace, autrice, 'Cas clients');
      cas = await createDocument(register.workplace, autrice, {
        projectId: projet.id,
        kind: 'case',
        title: 'Clients',
      });
    }, 60_000);
    afterAll(() => register.close());

    it('personne qui pourrait passer le cas n’entre dans le projet de son autrice', async () => {
      const candidate = await register.addPerson('Candidate', 'candidate');
      const email = `${candidate.userId}@etalon.test`;
      await expect(
        addProjectMember(register.workplace, autrice, { projectId: projet.id, email }),
      ).rejects.toThrow('project.member-not-found');
    });

    it('un cas incomplet n’est pas construit, et la place manquante est dite', async () => {
      const table = await apporter('propre.csv', `id,ville,visites\n${LIGNES.join('\n')}\n`);
      await expect(construire('a', table)).rejects.toMatchObject({
        code: 'cases.draft-incomplete',
        info: { place: '/caseId' },
      });
    });

    it('le cas se construit depuis la table propre, avec les défauts voulus', async () => {
      await poser({
        caseId: 'clients-2026',
        situation: 'A1.2',
        title: 'Clients',
        brief: '# Mission',
        target: {
          table: 'clients',
          key: 'id',
          columns: [
            { id: 'c1', name: 'id', type: 'text', label: 'Client', unit: null },
            { id: 'c2', name: 'ville', type: 'text', label: 'Ville', unit: null },
            { id: 'c3', name: 'visites', type: 'integer', label: 'Visites', unit: null },
          ],
        },
        sources: [
          { id: 's1', path: 'donnees/caisse.csv', format: 'csv', sheet: null, share: 1, headers: [] },
        ],
        defects: [
          {
            id: 'd1',
            operator: 'M1',
            column: 'ville',
            source: null,
            share: 0.1,
            mechanism: 'MCAR',
            parameters: {},
          },
          {
            id: 'd2',
            operator: 'M2',
            column: null,
            source: null,
            share: 0.05,
            mechanism: 'MCAR',
            parameters: {},
          },
        ],
      });
      const table = await apporter('propre.csv', `id,ville,visites\n${LIGNES.join('\n')}\n`);
      construit = await attendre(await construire('forme A', table));
      expect(construit).toMatchObject({ state: 'done', result: { planted: { M1: 30, M2: 15 } } });
      const autre = await attendre(await construire('forme B', table));
      expect(autre.outputs[0]?.sha256).not.toBe(construit.outputs[0]?.sha256);
    });

    it('publié, il entre au registre ; le même deux fois n’y entre qu’une', async () => {
      const publie = await publishCase(register.workplace, autrice, construit.id);
      expect((await publishCase(register.workplace, autrice, construit.id)).id).toBe(publie.id);
      const vue = await readCase(register.workplace, autrice, publie.id);
      expect(vue).toMatchObject({
        exposures: 0,
        retired: null,
        planted: [{ operator: 'M1' }, { operator: 'M2' }],
      });
    });

    it('l’autrice voit ce que chaque instrument lit sur le dossier d’un expert, vérité cachée comprise', async () => {
      const anomalies = [
        {
          id: 'x',
          type: 'manquant',
          place: { kind: 'predicate', file: 'donnees/caisse.csv', where: 'ville IS NULL', column: 'ville' },
          evidence: 'ville vide',
          cause: null,
        },
      ];
      const dossier = await apporter('anomalies.json', JSON.stringify(anomalies));
      const run = await requestExpertReadings(register.workplace, autrice, {
        buildRunId: construit.id,
        documentId: cas.id,
        files: [{ slot: 'anomalies', name: 'anomalies.json', sha256: dossier.sha256 }],
      });
      const fini = await attendre(run);
      expect(fini.state).toBe('done');
      const { readings = [] }: { readings?: readonly { instrument: string; value: unknown }[] } = Object(
        fini.result,
      );
      const detection = readings.find((reading) => reading.instrument === 'I-DQ-4.detection');
      expect(JSON.stringify(detection?.value)).toMatch(/M1[^{}]*30[^{}]*30/);
    });

    it('retiré, il ne sert plus à une nouvelle session', async () => {
      const [version] = await listCases(register.workplace, autrice);
      await retireCase(register.workplace, autrice, {
        caseVersionId: version?.id ?? '',
        reason: 'Deux sessions déjà',
      });
      const { retired } = await readCase(register.workplace, autrice, version?.id ?? '');
      expect(retired?.reason).toBe('Deux sessions déjà');
      await expect(
        retireCase(register.workplace, autrice, { caseVersionId: version?.id ?? '', reason: '' }),
      ).rejects.toThrow('case.already-retired');
      const responsable = await register.addPerson('Responsable', 'officer');
      await expect(
        createSession(register.workplace, responsable, {
          label: '',
          versionId: 'x',
          matrixId: 'x',
          regulationsId: 'x',
          opensAt: '2027-01-01T00:00:00.000Z',
          closesAt: '2027-02-01T00:00:00.000Z',
          place: '',
          situations: [{ situation: 'A1.2', caseVersionId: version?.id ?? '', slots: [] }],
        }),
      ).rejects.toThrow(/case.retired|session.matrix/);
    });
  },
);
