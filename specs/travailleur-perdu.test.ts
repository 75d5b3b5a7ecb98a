import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openRuntime, type RegisterRuntime } from '@etalon/runtime';
import { user } from '@etalon/store/schema';
import { listTestDatabases } from '@etalon/testing';
import {
  bringFile,
  createDocument,
  createProject,
  readWorkshopRun,
  replayWorkshopRun,
  startRun,
  type WorkshopRun,
} from '@etalon/usecases';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aGarde, estFini, LIGNES_LONGUES, RESEAU_LONG } from './calculs-longs.ts';

const TRAVAILLEUR = join(import.meta.dirname, '../packages/testing/worker-process.ts');
const AUTRICE = { userId: 'autrice', roles: ['author'] } as const;
const LIGNES = Array.from(
  { length: 60_000 },
  (_, at) => `C${100_000 + at},ville ${at % 40},${(at * 7) % 41}`,
);
const CONTENU = {
  caseId: 'long',
  version: '1',
  situation: 'A1.2',
  title: 'Long',
  brief: 'x',
  facts: [],
  target: {
    table: 't',
    key: 'id',
    columns: ['id', 'ville', 'visites'].map((name) => ({
      id: name,
      name,
      type: 'text',
      label: '',
      unit: null,
    })),
  },
  records: null,
  sources: [{ id: 's', path: 'donnees/a.csv', format: 'csv', sheet: null, share: 1, headers: [] }],
  defects: [
    { id: 'd', operator: 'M1', column: 'ville', source: null, share: 0.2, mechanism: 'MCAR', parameters: {} },
  ],
  keys: [],
  smoke: [],
  experts: [],
};
const serveur = listTestDatabases().find((database) => database.name === 'PostgreSQL');

/** Plusieurs processus sur une même base : seul PostgreSQL s’y prête. */
describe.skipIf(serveur === undefined)('Un travailleur tué au milieu d’un calcul', () => {
  let registre: RegisterRuntime;
  let dossier = '';
  let adresse = '';
  let jeter: () => Promise<void> = async () => undefined;
  const vivants: ChildProcess[] = [];

  beforeAll(async () => {
    dossier = await mkdtemp(join(tmpdir(), 'etalon-perdu-'));
    const base = await serveur?.makeRegister();
    adresse = base?.url ?? '';
    jeter = base?.drop ?? jeter;
    registre = await openRuntime({
      databaseUrl: adresse,
      dataFolder: dossier,
      instance: { origin: 'https://etalon.test', certifierName: 'École de démonstration' },
      works: false,
      onError: () => undefined,
    });
    await registre.database.db
      .insert(user)
      .values({ id: AUTRICE.userId, name: 'Autrice', email: 'a@etalon.test' });
  }, 60_000);

  afterAll(async () => {
    for (const processus of vivants) processus.kill('SIGKILL');
    await registre.close();
    await jeter();
    await rm(dossier, { recursive: true, force: true });
  });

  const embaucher = async (): Promise<ChildProcess> => {
    const processus = fork(TRAVAILLEUR, [adresse, dossier], {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    vivants.push(processus);
    await once(processus, 'message');
    return processus;
  };

  const attendre = async (id: string, quand: (run: WorkshopRun) => boolean, secondes: number) => {
    for (let essai = 0; essai < secondes * 10; essai += 1) {
      const run = await readWorkshopRun(registre.workplace, AUTRICE, id);
      if (quand(run)) return run;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error('le calcul n’en est pas arrivé là');
  };

  const ouvrirProjet = async (kind: string) => {
    const { workplace } = registre;
    const projet = await createProject(workplace, AUTRICE, 'Long calcul');
    return createDocument(workplace, AUTRICE, { projectId: projet.id, kind, title: 'Long' });
  };

  const apporter = async (projectId: string, name: string, lignes: readonly string[]) => {
    const { workplace } = registre;
    const chemin = join(dossier, name);
    await writeFile(chemin, `${lignes.join('\n')}\n`);
    const stored = await workplace.files.put(createReadStream(chemin), { maxBytes: 10_000_000 });
    await bringFile(workplace, AUTRICE, { projectId, name, ...stored, origin: 'upload', source: '' });
    return { name, sha256: stored.sha256 };
  };

  const lancerReseau = async () => {
    const { projectId, id } = await ouvrirProjet('models');
    const fichier = await apporter(projectId, 'reseau.csv', LIGNES_LONGUES);
    return startRun(registre.workplace, AUTRICE, {
      ...{ projectId, documentId: id, kind: 'models.deep', parameters: RESEAU_LONG, inputs: [fichier] },
    });
  };

  const lancer = async (seed: string) => {
    const { projectId, id } = await ouvrirProjet('case');
    const fichier = await apporter(projectId, 'propre.csv', ['id,ville,visites', ...LIGNES]);
    return startRun(registre.workplace, AUTRICE, {
      projectId,
      documentId: id,
      kind: 'cases.build',
      parameters: { content: CONTENU, seed },
      inputs: [fichier],
    });
  };

  it('le calcul repart chez un autre et aboutit', async () => {
    const premier = await embaucher();
    const run = await lancer('a');
    const pris = await attendre(run.id, ({ state }) => state === 'running', 30);
    premier.kill('SIGKILL');
    const second = await embaucher();
    const fini = await attendre(run.id, estFini, 100);
    expect(fini).toMatchObject({ state: 'done', result: { planted: { M1: 12_000 } } });
    expect(fini.startedAt).not.toBe(pris.startedAt);
    second.kill('SIGKILL');
  }, 150_000);

  it('un réseau continue chez un autre depuis son dernier point, et finit avec les octets de celui qu’on laisse faire', async () => {
    const premier = await embaucher();
    const run = await lancerReseau();
    const garde = await attendre(run.id, aGarde, 60);
    premier.kill('SIGKILL');
    const second = await embaucher();
    const fini = await attendre(run.id, estFini, 200);
    expect(garde.result).toEqual({ kept: { fit: expect.any(Number), fits: 2, epoch: expect.any(Number) } });
    expect(fini).toMatchObject({
      state: 'done',
      startedAt: expect.not.stringMatching(garde.startedAt ?? ''),
    });
    expect(fini.result).toMatchObject({ done: true, takenUp: { fits: 2 } });
    const rejeu = await replayWorkshopRun(registre.workplace, AUTRICE, run.id);
    const refait = await attendre(rejeu.id, estFini, 200);
    expect(refait).toMatchObject({ state: 'done', sameBytes: true });
    expect(refait.result).not.toHaveProperty('takenUp');
    second.kill('SIGKILL');
  }, 400_000);

  it('tué deux fois, le calcul dit qu’il s’est arrêté', async () => {
    const premier = await embaucher();
    const run = await lancer('b');
    const pris = await attendre(run.id, ({ state }) => state === 'running', 30);
    premier.kill('SIGKILL');
    const second = await embaucher();
    for (let depart = pris.startedAt; depart === pris.startedAt; )
      depart = (await attendre(run.id, () => true, 1)).startedAt;
    second.kill('SIGKILL');
    await embaucher();
    const fini = await attendre(run.id, estFini, 100);
    expect(fini).toMatchObject({ state: 'failed', errorCode: 'runs.worker-lost' });
  }, 200_000);
});
