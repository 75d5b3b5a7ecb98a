import { createServer } from 'node:http';
import { makeConnector } from '@etalon/connect';
import { errorCode, errorInfo } from '@etalon/error';
import { listTestDatabases, openTestRegister, type TestRegister } from '@etalon/testing';
import {
  type Actor,
  connectSource,
  createProject,
  followConnection,
  openProjectFile,
  type Project,
  previewProjectFile,
  readProject,
  type Workplace,
} from '@etalon/usecases';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const CLE = 'cle-de-lea-93f1';
const VOLS = [
  { vol: 'AF1', retard: 12 },
  { vol: 'AF2', retard: -3 },
];

describe.each(listTestDatabases().map((database) => [database.name, database] as const))(
  'Lire une source extérieure (%s)',
  (_, database) => {
    let register: TestRegister;
    let workplace: Workplace;
    let lea: Actor = { userId: '', roles: [] };
    let projet: Project;
    let base = '';
    const recues: (string | undefined)[] = [];
    const api = createServer((request, response) => {
      recues.push(request.headers.authorization);
      if (request.headers.authorization !== CLE) response.writeHead(401).end();
      else response.end(JSON.stringify({ vols: VOLS }));
    });

    beforeAll(async () => {
      await new Promise<void>((resolve) => api.listen(0, '127.0.0.1', resolve));
      const address = api.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      base = `http://127.0.0.1:${port}`;
      register = await openTestRegister(database);
      workplace = { ...register.workplace, connector: makeConnector({ hosts: `127.0.0.1:${port}` }) };
      lea = await register.addPerson('Léa', 'candidate');
      projet = await createProject(workplace, lea, 'Vols');
    }, 120_000);
    afterAll(async () => {
      api.close();
      await register.close();
    });

    const lire = (place: Workplace, value: string) =>
      connectSource(place, lea, {
        projectId: projet.id,
        connectionId: 'c',
        name: 'vols de 2001',
        source: {
          kind: 'http',
          address: `${base}/vols?jour=1&token=${CLE}`,
          records: { pointer: '/vols', paging: { kind: 'none' } },
          header: { name: 'Authorization', value },
        },
      });

    it('le fichier entre au projet avec son adresse ; la clé n’est dans aucune ligne de la base', async () => {
      const { file, rows } = await lire(workplace, CLE);
      expect(recues).toEqual([CLE]);
      expect(rows).toBe(2);
      expect(file).toMatchObject({
        name: 'vols de 2001.jsonl',
        origin: 'connector',
        inspection: { form: 'jsonl', rows: 2 },
      });
      expect(file.source).toBe(`${base}/vols?jour=1&token=…`);
      const { stream } = await openProjectFile(workplace, lea, file.id);
      expect(await stream.toArray().then((parts) => Buffer.concat(parts).toString())).toBe(
        VOLS.map((row) => `${JSON.stringify(row)}\n`).join(''),
      );
      const page = { fileId: file.id, part: null, offset: 0, limit: 5, cell: 50 };
      expect(JSON.stringify((await previewProjectFile(workplace, lea, page)).preview)).toContain('AF2');
      expect(await followConnection(workplace, lea, { projectId: projet.id, connectionId: 'c' })).toBeNull();
      expect(await lireTout()).not.toContain(CLE);
    });

    it('lue deux fois sans changement, la source ne donne qu’un fichier', async () => {
      await lire(workplace, CLE);
      expect((await readProject(workplace, lea, projet.id)).files).toHaveLength(1);
    });

    it('une clé refusée ne laisse ni fichier ni trace', async () => {
      const failure = await lire(workplace, `${CLE}-fausse`).catch((error: unknown) => error);
      expect(errorCode(failure)).toBe('connect.bad-status');
      expect(JSON.stringify(errorInfo(failure))).not.toContain(CLE);
      expect((await readProject(workplace, lea, projet.id)).files).toHaveLength(1);
      expect(await lireTout()).not.toContain(CLE);
    });

    it('sans la liste de son exploitant, un site n’ouvre rien', async () => {
      const before = recues.length;
      expect(errorCode(await lire(register.workplace, CLE).catch((error: unknown) => error))).toBe(
        'connect.closed',
      );
      expect(recues).toHaveLength(before);
    });

    /** Chaque ligne de chaque table de la base, en texte. */
    async function lireTout(): Promise<string> {
      const { db } = register.database;
      const { rows: tables = [] }: { readonly rows?: readonly { nom: string }[] } = Object(
        await db.execute(
          `select quote_ident(table_schema) || '.' || quote_ident(table_name) as nom from information_schema.tables
         where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`,
        ),
      );
      const texts: string[] = [];
      for (const { nom } of tables) {
        const { rows }: { readonly rows?: unknown } = Object(
          await db.execute(`select t::text as ligne from ${nom} t`),
        );
        texts.push(JSON.stringify(rows));
      }
      expect(texts.join('')).toContain('vols de 2001.jsonl');
      return texts.join('\n');
    }
  },
);
