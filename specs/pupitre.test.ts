import { createReadStream } from 'node:fs';
import { basename, join } from 'node:path';
import { makeReferenceHandIn } from '@etalon/cases';
import type { JudgementInput } from '@etalon/core/judgement';
import type { OralAct } from '@etalon/core/oral';
import { readOral } from '@etalon/core/oral';
import { prepareRegister } from '@etalon/runtime/demonstration';
import { listTestDatabases, openTestRegister, type TestRegister } from '@etalon/testing';
import {
  type Actor,
  addRegulations,
  answerHandOver,
  appointSeat,
  askHandOver,
  askSecondOpinion,
  type Candidacy,
  createSession,
  decideAccommodations,
  declareIndependence,
  type ExamSession,
  enrolCandidate,
  keepOral,
  listByCriterion,
  listHandOvers,
  listQueue,
  lockSeat,
  openDesk,
  previewPiece,
  readConvocation,
  readCriterionImpact,
  readOralRoom,
  readSealedOrals,
  readSecondOpinions,
  readSituation,
  receivePiece,
  recordJudgement,
  reopenCriterion,
  saveExaminer,
  sealHandIn,
  setSessionDate,
  verifyRegisterJournal,
  withdrawHandOver,
} from '@etalon/usecases';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeDe } from './code-de.ts';

const CONTENT = join(import.meta.dirname, '../content');
const BLOC = 'B2';
const CRITERE = 'A1.2-1';
const PHRASE =
  'La pièce citée montre ce que le critère demande, avec une justification écrite que le membre a relue en entier.';
const OBSERVABLE = 'Une requête est rejouée devant le jury';

const [base] = listTestDatabases();
if (base === undefined) throw new Error('une base est attendue');

describe('Le pupitre de l’examinateur', () => {
  let register: TestRegister;
  let session: ExamSession;
  let nommee: ExamSession;
  const gens = new Map<string, Actor>();
  const candidatures = new Map<string, Candidacy>();
  const sieges = new Map<string, string>();
  const qui = (nom: string): Actor => gens.get(nom) ?? { userId: 'personne', roles: [] };
  const siege = (membre: string, candidat: string): string => sieges.get(`${membre} ${candidat}`) ?? '';
  const candidature = (nom: string): Candidacy => {
    const trouvee = candidatures.get(nom);
    if (trouvee === undefined) throw new Error(`pas de candidature pour ${nom}`);
    return trouvee;
  };

  async function inscrire(nom: string, exam: ExamSession): Promise<void> {
    const { workplace } = register;
    const responsable = qui('responsable');
    const inscrite = await enrolCandidate(workplace, responsable, {
      sessionId: exam.id,
      userId: qui(nom).userId,
      route: 'FI',
      blocks: [BLOC],
      extraTimePercent: 0,
      nameOnCertificate: false,
    });
    candidatures.set(nom, inscrite);
    for (const [membre, role] of [
      ['Inès', 'examiner'],
      ['Marc', 'examiner'],
      ['Claire', 'president'],
    ] as const) {
      const seat = await appointSeat(workplace, responsable, {
        candidacyId: inscrite.id,
        block: BLOC,
        userId: qui(membre).userId,
        role,
        external: true,
      });
      await declareIndependence(workplace, qui(membre), seat.id);
      sieges.set(`${membre} ${nom}`, seat.id);
    }
  }

  async function deposer(nom: string): Promise<void> {
    const { workplace } = register;
    const dossier = await makeReferenceHandIn({
      caseFolder: await workplace.cases.locate('a1-2-vols-2001/demonstration'),
      out: join(register.dataFolder, `dossier-${nom}`),
      quality: 'weak',
    });
    let handInId = '';
    for (const [slot, path] of Object.entries(dossier.files)) {
      const stored = await workplace.files.put(createReadStream(path), { maxBytes: 2 ** 31 });
      const piece = await receivePiece(workplace, qui(nom), {
        candidacyId: candidature(nom).id,
        situation: 'A1.2',
        slot,
        fileName: `${nom.replace(' ', '_')}-${basename(path)}`,
        ...stored,
      });
      handInId = piece.handInId;
    }
    await sealHandIn(workplace, qui(nom), { handInId, confirmation: { method: 'password' } });
  }

  const juger = (membre: string, candidat: string, part: Partial<JudgementInput> = {}) =>
    recordJudgement(register.workplace, qui(membre), {
      seatId: siege(membre, candidat),
      judgement: {
        criterion: CRITERE,
        phase: 'J1',
        grade: 'NP',
        confidence: 2,
        anchors: [],
        sentence: PHRASE,
        readingsSeen: [],
        elapsedMs: 1000,
        ...part,
      },
    });

  async function jugerTout(membre: string, candidat: string): Promise<void> {
    const { situations, judgements } = await openDesk(
      register.workplace,
      qui(membre),
      siege(membre, candidat),
    );
    for (const { id } of situations.flatMap(({ activity }) => activity.criteria)) {
      if (!judgements.some(({ criterion, phase }) => criterion === id && phase === 'J0'))
        await juger(membre, candidat, { criterion: id, phase: 'J0', sentence: '' });
      await juger(membre, candidat, { criterion: id });
    }
    await lockSeat(register.workplace, qui(membre), siege(membre, candidat));
  }

  beforeAll(async () => {
    register = await openTestRegister(base);
    const { workplace } = register;
    gens.set('responsable', await register.addPerson('responsable', 'officer'));
    gens.set('auteur', await register.addPerson('auteur', 'author'));
    gens.set('auditrice', await register.addPerson('auditrice', 'auditor'));
    gens.set('Claire', await register.addPerson('Claire', 'president'));
    for (const nom of ['Inès', 'Marc', 'Sonia']) gens.set(nom, await register.addPerson(nom, 'examiner'));
    for (const nom of ['Nour Haddad', 'Alix Lemoine', 'Élie Ndiaye'])
      gens.set(nom, await register.addPerson(nom, 'candidate'));
    session = await prepareRegister(workplace, {
      contentFolder: CONTENT,
      dataFolder: register.dataFolder,
      officer: qui('responsable'),
      author: qui('auteur'),
      caseRecords: 1500,
      onStep: () => undefined,
    });
    const reglement = await workplace.records.regulations.findVersion(session.regulationsId);
    if (reglement === null) throw new Error('un règlement est attendu');
    const { id } = await addRegulations(
      workplace,
      qui('responsable'),
      {
        ...reglement.regulations,
        anonymity: 'name',
        label: 'Règlement qui nomme',
        observables: { [CRITERE]: [OBSERVABLE] },
      },
      session.versionId,
    );
    const situations = await workplace.records.sessions.listSituations(session.id);
    const { id: _id, createdBy: _by, createdAt: _at, ...forme } = session;
    nommee = await createSession(workplace, qui('responsable'), {
      ...forme,
      label: 'Session nommée',
      regulationsId: id,
      situations: situations
        .filter(({ situation }) => situation !== 'mission')
        .map(({ situation, caseVersionId, slots }) => ({ situation, caseVersionId, slots })),
    });
    await inscrire('Nour Haddad', session);
    await inscrire('Alix Lemoine', session);
    await inscrire('Élie Ndiaye', nommee);
    for (const nom of candidatures.keys()) await deposer(nom);
  }, 180_000);

  afterAll(() => register.close());

  describe('par critère', () => {
    it('chaque examinateur lit les candidats dans un ordre à lui, qui ne change pas', async () => {
      const { workplace } = register;
      const [une, deux] = [await listQueue(workplace, qui('Inès')), await listQueue(workplace, qui('Inès'))];
      expect(deux).toEqual(une);
      const entrees = listByCriterion(une).filter((entree) => entree.session.id === session.id);
      expect(entrees).toHaveLength(une[0]?.criteria ?? 0);
      for (const { entries } of entrees)
        expect(entries.map(({ seat }) => seat.id).toSorted()).toEqual(
          [siege('Inès', 'Nour Haddad'), siege('Inès', 'Alix Lemoine')].toSorted(),
        );
      const premiers = new Set(entrees.map(({ entries }) => entries[0]?.seat.candidacyId));
      expect(premiers.size).toBe(2);
    });

    it('dit où en est chaque candidat sur chaque critère', async () => {
      await juger('Inès', 'Nour Haddad', { phase: 'J0', sentence: '' });
      const file = await listQueue(register.workplace, qui('Inès'));
      const etats = (nom: string) =>
        file.find(({ seat }) => seat.id === siege('Inès', nom))?.states[CRITERE] ?? null;
      expect([etats('Nour Haddad'), etats('Alix Lemoine')]).toEqual(['impression', 'to-read']);
    });
  });

  describe('l’anonymat, selon le règlement', () => {
    const lu = async (membre: string, nom: string): Promise<string> => {
      const { workplace } = register;
      const acteur = qui(membre);
      const seatId = siege(membre, nom);
      const bureau = await openDesk(workplace, acteur, seatId);
      const { handIn, pieces = [] } = bureau.situations.find(({ activity }) => activity.id === 'A1.2') ?? {};
      const vues = await Promise.all(
        pieces.map(({ id: pieceId }) =>
          previewPiece(workplace, acteur, { pieceId, offset: 0, limit: 1, part: null }),
        ),
      );
      return JSON.stringify({
        file: await listQueue(workplace, acteur),
        declaration: await readConvocation(workplace, acteur, seatId),
        candidat: bureau.candidate,
        pieces: pieces.map(({ fileName }) => fileName),
        vues: vues.map(({ piece }) => piece.fileName),
        situation: (
          await readSituation(workplace, acteur, {
            candidacyId: handIn?.candidacyId ?? '',
            situation: 'A1.2',
          })
        ).pieces.map(({ fileName }) => fileName),
        oral: (await readOralRoom(workplace, acteur, { seatId, situation: null })).candidate,
      });
    };

    it('sous un code, ni le bureau, ni la file, ni les noms de fichiers ne nomment le candidat', async () => {
      const vu = await lu('Inès', 'Nour Haddad');
      expect(vu).not.toMatch(/nour|haddad/i);
      expect(vu).toContain('dataset.csv');
      expect(vu).toContain(candidature('Nour Haddad').id.replace(/-/g, '').slice(-6).toUpperCase());
    });

    it('sous le nom, le bureau et la file nomment le candidat et ses fichiers', async () => {
      const vu = await lu('Inès', 'Élie Ndiaye');
      expect(vu).toContain('Élie Ndiaye');
      expect(vu).toContain('Élie_Ndiaye-');
    });

    it('le candidat lit toujours les noms qu’il a donnés', async () => {
      const { pieces } = await readSituation(register.workplace, qui('Nour Haddad'), {
        candidacyId: candidature('Nour Haddad').id,
        situation: 'A1.2',
      });
      expect(pieces.every(({ fileName }) => fileName.startsWith('Nour_Haddad-'))).toBe(true);
    });
  });

  describe('les observables', () => {
    it('se cochent parmi ceux du règlement et restent avec le jugement', async () => {
      await juger('Inès', 'Élie Ndiaye', { phase: 'J0', sentence: '' });
      expect(await codeDe(juger('Inès', 'Élie Ndiaye', { observables: ['Autre chose'] }))).toBe(
        'judgement.unknown-observable',
      );
      await juger('Inès', 'Élie Ndiaye', { observables: [OBSERVABLE] });
      await juger('Inès', 'Élie Ndiaye');
      const gardes = await register.workplace.records.juries.listJudgements(siege('Inès', 'Élie Ndiaye'));
      expect(gardes.map(({ observables }) => observables)).toEqual([[], [OBSERVABLE], []]);
    });
  });

  describe('passer son siège à un collègue', () => {
    it('l’examinateur demande, reprend, redemande ; la responsable refuse puis accepte, et rien ne se perd', async () => {
      const { workplace } = register;
      const seatId = siege('Marc', 'Alix Lemoine');
      const demander = (reason: string) => askHandOver(workplace, qui('Marc'), { seatId, reason });
      await juger('Marc', 'Alix Lemoine', { phase: 'J0', sentence: '' });
      expect(await codeDe(demander(' '))).toBe('jury.hand-over-reason-missing');
      const { id } = await demander('Je suis appelé ailleurs.');
      expect(await codeDe(demander('Encore.'))).toBe('jury.hand-over-pending');
      await withdrawHandOver(workplace, qui('Marc'), { seatId, handOverId: id });
      const { id: deux } = await demander('Je pars pour de bon.');
      const repondre = (handOverId: string, userId: string | null, reason: string) =>
        answerHandOver(workplace, qui('responsable'), { handOverId, userId, reason });
      await repondre(deux, null, 'Attendez lundi.');
      const { id: trois } = await demander('Lundi est venu.');
      const sonia = qui('Sonia').userId;
      expect(await codeDe(repondre(trois, sonia, ''))).toBe('jury.not-in-pool');
      await saveExaminer(workplace, qui('responsable'), {
        userId: sonia,
        blocks: [BLOC],
        employer: 'Entreprise',
        external: true,
        gender: null,
        available: true,
      });
      const suivant = await repondre(trois, sonia, '');
      expect(suivant?.userId).toBe(sonia);
      expect(await codeDe(repondre(trois, sonia, ''))).toBe('jury.hand-over-answered');
      expect(await codeDe(openDesk(workplace, qui('Marc'), seatId))).toBe('access.refused');
      const demandes = await listHandOvers(workplace, qui('responsable'), session.id);
      expect(demandes.map(({ answer }) => answer?.state)).toEqual(['accepted', 'declined', 'withdrawn']);
      expect(demandes[0]).toMatchObject({ holder: 'Marc', judgements: 1, reason: 'Lundi est venu.' });
      expect(await workplace.records.juries.listJudgements(seatId)).toHaveLength(1);
    });
  });

  describe('un second avis', () => {
    const cible = () => ({ candidacyId: candidature('Nour Haddad').id, block: BLOC });
    const demander = (membre: string, asked: boolean, criterion = CRITERE) =>
      askSecondOpinion(register.workplace, qui(membre), {
        seatId: siege(membre, 'Nour Haddad'),
        criterion,
        asked,
        reason: asked ? `${membre} hésite entre deux niveaux.` : '',
      });

    it('se demande avec un motif, se reprend, et ne se lit qu’après les deux verrouillages', async () => {
      const { workplace } = register;
      await demander('Inès', true);
      await demander('Inès', true, 'A1.2-2');
      await demander('Inès', false, 'A1.2-2');
      expect(
        await codeDe(
          askSecondOpinion(workplace, qui('Inès'), {
            seatId: siege('Inès', 'Nour Haddad'),
            criterion: CRITERE,
            asked: true,
            reason: ' ',
          }),
        ),
      ).toBe('opinion.reason-missing');
      await jugerTout('Inès', 'Nour Haddad');
      expect(await codeDe(demander('Inès', true, 'A1.2-3'))).toBe('judgement.seat-locked');
      for (const lecteur of ['Claire', 'responsable'])
        expect(await readSecondOpinions(workplace, qui(lecteur), cible())).toEqual({
          open: false,
          asked: [],
          thirdReading: [],
        });
      const bureau = await openDesk(workplace, qui('Marc'), siege('Marc', 'Nour Haddad'));
      expect(JSON.stringify(bureau)).not.toContain('hésite');
      expect(bureau.opinions).toEqual([]);
      await jugerTout('Marc', 'Nour Haddad');
      const { open, asked, thirdReading } = await readSecondOpinions(workplace, qui('Claire'), cible());
      expect(open).toBe(true);
      expect(asked).toMatchObject([
        { criterion: CRITERE, userId: qui('Inès').userId, reason: 'Inès hésite entre deux niveaux.' },
      ]);
      expect(thirdReading).toEqual([CRITERE]);
      expect(await codeDe(readSecondOpinions(workplace, qui('Marc'), cible()))).toBe('access.refused');
    });

    it('une fois verrouillé, l’examinateur lit les vrais noms des fichiers', async () => {
      const bureau = await openDesk(register.workplace, qui('Inès'), siege('Inès', 'Nour Haddad'));
      const noms = bureau.situations.flatMap(({ pieces }) => pieces.map(({ fileName }) => fileName));
      expect(noms.every((nom) => nom.startsWith('Nour_Haddad-'))).toBe(true);
    });
  });

  describe('la salle d’oral', () => {
    const salle = (membre: string) =>
      readOralRoom(register.workplace, qui(membre), {
        seatId: siege(membre, 'Nour Haddad'),
        situation: 'A1.2',
      });
    let rang = 0;
    const ligne = (act: OralAct, agoMs = 0) => {
      rang += 1;
      return { id: `ligne-de-l-oral-${rang}`, act, agoMs };
    };
    const envoyer = (membre: string, ...entries: readonly ReturnType<typeof ligne>[]) =>
      keepOral(register.workplace, qui(membre), {
        seatId: siege(membre, 'Nour Haddad'),
        situation: 'A1.2',
        entries,
      });
    const horloge = async (membre: string) => {
      const { entries, now } = await salle(membre);
      return readOral(entries, now).clock;
    };

    it('le temps vient du calendrier et des mesures du candidat, jamais de leur motif', async () => {
      const { workplace } = register;
      await setSessionDate(workplace, qui('responsable'), {
        sessionId: session.id,
        kind: 'oral',
        subject: 'A1.2',
        opensAt: '2027-02-12T08:00:00.000Z',
        dueAt: '2027-02-12T08:40:00.000Z',
        place: 'Salle 12',
        follows: null,
      });
      await decideAccommodations(workplace, qui('responsable'), {
        candidacyId: candidature('Nour Haddad').id,
        measures: ['extra-time', 'breaks'],
        extraTimePercent: 34,
      });
      const { calendarMinutes, accommodations } = await salle('Inès');
      expect(calendarMinutes).toBe(40);
      expect(accommodations).toEqual({ measures: ['extra-time', 'breaks'], extraTimePercent: 34 });
    });

    it('deux appareils voient le même temps, et un appui en double ne compte qu’une fois', async () => {
      await envoyer('Inès', ligne({ kind: 'started', minutes: 40 }, 600_000));
      await envoyer('Claire', ligne({ kind: 'started', minutes: 30 }, 590_000));
      const [inès, claire] = [await horloge('Inès'), await horloge('Claire')];
      expect(inès).toMatchObject({ state: 'running', minutes: 40 });
      expect(claire.startedAt).toBe(inès.startedAt);
      await envoyer('Inès', ligne({ kind: 'paused' }));
      await envoyer('Claire', ligne({ kind: 'paused' }));
      expect((await horloge('Claire')).elapsedMs).toBe((await horloge('Inès')).elapsedMs);
    });

    it('ce qu’un appareil coupé rapporte deux fois n’est gardé qu’une fois', async () => {
      const paquet = [
        ligne({ kind: 'resumed' }),
        ligne({ kind: 'topic', criterion: CRITERE, covered: true }),
        ligne({ kind: 'question', text: 'Pourquoi ce schéma ?', criterion: CRITERE, supersedes: null }),
        ligne({ kind: 'note', text: 'à part moi', supersedes: null }),
      ];
      await Promise.all([envoyer('Inès', ...paquet), envoyer('Inès', ...paquet)]);
      await envoyer('Inès', ...paquet);
      const { entries } = await salle('Inès');
      expect(entries.filter(({ act }) => act.kind === 'question')).toHaveLength(1);
      expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
    });

    it('une note n’est lue que par qui l’a prise', async () => {
      const notes = async (membre: string) =>
        (await salle(membre)).entries.filter(({ act }) => act.kind === 'note').length;
      expect([await notes('Inès'), await notes('Marc'), await notes('Claire')]).toEqual([1, 0, 0]);
    });

    it('à sa fin l’oral est scellé, et scellé de nouveau quand un appareil rapporte le reste', async () => {
      const { workplace } = register;
      const lire = () =>
        readSealedOrals(workplace, qui('Claire'), {
          candidacyId: candidature('Nour Haddad').id,
          block: BLOC,
        });
      expect((await lire())[0]?.seal).toBeNull();
      await envoyer('Claire', ligne({ kind: 'ended' }));
      const [fini] = await lire();
      expect(fini).toMatchObject({ situation: 'A1.2', late: 0, intact: true, seal: { number: 1 } });
      expect(fini?.record.covered).toEqual([CRITERE]);
      expect(JSON.stringify(fini)).not.toContain('à part moi');
      await envoyer(
        'Marc',
        ligne({ kind: 'question', text: 'Et les clés ?', criterion: null, supersedes: null }, 300_000),
      );
      expect((await lire())[0]).toMatchObject({ late: 1, intact: true, seal: { number: 2 } });
      await envoyer('Marc', ligne({ kind: 'note', text: 'rien', supersedes: null }));
      expect((await lire())[0]?.seal?.number).toBe(2);
    });

    it('n’accepte ni la ligne d’un autre, ni un critère d’ailleurs', async () => {
      const { workplace } = register;
      const seatId = siege('Inès', 'Nour Haddad');
      const envoi = (id: string, act: unknown) =>
        codeDe(
          keepOral(workplace, qui('Inès'), {
            seatId,
            situation: 'A1.2',
            entries: [{ id, act, agoMs: 0 }],
          }),
        );
      expect(await envoi('ligne-de-l-oral-2', { kind: 'ended' })).toBe('oral.entry-unreadable');
      expect(await envoi('une-autre-ligne', { kind: 'topic', criterion: 'A9.9-9', covered: true })).toBe(
        'oral.entry-unreadable',
      );
    });
  });

  describe('un critère changé après le début', () => {
    const AILLEURS = 'A1.2-2';
    const rouvrir = (part: { readonly seatIds: readonly string[]; readonly reason?: string }) =>
      reopenCriterion(register.workplace, qui('responsable'), {
        sessionId: session.id,
        criterion: CRITERE,
        reason: 'Le critère demande désormais une documentation.',
        confirmation: { method: 'password' },
        ...part,
      });
    const impact = () => readCriterionImpact(register.workplace, qui('responsable'), session.id);

    it('tant qu’aucune version n’est publiée depuis, rien n’est touché', async () => {
      expect(await impact()).toMatchObject({ next: null, criteria: [] });
      expect(await codeDe(rouvrir({ seatIds: [siege('Inès', 'Nour Haddad')] }))).toBe(
        'reopening.unknown-criterion',
      );
    });

    it('la version qui le change dit quels sièges l’ont jugé, et où ils en sont', async () => {
      const { workplace } = register;
      const avant = await workplace.records.frameworks.findVersion(session.versionId);
      if (avant === null) throw new Error('une version est attendue');
      const texte = JSON.stringify(avant.framework);
      const ancien = avant.framework.blocks
        .flatMap(({ activities }) => activities.flatMap(({ criteria }) => criteria))
        .find(({ id }) => id === CRITERE)?.text;
      await workplace.records.frameworks.addVersion({
        ...avant,
        id: 'version-suivante',
        label: '2027.1',
        hash: 'f'.repeat(64),
        framework: JSON.parse(
          texte.replace(JSON.stringify(ancien), JSON.stringify(`${ancien} et documenté`)),
        ),
        publishedAt: workplace.now(),
      });
      const { next, criteria } = await impact();
      expect(next?.label).toBe('2027.1');
      expect(criteria.map(({ criterion, how }) => [criterion, how])).toEqual([[CRITERE, 'reworded']]);
      expect(
        criteria[0]?.seats.map(({ holder, candidate, state }) => [holder, candidate, state]).toSorted(),
      ).toEqual([
        ['Inès', 'Nour Haddad', 'locked'],
        ['Marc', 'Nour Haddad', 'locked'],
      ]);
    });

    it('ne se rouvre que signé, motivé, et dans des sièges verrouillés', async () => {
      const seatIds = [siege('Inès', 'Nour Haddad')];
      expect(await codeDe(rouvrir({ seatIds, reason: ' ' }))).toBe('reopening.reason-missing');
      expect(await codeDe(rouvrir({ seatIds: [...seatIds, siege('Inès', 'Alix Lemoine')] }))).toBe(
        'reopening.seat-not-locked',
      );
      expect(await codeDe(rouvrir({ seatIds: [] }))).toBe('reopening.seat-not-locked');
      expect(await rouvrir({ seatIds })).toBe(1);
      expect(await codeDe(rouvrir({ seatIds }))).toBe('reopening.seat-not-locked');
    });

    it('le siège rejuge ce critère par ses nouveaux mots, rien d’autre, puis reverrouille', async () => {
      const { workplace } = register;
      const seatId = siege('Inès', 'Nour Haddad');
      const bureau = () => openDesk(workplace, qui('Inès'), seatId);
      const { reopened, missing, seat } = await bureau();
      expect(seat.lockedAt).toBeNull();
      expect(reopened).toMatchObject([
        { criterion: CRITERE, reason: 'Le critère demande désormais une documentation.' },
      ]);
      expect(reopened[0]?.text).toMatch(/ et documenté$/);
      expect(missing).toEqual([CRITERE]);
      expect(await codeDe(juger('Inès', 'Nour Haddad', { criterion: AILLEURS }))).toBe(
        'judgement.seat-locked',
      );
      expect(await codeDe(lockSeat(workplace, qui('Inès'), seatId))).toBe('judgement.criteria-missing');
      const avis = await readSecondOpinions(workplace, qui('Claire'), {
        candidacyId: candidature('Nour Haddad').id,
        block: BLOC,
      });
      expect(avis.open).toBe(false);
      const combien = (await workplace.records.juries.listJudgements(seatId)).length;
      await juger('Inès', 'Nour Haddad', { grade: 'NE' });
      await lockSeat(workplace, qui('Inès'), seatId);
      const apres = await bureau();
      expect(apres.seat.lockedAt).not.toBeNull();
      expect([apres.reopened, apres.missing]).toEqual([[], []]);
      expect(apres.judgements).toHaveLength(combien + 1);
      expect(await codeDe(juger('Inès', 'Nour Haddad'))).toBe('judgement.seat-locked');
      expect((await impact()).criteria[0]?.seats.map(({ state }) => state)).toEqual(['locked', 'locked']);
    });
  });

  it('le journal tient d’un bout à l’autre', async () => {
    const verdict = await verifyRegisterJournal(register.workplace, qui('auditrice'));
    expect(verdict).toMatchObject({ intact: true });
  });
});
