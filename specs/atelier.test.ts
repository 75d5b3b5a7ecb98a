import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { openDuckdb } from '@etalon/duckdb';
import { prepareRegister } from '@etalon/runtime/demonstration';
import { listTestDatabases, openTestRegister, type TestRegister } from '@etalon/testing';
import {
  type Actor,
  addProjectMember,
  bringFile,
  type Candidacy,
  compareRevisions,
  createDocument,
  createProject,
  editDocument,
  enrolCandidate,
  erasePerson,
  leaveProject,
  listSealTargets,
  openDocument,
  type Project,
  readHistory,
  readProject,
  readSituation,
  readWorkshopRun,
  replayWorkshopRun,
  requestWorkReadings,
  restoreRevision,
  sealWork,
  startRun,
  takeCaseFiles,
  type WorkshopDocument,
  type WorkshopRun,
} from '@etalon/usecases';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const CONTENT = join(import.meta.dirname, '../content');
const TEXTE = ['sections', '@s1', 'text'];

describe.each(listTestDatabases().map((database) => [database.name, database] as const))(
  'L’atelier, du projet à la pièce (%s)',
  (_, database) => {
    let register: TestRegister;
    let lea: Actor = { userId: '', roles: [] };
    let responsable: Actor = lea;
    let sam: Actor = lea;
    let candidature: Candidacy;
    let projet: Project;
    let note: WorkshopDocument;

    beforeAll(async () => {
      register = await openTestRegister(database);
      const { workplace } = register;
      responsable = await register.addPerson('Responsable', 'officer');
      lea = await register.addPerson('Léa', 'candidate');
      sam = await register.addPerson('Sam', 'candidate');
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
      note = await createDocument(workplace, lea, { projectId: projet.id, kind: 'note', title: 'Analyse' });
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

    it('une personne étrangère au projet ne voit rien ; ajoutée au groupe, elle y travaille', async () => {
      const { workplace } = register;
      await expect(readProject(workplace, sam, projet.id)).rejects.toThrow('access.refused');
      const email = `${sam.userId}@etalon.test`;
      await addProjectMember(workplace, lea, { projectId: projet.id, email: email.toUpperCase() });
      const vue = await readProject(workplace, sam, projet.id);
      expect(vue.members.map((member) => member.name)).toEqual(['Léa', 'Sam']);
    });

    it('deux personnes écrivent à la fois et rien ne se perd', async () => {
      const { workplace } = register;
      const documentId = note.id;
      await editDocument(workplace, lea, {
        documentId,
        edits: [{ op: 'insert', path: ['sections'], item: { id: 's1', text: '' }, before: null }],
      });
      const ecrire = (actor: Actor, id: string) =>
        editDocument(workplace, actor, {
          documentId,
          edits: [{ op: 'insert', path: ['sections'], item: { id, text: id }, before: null }],
        });
      await Promise.all([ecrire(lea, 'a'), ecrire(sam, 'b'), ecrire(lea, 'c'), ecrire(sam, 'd')]);
      await editDocument(workplace, lea, {
        documentId,
        edits: [{ op: 'set', path: TEXTE, value: 'Version de Léa', was: '' }],
      });
      const apres = await editDocument(workplace, sam, {
        documentId,
        edits: [{ op: 'set', path: TEXTE, value: 'Version de Sam', was: '' }],
      });
      expect(apres.number).toBe(8);
      const vue = await openDocument(workplace, lea, documentId);
      const { sections } = vue.content;
      expect(JSON.stringify(sections)).toContain('Version de Sam');
      expect(Array.isArray(sections) && sections.length).toBe(5);
      expect(vue.conflicts).toMatchObject([{ path: TEXTE, kept: 'Version de Sam', other: 'Version de Léa' }]);
    });

    it('choisir entre deux textes règle le désaccord, et les deux restent dans l’historique', async () => {
      const { workplace } = register;
      await editDocument(workplace, lea, {
        documentId: note.id,
        edits: [{ op: 'set', path: TEXTE, value: 'Version de Sam', was: 'Version de Sam' }],
        settles: true,
      });
      expect((await openDocument(workplace, sam, note.id)).conflicts).toEqual([]);
      const { changes } = await compareRevisions(workplace, sam, { documentId: note.id, from: 7, to: 8 });
      expect(changes).toMatchObject([{ before: 'Version de Léa', after: 'Version de Sam' }]);
    });

    it('une modification envoyée deux fois ne compte qu’une fois ; une révision d’avant revient entière', async () => {
      const { workplace } = register;
      const envoi = {
        documentId: note.id,
        edits: [{ op: 'set', path: ['title'], value: 'Titre', was: '' }],
      } as const;
      const premier = await editDocument(workplace, lea, envoi);
      expect((await editDocument(workplace, lea, envoi)).number).toBe(premier.number);
      const retour = await restoreRevision(workplace, lea, { documentId: note.id, number: 1 });
      expect(retour.content).toEqual({ title: '', sections: [] });
      const { total } = await readHistory(workplace, lea, { documentId: note.id, offset: 0, limit: 5 });
      expect(total).toBe(premier.number + 1);
    });

    it('les fichiers visibles du cas viennent au projet, une seule fois', async () => {
      const { workplace } = register;
      const cible = { projectId: projet.id, candidacyId: candidature.id, situation: 'A1.2' };
      const pris = await takeCaseFiles(workplace, lea, cible);
      expect(pris.length).toBeGreaterThan(3);
      expect(pris.every((file) => file.origin === 'case')).toBe(true);
      await takeCaseFiles(workplace, lea, cible);
      expect((await readProject(workplace, lea, projet.id)).files).toHaveLength(pris.length);
    });

    it('un calcul interactif répond aussitôt, puis vient de la mémoire ; rejoué, il donne les mêmes octets', async () => {
      const { workplace } = register;
      const chemin = join(register.dataFolder, `${randomUUID()}.parquet`);
      const duck = await openDuckdb({ allowedFolders: [register.dataFolder], memoryMb: 256, threads: 1 });
      await duck.run(`COPY (SELECT i AS n FROM range(40) t(i)) TO '${chemin}' (FORMAT parquet)`);
      duck.close();
      const stored = await workplace.files.put(createReadStream(chemin), { maxBytes: 1_000_000 });
      const fichier = {
        projectId: projet.id,
        name: 't.parquet',
        ...stored,
        origin: 'upload',
        source: '',
      } as const;
      await bringFile(workplace, lea, fichier);
      const voulu = {
        projectId: projet.id,
        documentId: null,
        kind: 'table.preview',
        parameters: { offset: 10, limit: 2 },
        inputs: [{ name: 't.parquet', sha256: stored.sha256 }],
      };
      const run = await startRun(workplace, sam, voulu);
      expect(run).toMatchObject({ state: 'done', result: { total: 40, rows: [{ n: 10 }, { n: 11 }] } });
      expect((await startRun(workplace, lea, voulu)).id).toBe(run.id);
      const rejoue = await attendre(await replayWorkshopRun(workplace, lea, run.id));
      expect(rejoue).toMatchObject({ state: 'done', sameBytes: true });
      await expect(
        startRun(workplace, lea, { ...voulu, inputs: [{ name: 'x', sha256: 'f'.repeat(64) }] }),
      ).rejects.toThrow('runs.foreign-input');
    });

    it('un document devient une pièce qui dit d’où elle vient et quels critères elle peut servir', async () => {
      const { workplace } = register;
      await editDocument(workplace, lea, {
        documentId: note.id,
        edits: [{ op: 'set', path: ['title'], value: 'Analyse des vols', was: '' }],
      });
      const { number } = await openDocument(workplace, lea, note.id);
      const source = { kind: 'revision', documentId: note.id, number, fileName: 'note.md' } as const;
      const cibles = await listSealTargets(workplace, lea, source);
      const cible = cibles.find((row) => row.situation === 'A1.2' && row.suggested);
      expect(cible?.criteria.length).toBeGreaterThan(0);
      expect(await listSealTargets(workplace, sam, source)).toEqual([]);
      if (cible === undefined) throw new Error('une cible est attendue');
      const { candidacyId, situation, slot } = cible;
      const piece = await sealWork(workplace, lea, { source, target: { candidacyId, situation, slot } });
      expect(await workplace.records.workshop.findOrigin(piece.id)).toMatchObject({
        projectId: projet.id,
        source: 'revision',
      });
      const vue = await readSituation(workplace, lea, { candidacyId, situation });
      expect(JSON.stringify(vue)).toContain(piece.sha256);
      const ailleurs = { candidacyId, situation, slot: 'jeu' };
      await expect(sealWork(workplace, lea, { source, target: ailleurs })).rejects.toThrow(
        'seal.unsuitable-slot',
      );
    });

    it('les relevés du travail en cours se lisent sur les données visibles, sans rien remettre', async () => {
      const { workplace } = register;
      const run = await requestWorkReadings(workplace, lea, {
        projectId: projet.id,
        documentIds: [note.id],
        files: [],
        situation: { candidacyId: candidature.id, situation: 'A1.2' },
      });
      const fini = await attendre(run);
      expect(fini.state).toBe('done');
      expect(JSON.stringify(fini.result)).toContain('"readings"');
      expect(JSON.stringify(fini.result)).not.toContain('I-DQ-4.detection');
    });

    it('on quitte un projet où d’autres travaillent, jamais le dernier', async () => {
      const { workplace } = register;
      await leaveProject(workplace, sam, projet.id);
      await expect(openDocument(workplace, sam, note.id)).rejects.toThrow('access.refused');
      await expect(leaveProject(workplace, lea, projet.id)).rejects.toThrow('project.last-member');
    });

    it('le travail d’une personne effacée part avec elle, sauf ce qui fut remis ou que d’autres font avec elle', async () => {
      const { workplace } = register;
      const { records, files } = workplace;
      const zoe = await register.addPerson('Zoé', 'candidate');
      const seule = await createProject(workplace, zoe, 'Le travail de Zoé');
      const texte = await createDocument(workplace, zoe, {
        projectId: seule.id,
        kind: 'note',
        title: 'À Zoé',
      });
      const recu = await files.put(Readable.from([Buffer.from('prénom,retard\nZoé,4\n')]), {
        maxBytes: 1000,
      });
      const fichier = await bringFile(workplace, zoe, {
        projectId: seule.id,
        name: 'zoe.csv',
        ...recu,
        origin: 'upload',
        source: '',
      });
      const ensemble = await createProject(workplace, zoe, 'À deux');
      await addProjectMember(workplace, zoe, { projectId: ensemble.id, email: `${sam.userId}@etalon.test` });
      expect(await files.exists(fichier.sha256)).toBe(true);
      await erasePerson(workplace, responsable, zoe.userId);
      expect(await records.workshop.findProject(seule.id)).toBeNull();
      expect(await records.workshop.findDocument(texte.id)).toBeNull();
      expect(await records.workshop.findLastRevision(texte.id)).toBeNull();
      expect(await files.exists(fichier.sha256)).toBe(false);
      expect((await readProject(workplace, sam, ensemble.id)).members.map((row) => row.name)).toEqual([
        'Sam',
      ]);
      const [remise] = await records.workshop.listOrigins(projet.id);
      const piece = await records.evidence.findPiece(remise?.pieceId ?? '');
      await erasePerson(workplace, responsable, lea.userId);
      expect(await records.workshop.findRevisionById(remise?.sourceId ?? '')).not.toBeNull();
      expect((await records.workshop.listFiles(projet.id)).length).toBe(0);
      expect(await files.exists(piece?.sha256 ?? '')).toBe(true);
    });
  },
);
