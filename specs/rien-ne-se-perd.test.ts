import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { openRuntime, type RegisterRuntime } from '@etalon/runtime';
import { prepareRegister } from '@etalon/runtime/demonstration';
import { user } from '@etalon/store/schema';
import { type HandInReport, listTestDatabases, TEST_TEMPLATES } from '@etalon/testing';
import {
  type Actor,
  enrolCandidate,
  type Role,
  readSituation,
  receivePiece,
  sealHandIn,
  verifyRegisterJournal,
} from '@etalon/usecases';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const CONTENT = join(import.meta.dirname, '../content');
const SERVEUR = join(import.meta.dirname, '../packages/testing/hand-in-process.ts');
const SITUATION = 'A2.2';
const NOTE = Buffer.from('# Note\n\nLe choix du stockage, et pourquoi.\n');
const MO = 2 ** 20;
/** A file system of its own for one process, as small as wanted: not every machine allows it. */
const cloisonne = spawnSync('unshare', ['-rm', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt']).status === 0;

describe.each(listTestDatabases())('Rien de ce qui est reçu ne se perd, sur $name', (database) => {
  let dossier = '';
  let adresse = '';
  let jeter: () => Promise<void> = async () => undefined;
  let registre: RegisterRuntime | null = null;
  let responsable: Actor;
  let session = '';
  const vivants: ChildProcess[] = [];

  const ouvrir = async (): Promise<RegisterRuntime> => {
    registre = await openRuntime({
      databaseUrl: adresse,
      dataFolder: dossier,
      templateFolder: TEST_TEMPLATES,
      instance: { origin: 'https://etalon.test', certifierName: 'École de démonstration' },
      works: false,
      onError: () => undefined,
    });
    return registre;
  };
  /** Laisse la base à un autre processus : une base embarquée n’en a qu’un. */
  const fermer = async (): Promise<void> => {
    await registre?.close();
    registre = null;
  };
  const ajouter = async ({ workplace, database: base }: RegisterRuntime, role: Role): Promise<Actor> => {
    const userId = randomUUID();
    await base.db.insert(user).values({ id: userId, name: role, email: `${userId}@etalon.test` });
    const grant = { id: randomUUID(), userId, role, by: userId, at: new Date().toISOString() };
    await workplace.records.sessions.grantRoles([grant]);
    return { userId, roles: [role] };
  };
  const inscrire = async (ouvert: RegisterRuntime) => {
    const qui = await ajouter(ouvert, 'candidate');
    const { id } = await enrolCandidate(ouvert.workplace, responsable, {
      sessionId: session,
      userId: qui.userId,
      route: 'FI',
      blocks: ['B2'],
      extraTimePercent: 0,
      nameOnCertificate: false,
    });
    return { qui, candidacyId: id };
  };

  beforeAll(async () => {
    dossier = await mkdtemp(join(tmpdir(), 'etalon-gardes-'));
    const base = database.name === 'PGlite' ? null : await database.makeRegister();
    adresse = base?.url ?? `pglite:${join(dossier, 'base')}`;
    jeter = base?.drop ?? jeter;
    const ouvert = await ouvrir();
    responsable = await ajouter(ouvert, 'officer');
    const ouverte = await prepareRegister(ouvert.workplace, {
      contentFolder: CONTENT,
      dataFolder: dossier,
      officer: responsable,
      author: await ajouter(ouvert, 'author'),
      caseRecords: 1500,
      onStep: () => undefined,
    });
    session = ouverte.id;
  }, 120_000);

  afterAll(async () => {
    for (const processus of vivants) processus.kill('SIGKILL');
    await fermer();
    await jeter();
    await rm(dossier, { recursive: true, force: true });
  });

  it('déposer et remettre au même instant : ce qui est scellé est ce qui reste, à chaque essai', async () => {
    const ouvert = registre ?? (await ouvrir());
    const { workplace } = ouvert;
    // Read once: the two acts then meet in the database rather than one waiting for the reader.
    const stored = await workplace.files.put(Readable.from([NOTE]), { maxBytes: MO });
    const path = await workplace.files.materialise(stored.sha256);
    const lecture = await workplace.reader.inspect({ path, fileName: 'note.md', slot: 'note' });
    const lu = { ...workplace, reader: { ...workplace.reader, inspect: async () => lecture } };
    const contents = await Promise.all(
      ['# Une', '# Deux', '# Trois', '# Quatre'].map((texte) =>
        workplace.files.put(Readable.from([Buffer.from(texte)]), { maxBytes: MO }),
      ),
    );
    for (let essai = 0; essai < 12; essai += 1) {
      const { qui, candidacyId } = await inscrire(ouvert);
      const target = { candidacyId, situation: SITUATION };
      const rendre = async (rang: number) =>
        receivePiece(lu, qui, {
          ...target,
          slot: 'note',
          fileName: 'note.md',
          ...(contents[rang] ?? stored),
        });
      const [premier, deuxieme] = await Promise.all([rendre(0), rendre(1)]);
      expect(premier?.handInId).toBe(deuxieme?.handInId);
      await Promise.allSettled([
        rendre(2),
        sealHandIn(workplace, qui, {
          handInId: premier?.handInId ?? '',
          confirmation: { method: 'password' },
        }),
        rendre(3),
      ]);
      const { handIn, pieces } = await readSituation(workplace, qui, target);
      expect(pieces).toHaveLength(1);
      expect(handIn?.seal?.receipt.files.map(({ sha256 }) => sha256)).toEqual(
        pieces.map(({ sha256 }) => sha256),
      );
    }
  });

  /** Un serveur qui reçoit un fichier après l’autre, et ce qu’il en a dit. */
  const servir = (
    command: readonly string[],
    {
      candidacyId,
      qui,
      dataFolder,
      bytes,
    }: { candidacyId: string; qui: Actor; dataFolder: string; bytes: number },
  ) => {
    const [program = '', ...args] = command;
    const processus = spawn(
      program,
      [...args, SERVEUR, adresse, dataFolder, candidacyId, qui.userId, SITUATION, 'note', String(bytes)],
      { stdio: ['pipe', 'pipe', 'inherit'] },
    );
    vivants.push(processus);
    const said: HandInReport[] = [];
    const lines = createInterface({ input: processus.stdout });
    lines.on('line', (line) => said.push(JSON.parse(line)));
    const attendre = async (enough: () => boolean): Promise<void> => {
      while (!enough() && processus.exitCode === null) await once(lines, 'line');
    };
    return { processus, said, attendre };
  };

  it.each([1, 3, 6])(
    'un serveur tué au milieu d’un dépôt, après %i fichiers reçus, n’en perd aucun',
    async (after) => {
      const { qui, candidacyId } = await inscrire(registre ?? (await ouvrir()));
      await fermer();
      const serveur = servir([process.execPath], { candidacyId, qui, dataFolder: dossier, bytes: 50_000 });
      await serveur.attendre(() => serveur.said.length >= after);
      await new Promise((resolve) => setTimeout(resolve, after * 37));
      serveur.processus.kill('SIGKILL');
      await once(serveur.processus, 'close');
      const recus = serveur.said.flatMap((report) => (report.kind === 'received' ? [report] : []));
      expect(recus.length).toBeGreaterThanOrEqual(after);
      const { workplace } = await ouvrir();
      const { pieces, withdrawn } = await readSituation(workplace, qui, {
        candidacyId,
        situation: SITUATION,
      });
      expect(pieces).toHaveLength(1);
      const gardees = new Map([...pieces, ...withdrawn].map(({ id, sha256 }) => [id, sha256]));
      for (const { pieceId, sha256 } of recus) {
        expect(gardees.get(pieceId)).toBe(sha256);
        const bytes = await readFile(await workplace.files.materialise(sha256));
        expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
      }
      expect(await verifyRegisterJournal(workplace, responsable)).toMatchObject({ intact: true });
    },
    60_000,
  );

  it.skipIf(!cloisonne)(
    'un disque plein refuse en le disant, garde ce qu’il a reçu, et reprend',
    async () => {
      const { qui, candidacyId } = await inscrire(registre ?? (await ouvrir()));
      await fermer();
      const petit = await mkdtemp(join(tmpdir(), 'etalon-petit-'));
      const script = `mount -t tmpfs -o size=6m tmpfs '${petit}' && dd if=/dev/zero of='${petit}/lest' bs=1M count=2 2>/dev/null && exec "$0" "$@"`;
      const serveur = servir(['unshare', '-rm', 'bash', '-c', script, process.execPath], {
        candidacyId,
        qui,
        dataFolder: petit,
        bytes: 400_000,
      });
      const refus = (): number => serveur.said.filter(({ kind }) => kind === 'refused').length;
      await serveur.attendre(() => refus() > 0);
      expect(serveur.said.at(-1)).toEqual({ kind: 'refused', code: 'files.no-room' });
      const recus = serveur.said.flatMap((report) => (report.kind === 'received' ? [report.sha256] : []));
      expect(recus.length).toBeGreaterThan(2);
      const dedans = `/proc/${serveur.processus.pid}/root${petit}`;
      for (const sha256 of recus) {
        const bytes = await readFile(`${dedans}/files/${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${sha256}`);
        expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
      }
      const before = serveur.said.length;
      await rm(`${dedans}/lest`);
      serveur.processus.stdin.write('encore\n');
      await serveur.attendre(() => serveur.said.length > before);
      expect(serveur.said[before]).toMatchObject({ kind: 'received' });
      serveur.processus.kill('SIGKILL');
      await once(serveur.processus, 'close');
      await rm(petit, { recursive: true, force: true });
      const { workplace } = await ouvrir();
      const { pieces, withdrawn } = await readSituation(workplace, qui, {
        candidacyId,
        situation: SITUATION,
      });
      const gardees = new Set([...pieces, ...withdrawn].map(({ sha256 }) => sha256));
      expect(recus.filter((sha256) => !gardees.has(sha256))).toEqual([]);
      expect(await verifyRegisterJournal(workplace, responsable)).toMatchObject({ intact: true });
    },
    60_000,
  );
});
