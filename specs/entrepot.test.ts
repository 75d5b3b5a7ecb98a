import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type CaseManifest, loadCaseManifest, makeReferenceHandIn } from '@etalon/cases';
import { measureHandIn } from '@etalon/instruments';
import { judgeBlock, prepareRegister } from '@etalon/runtime/demonstration';
import { listTestDatabases, openTestRegister, type TestRegister } from '@etalon/testing';
import {
  type Actor,
  appointSeat,
  type Candidacy,
  createDocument,
  createProject,
  declareIndependence,
  type Edit,
  editDocument,
  enrolCandidate,
  type Json,
  type JsonObject,
  listSealTargets,
  openDesk,
  openDocument,
  type Project,
  type ProjectFile,
  readSituation,
  readWorkshopRun,
  requestMeasurement,
  sealHandIn,
  sealWork,
  startRun,
  takeCaseFiles,
  type WorkSource,
  type WorkshopDocument,
  type WorkshopRun,
} from '@etalon/usecases';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const CONTENT = join(import.meta.dirname, '../content');
const DDL = `CREATE TABLE aeroports (code TEXT PRIMARY KEY, nom TEXT NOT NULL, ville TEXT, etat TEXT, latitude REAL, longitude REAL);
CREATE TABLE vols (
  vol_id TEXT PRIMARY KEY, date_vol TEXT, depart TEXT, tranche TEXT, jour TEXT,
  origine TEXT REFERENCES aeroports (code), etat_origine TEXT, aeroport_origine TEXT,
  destination TEXT REFERENCES aeroports (code), distance_km REAL, retard_min INTEGER, statut TEXT,
  retard_majeur INTEGER, maj_le TEXT);
CREATE TABLE notes (chemin TEXT PRIMARY KEY, sha256 TEXT NOT NULL, mime TEXT, octets INTEGER NOT NULL, lien TEXT);`;
const AEROPORTS = ['code', 'nom', 'ville', 'etat', 'latitude', 'longitude'];

const [database] = listTestDatabases();

/** Le cas A1.2 fait dans l’atelier, du fichier reçu à la pièce mesurée, à côté du même travail fait ailleurs. */
describe('Le cas A1.2 dans l’atelier', () => {
  let register: TestRegister;
  let lea: Actor = { userId: '', roles: [] };
  let responsable: Actor = lea;
  let candidature: Candidacy;
  let projet: Project;
  let entrepot: WorkshopDocument;
  let fichiers: readonly ProjectFile[] = [];
  let dossierDuCas = '';
  let cas: CaseManifest;
  let reference: Awaited<ReturnType<typeof makeReferenceHandIn>>;
  const lus = new Map<string, WorkshopRun>();
  let recette: WorkshopRun;
  let jeu: WorkshopRun;
  let magasin: WorkshopRun;

  beforeAll(async () => {
    if (database === undefined) throw new Error('une base est attendue');
    register = await openTestRegister(database);
    const { workplace } = register;
    responsable = await register.addPerson('Responsable', 'officer');
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
      blocks: ['B2'],
      extraTimePercent: 0,
      nameOnCertificate: false,
    });
    projet = await createProject(workplace, lea, 'Vols 2001');
    const cible = { projectId: projet.id, candidacyId: candidature.id, situation: 'A1.2' };
    fichiers = await takeCaseFiles(workplace, lea, cible);
    const nouveau = { projectId: projet.id, kind: 'warehouse', title: 'Entrepôt des vols' };
    entrepot = await createDocument(workplace, lea, nouveau);
    dossierDuCas = await workplace.cases.locate('a1-2-vols-2001/demonstration');
    cas = loadCaseManifest(dossierDuCas);
    const out = join(register.dataFolder, 'ailleurs');
    reference = await makeReferenceHandIn({ caseFolder: dossierDuCas, out, quality: 'expert' });
  }, 180_000);

  afterAll(() => register.close());

  const calculer = async (
    kind: string,
    parameters: Json,
    inputs: WorkshopRun['inputs'],
  ): Promise<WorkshopRun> => {
    const { workplace } = register;
    const run = await startRun(workplace, lea, {
      projectId: projet.id,
      documentId: entrepot.id,
      kind: `warehouse.${kind}`,
      parameters,
      inputs,
    });
    const fini = await readWorkshopRun(workplace, lea, run.id);
    if (fini.state !== 'done')
      throw new Error(`${kind} : ${fini.errorCode} ${JSON.stringify(fini.errorInfo)}`);
    return fini;
  };
  const sortie = (run: WorkshopRun | undefined, name: string): string =>
    run?.outputs.find((file) => file.name === name)?.sha256 ?? '';
  const ecrire = async (edits: readonly Edit[]): Promise<void> => {
    await editDocument(register.workplace, lea, { documentId: entrepot.id, edits });
  };
  const ajouter = (path: readonly string[], items: readonly JsonObject[]): readonly Edit[] =>
    items.map((item) => ({ op: 'insert', path, item, before: null }));
  const lire = async (path: string): Promise<Json> => JSON.parse(await readFile(path, 'utf8'));
  const liste = (value: Json): readonly JsonObject[] => JSON.parse(JSON.stringify(value));

  it('chaque source du cas est lue, avec ses lignes, et rien n’est perdu', async () => {
    const wanted = fichiers.filter((file) => /^donnees\/.*\.(csv|jsonl|parquet|xlsx)$/.test(file.name));
    for (const file of wanted) {
      const parameters = file.name.endsWith('referentiel.xlsx') ? { sheet: 'aeroports' } : {};
      lus.set(file.name, await calculer('ingest', parameters, [{ name: file.name, sha256: file.sha256 }]));
    }
    expect(wanted.length).toBe(5);
    for (const run of lus.values()) expect(run.result).toMatchObject({ kind: 'loaded' });
    await ecrire(
      ajouter(
        ['sources'],
        wanted.map(({ name, sha256 }) => ({ id: basename(name), file: name, sha256 })),
      ),
    );
  });

  it('la carte d’une source montre ses cellules vides et ce qui sort des bornes', async () => {
    const [source] = cas.sources;
    const table = sortie(lus.get(source?.path ?? ''), 'table.parquet');
    const distance = source?.columns.distance_km ?? '';
    const carte = await calculer(
      'map',
      { bins: 40, checks: [{ id: 'd', kind: 'tukey', column: distance, factor: 3 }] },
      [{ name: 'source', sha256: table }],
    );
    const texte = JSON.stringify(carte.result);
    expect(texte).toContain('"missing"');
    expect(carte.result).toMatchObject({ findings: [{ id: 'd' }] });
  });

  it('les anomalies et la recette s’écrivent dans le document, étape par étape', async () => {
    const anomalies = liste(await lire(reference.files.anomalies));
    const { table, steps }: { readonly table: string; readonly steps: readonly JsonObject[] } = JSON.parse(
      await readFile(reference.files.recipe, 'utf8'),
    );
    await ecrire([
      { op: 'set', path: ['recipe', 'table'], value: table, was: 'table_nettoyee' },
      ...ajouter(['recipe', 'steps'], steps),
      ...ajouter(['anomalies'], anomalies),
    ]);
    const { content } = await openDocument(register.workplace, lea, entrepot.id);
    expect(content.recipe).toEqual({ table, steps });
  });

  it('la recette se rejoue entière, chaque étape avec ce qu’elle a changé', async () => {
    const { content } = await openDocument(register.workplace, lea, entrepot.id);
    const inputs = cas.sources.map(({ path }) => ({
      name: path,
      sha256: sortie(lus.get(path), 'texte.parquet'),
    }));
    recette = await calculer('replay', content.recipe ?? null, inputs);
    expect(recette.result).toMatchObject({ stopped: null, rows: 1500 });
    expect(JSON.stringify(recette.result)).toContain('"cellsChanged":{"');
  });

  it('le jeu livré, la recette en SQL et l’entrepôt se construisent', async () => {
    const { content } = await openDocument(register.workplace, lea, entrepot.id);
    const faite = { name: 'recette', sha256: sortie(recette, 'recette.parquet') };
    const columns = cas.target.columns.map(({ name, type }) => ({ name, type }));
    const { table, key } = cas.target;
    jeu = await calculer('export', { table, format: 'parquet', columns, orderBy: [key] }, [faite]);
    expect(jeu.outputs[0]?.name).toBe('vols.parquet');
    const scripts = await calculer(
      'scripts',
      content.recipe ?? null,
      cas.sources.map(({ path }) => ({ name: path, sha256: sortie(lus.get(path), 'texte.parquet') })),
    );
    expect(scripts.outputs.map((file) => file.name)).toContain('recette.sql');
    const notes = fichiers.filter((file) => /^notes\/.*\.txt$/.test(file.name));
    const manifeste = await calculer(
      'manifest',
      {},
      notes.map(({ name, sha256 }) => ({ name, sha256 })),
    );
    expect(manifeste.result).toMatchObject({ files: notes.length });
    const referentiel = sortie(lus.get('donnees/referentiel.xlsx'), 'table.parquet');
    magasin = await calculer(
      'build',
      {
        ddl: DDL,
        tables: [
          { name: 'aeroports', input: 'aeroports', columns: AEROPORTS, sums: [] },
          {
            name: 'vols',
            input: 'vols',
            columns: columns.map((column) => column.name),
            sums: ['retard_min'],
          },
          {
            name: 'notes',
            input: 'notes',
            columns: ['chemin', 'sha256', 'mime', 'octets', 'lien'],
            sums: [],
          },
        ],
      },
      [
        { name: 'aeroports', sha256: referentiel },
        { name: 'vols', sha256: sortie(jeu, 'vols.parquet') },
        { name: 'notes', sha256: sortie(manifeste, 'manifeste.parquet') },
      ],
    );
    expect(magasin.result).toMatchObject({ violations: 0, rejects: 0 });
  });

  const sceller = async (source: WorkSource, slot: string): Promise<void> => {
    const { workplace } = register;
    const cible = (await listSealTargets(workplace, lea, source)).find(
      (row) => row.situation === 'A1.2' && row.slot === slot,
    );
    if (cible === undefined) throw new Error(`pas d’emplacement ${slot}`);
    const { candidacyId, situation } = cible;
    await sealWork(workplace, lea, { source, target: { candidacyId, situation, slot } });
  };

  it('le travail remplit les emplacements du dossier', async () => {
    const { workplace } = register;
    const { number } = await openDocument(workplace, lea, entrepot.id);
    const revision = (fileName: string): WorkSource => ({
      kind: 'revision',
      documentId: entrepot.id,
      number,
      fileName,
    });
    await sceller(revision('anomalies.json'), 'anomalies');
    await sceller(revision('recette.json'), 'recipe');
    await sceller({ kind: 'run', runId: jeu.id, output: 'vols.parquet' }, 'dataset');
    await sceller({ kind: 'run', runId: magasin.id, output: 'entrepot.sqlite' }, 'store');
    const vue = await readSituation(workplace, lea, { candidacyId: candidature.id, situation: 'A1.2' });
    expect(vue.pieces.map((piece) => piece.slot).sort()).toEqual(['anomalies', 'dataset', 'recipe', 'store']);
    const refused = vue.pieces.filter((piece) => piece.inspection?.kind === 'refused');
    expect(refused).toEqual([]);
  });

  it('le dossier de l’atelier se mesure comme le même travail fait ailleurs', {
    timeout: 240_000,
  }, async () => {
    const { workplace } = register;
    const vue = await readSituation(workplace, lea, { candidacyId: candidature.id, situation: 'A1.2' });
    const atelier = await Promise.all(
      vue.pieces.map(async ({ slot, fileName, sha256 }) => ({
        slot,
        fileName,
        sha256,
        path: await workplace.files.materialise(sha256),
      })),
    );
    const { dataset, anomalies, recipe, store } = reference.files;
    const ailleurs = Object.entries({ dataset, anomalies, recipe, store }).map(([slot, path]) => ({
      slot,
      fileName: basename(path),
      sha256: slot,
      path,
    }));
    const mesurer = (pieces: typeof ailleurs) =>
      measureHandIn({ pieces, caseFolder: dossierDuCas, scope: 'sealed', confirmedMatches: [] });
    const ici = await mesurer(atelier);
    const la = await mesurer(ailleurs);
    const propres = /^I-DQ-(1|4|5|6)/;
    const valeurs = (readings: typeof ici) =>
      readings
        .filter((reading) => propres.test(reading.instrument))
        .map(({ instrument, state, value }) => ({ instrument, state, value }));
    expect(valeurs(ici).length).toBeGreaterThan(3);
    expect(valeurs(ici)).toEqual(valeurs(la));
    const mise = (readings: typeof ici) => readings.find((reading) => reading.instrument === 'I-STO-1');
    expect(mise(ici)?.state).toBe('ok');
    expect(JSON.stringify(mise(ici)?.value)).not.toContain('clé orpheline');
  });

  it('le dossier scellé est mesuré par le registre, puis jugé par deux examinateurs qui en citent les pièces', {
    timeout: 240_000,
  }, async () => {
    const { workplace } = register;
    const note = await createDocument(workplace, lea, { projectId: projet.id, kind: 'note', title: 'Note' });
    const text = await readFile(reference.files.note, 'utf8');
    await editDocument(workplace, lea, {
      documentId: note.id,
      edits: [{ op: 'insert', path: ['sections'], item: { id: 's1', heading: '', text }, before: null }],
    });
    await sceller({ kind: 'revision', documentId: note.id, number: 2, fileName: 'note.md' }, 'note');
    const cible = { candidacyId: candidature.id, situation: 'A1.2' };
    const { handIn, pieces } = await readSituation(workplace, lea, cible);
    const handInId = handIn?.id ?? '';
    await sealHandIn(workplace, lea, { handInId, confirmation: { method: 'demonstration' } });
    const places = await Promise.all(
      (['examiner', 'examiner', 'president'] as const).map(async (role, rang) => {
        const membre = await register.addPerson(`Membre ${rang}`, role);
        const seat = await appointSeat(workplace, responsable, {
          candidacyId: candidature.id,
          block: 'B2',
          userId: membre.userId,
          role,
          external: true,
        });
        await declareIndependence(workplace, membre, seat.id);
        return { membre, seat };
      }),
    );
    const examinateurs = places.slice(0, 2);
    for (const { membre, seat } of examinateurs) {
      const run = await requestMeasurement(workplace, membre, { handInId, scope: 'sealed' });
      for (let tour = 0; tour < 600; tour += 1) {
        const etat = (await workplace.records.evidence.findRun(run.id))?.state;
        if (etat === 'done' || etat === 'failed') break;
        await new Promise((suite) => setTimeout(suite, 100));
      }
      const { situations } = await openDesk(workplace, membre, seat.id);
      const sansPiece = situations.filter(({ activity }) => activity.id !== 'A1.2');
      const grades = Object.fromEntries(
        sansPiece.flatMap(({ activity }) => activity.criteria.map(({ id }) => [id, 'NP' as const])),
      );
      await judgeBlock(workplace, membre, { seatId: seat.id, grades });
    }
    const releves = await workplace.records.evidence.listReadings(handInId, 'sealed');
    expect(releves.length).toBeGreaterThan(8);
    const remises = new Set(pieces.map((piece) => piece.id));
    for (const { seat } of examinateurs) {
      const siens = (await workplace.records.juries.listJudgements(seat.id)).filter(
        ({ phase, criterion }) => phase === 'J1' && criterion.startsWith('A1.2-'),
      );
      expect(siens.length).toBeGreaterThan(3);
      expect(siens.every(({ anchors }) => anchors.some(({ pieceId }) => remises.has(pieceId)))).toBe(true);
    }
  });
});
