import { resolve } from 'node:path';
import { isDecided, type RegulationsEdit } from '@etalon/core/regulations';
import { prepareRegister } from '@etalon/runtime/demonstration';
import { listTestDatabases, openTestRegister, type TestRegister } from '@etalon/testing';
import {
  type Actor,
  compareRegulations,
  createSession,
  type ExamSession,
  editRegulationsDraft,
  enrolCandidate,
  importDescriptors,
  openRegulationsDraft,
  publishRegulationsDraft,
  readAgreement,
  readPublishedRegulations,
  readRegulationsDraft,
  readSessionChoices,
} from '@etalon/usecases';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const CONTENU = resolve(import.meta.dirname, '../content');
/** Tout ce qu'une session attend, sauf les recours. */
const SANS_RECOURS: readonly RegulationsEdit[] = [
  { field: 'matrix', value: 'of-session' },
  { field: 'rule', value: { kind: 'R3', mean: 2 } },
  { field: 'examiners', value: 2 },
  { field: 'externalShare', value: 0.5 },
  { field: 'quorum', value: 3 },
  { field: 'castingVote', value: 'president' },
  { field: 'anonymity', value: 'label' },
  { field: 'judgeFirst', value: true },
  { field: 'reconciliation', value: { sameSide: 'lower' } },
  { field: 'tolerance', value: 1 },
  { field: 'thirdExaminer', value: 'beyond-tolerance' },
  { field: 'severityUse', value: 'off' },
  { field: 'accommodations', value: { offered: ['extra-time'], extraTimePercent: 33, requestDays: 30 } },
  {
    field: 'resits',
    value: {
      most: 2,
      scope: 'whole-block',
      parallelCase: true,
      newExaminer: true,
      keepLevels: false,
    },
  },
];
const RECOURS: RegulationsEdit = { field: 'appeals', value: { delayDays: 60, grounds: ['procedure'] } };

describe.each(listTestDatabases())('Le règlement, du brouillon à la session, sur $name', (database) => {
  let register: TestRegister;
  let responsable: Actor;
  let session: ExamSession;

  beforeAll(async () => {
    register = await openTestRegister(database);
    responsable = await register.addPerson('Responsable', 'officer');
    session = await prepareRegister(register.workplace, {
      contentFolder: CONTENU,
      dataFolder: register.dataFolder,
      officer: responsable,
      author: await register.addPerson('Auteur', 'author'),
      caseRecords: 300,
      onStep: () => undefined,
    });
  }, 120_000);

  afterAll(() => register.close());

  const ecrire = async (label: string, edits: readonly RegulationsEdit[]): Promise<string> => {
    const draft = await openRegulationsDraft(register.workplace, responsable, {
      frameworkVersionId: session.versionId,
      label,
      from: { kind: 'empty' },
    });
    await editRegulationsDraft(register.workplace, responsable, { draftId: draft.id, edits });
    return draft.id;
  };
  const publier = (draftId: string, supersedes: string | null = null) =>
    publishRegulationsDraft(register.workplace, responsable, { draftId, supersedes });
  const ouvrir = (regulationsId: string) =>
    createSession(register.workplace, responsable, {
      label: 'Essai',
      versionId: session.versionId,
      matrixId: session.matrixId,
      regulationsId,
      opensAt: '2027-01-01T00:00:00.000Z',
      closesAt: '2027-02-01T00:00:00.000Z',
      place: 'Cachan',
      situations: [],
    });

  it('un brouillon vide ne décide rien, et le dit', async () => {
    const view = await readRegulationsDraft(register.workplace, responsable, await ecrire('Vide', []));
    expect(view.undecided).toHaveLength(27);
    expect(view.descriptors).toEqual({ written: 0, asked: 256 });
  });

  it('une session ne s’ouvre pas sur un point non décidé qu’elle attend, et il est nommé', async () => {
    const version = await publier(await ecrire('Sans recours', SANS_RECOURS));
    await expect(ouvrir(version.id)).rejects.toMatchObject({
      code: 'regulations.undecided',
      info: { points: ['appeals'] },
    });
    const complete = await publier(await ecrire('Complet', [...SANS_RECOURS, RECOURS]));
    const ouverte = await ouvrir(complete.id);
    expect(ouverte.regulationsId).toBe(complete.id);
    // Sans candidat ni jugement, l’accord n’a pas de chiffre, et la page le dit au lieu d’échouer.
    const accord = await readAgreement(register.workplace, responsable, {
      sessionId: ouverte.id,
      block: null,
    });
    expect(accord).toMatchObject({ candidates: 0, locked: 0, pooled: { units: 0, measures: null } });
    expect(isDecided(complete.regulations.mission)).toBe(false);
  });

  it('chaque changement est gardé, et un changement illisible n’en garde aucun', async () => {
    const draftId = await ecrire('Histoire', [{ field: 'quorum', value: 3 }]);
    await editRegulationsDraft(register.workplace, responsable, {
      draftId,
      edits: [{ field: 'quorum', value: 4 }],
    });
    await expect(
      editRegulationsDraft(register.workplace, responsable, {
        draftId,
        edits: [
          { field: 'examiners', value: 2 },
          { field: 'quorum', value: 1 },
        ],
      }),
    ).rejects.toMatchObject({ code: 'regulations.unreadable', info: { field: 'quorum' } });
    const view = await readRegulationsDraft(register.workplace, responsable, draftId);
    expect(view.edits.map(({ value }) => value)).toEqual([3, 4]);
    expect(view.regulations.quorum).toBe(4);
    expect(isDecided(view.regulations.examiners)).toBe(false);
  });

  it('une version publiée ne change plus ; une autre la remplace une fois, et se compare à elle', async () => {
    const { workplace } = register;
    const draftId = await ecrire('Premier', [...SANS_RECOURS, RECOURS]);
    const premier = await publier(draftId);
    await expect(
      editRegulationsDraft(workplace, responsable, { draftId, edits: [RECOURS] }),
    ).rejects.toMatchObject({ code: 'regulations.draft-published' });
    const suite = async () => {
      const draft = await openRegulationsDraft(workplace, responsable, {
        frameworkVersionId: session.versionId,
        label: 'Second',
        from: { kind: 'version', versionId: premier.id },
      });
      await editRegulationsDraft(workplace, responsable, {
        draftId: draft.id,
        edits: [{ field: 'quorum', value: 4 }],
      });
      return draft.id;
    };
    const second = await publier(await suite(), premier.id);
    await expect(publier(await suite(), premier.id)).rejects.toMatchObject({
      code: 'regulations.already-superseded',
    });
    const { diff } = await compareRegulations(workplace.records, {
      previousId: premier.id,
      nextId: second.id,
    });
    expect(diff).toMatchObject({ points: ['quorum'], label: true, descriptors: [] });
    expect(await readPublishedRegulations(workplace.records, premier.id)).toMatchObject({
      supersededBy: second.id,
    });
    const choix = await readSessionChoices(workplace, responsable, null);
    expect(choix.regulations.map(({ id }) => id)).toContain(second.id);
    expect(choix.regulations.map(({ id }) => id)).not.toContain(premier.id);
    await expect(ouvrir(premier.id)).rejects.toMatchObject({ code: 'session.regulations-superseded' });
  });

  it('une contradiction arrête la publication', async () => {
    const draftId = await ecrire('Contradictoire', [
      { field: 'examiners', value: 2 },
      { field: 'quorum', value: 9 },
    ]);
    await expect(publier(draftId)).rejects.toMatchObject({
      code: 'regulations.contradictory',
      info: { findings: ['regulations.quorum-over-jury'] },
    });
  });

  it('une autre matrice que celle nommée est refusée', async () => {
    const nommee: RegulationsEdit = { field: 'matrix', value: { hash: 'f'.repeat(64) } };
    const version = await publier(await ecrire('Autre matrice', [...SANS_RECOURS, RECOURS, nommee]));
    await expect(ouvrir(version.id)).rejects.toMatchObject({ code: 'session.matrix-not-of-regulations' });
  });

  it('un tableau de textes se lit, sans effacer ce qu’il laisse vide, et dit ses lignes inconnues', async () => {
    const draftId = await ecrire('Textes', [
      { field: 'descriptors', value: { 'A1.2-1': ['ancien zéro', 'ancien un', '', ''] } },
    ]);
    const csv = 'Code;0 Non;1 Partiel;2 Oui;3 Plus\nA1.2-1;;nouveau un;deux;trois\nA9.9-9;a;b;c;d\n';
    const lus = await importDescriptors(register.workplace, responsable, {
      draftId,
      fileName: 'niveaux.csv',
      bytes: Buffer.from(csv),
    });
    expect(lus).toEqual({ read: 1, changed: 1, unknownLines: [3] });
    const { regulations } = await readRegulationsDraft(register.workplace, responsable, draftId);
    expect(regulations.descriptors['A1.2-1']).toEqual(['ancien zéro', 'nouveau un', 'deux', 'trois']);
  });

  it('une colonne d’observables se lit avec les niveaux, et la version les montre', async () => {
    const draftId = await ecrire('Observables', []);
    const csv = 'Code;0;1;2;3;Observables\nA1.2-1;a;b;c;d;Un schéma | Une requête\nA1.2-2;a;b;c;d;\n';
    const lus = await importDescriptors(register.workplace, responsable, {
      draftId,
      fileName: 'niveaux.csv',
      bytes: Buffer.from(csv),
    });
    expect(lus).toMatchObject({ read: 2, changed: 2 });
    const { regulations } = await readRegulationsDraft(register.workplace, responsable, draftId);
    expect(regulations.observables).toEqual({ 'A1.2-1': ['Un schéma', 'Une requête'] });
  });

  it('le temps majoré ne dépasse pas ce que le règlement prévoit', async () => {
    const version = await publier(await ecrire('Temps', [...SANS_RECOURS, RECOURS]));
    const ouverte = await ouvrir(version.id);
    const candidat = await register.addPerson('Candidat', 'candidate');
    const inscrire = (extraTimePercent: number) =>
      enrolCandidate(register.workplace, responsable, {
        sessionId: ouverte.id,
        userId: candidat.userId,
        route: 'FI',
        blocks: ['B2'],
        extraTimePercent,
        nameOnCertificate: false,
      });
    await expect(inscrire(40)).rejects.toMatchObject({ code: 'candidacy.extra-time-over-regulations' });
    expect((await inscrire(33)).extraTimePercent).toBe(33);
  });
});
