import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildCase, makeReferenceHandIn } from '@etalon/cases';
import { dayOf } from '@etalon/core/calendar';
import { parseSlots } from '@etalon/core/evidence';
import type { Grade } from '@etalon/core/judgement';
import type { RegulationsEdit } from '@etalon/core/regulations';
import { judgeBlock, prepareRegister } from '@etalon/runtime/demonstration';
import { listTestDatabases, openTestRegister, type TestRegister } from '@etalon/testing';
import {
  type Actor,
  answerAppeal,
  appointSeat,
  assignAppeal,
  type Candidacy,
  createSession,
  decideAccommodations,
  declareConflict,
  declareIndependence,
  type ExamSession,
  editRegulationsDraft,
  enrolCandidate,
  fileAppeal,
  issueCredential,
  keepMinutes,
  lockSeat,
  markPresence,
  openDeliberation,
  openDesk,
  openRegulationsDraft,
  pronounceBlock,
  publishRegulationsDraft,
  readResult,
  readSituation,
  receivePiece,
  recordJudgement,
  registerCase,
  sealHandIn,
  sealMinutes,
  settleCriterion,
  signMinutes,
  verifyRegisterJournal,
} from '@etalon/usecases';
import { answerStatement, composeGroup, readContributions, writeContribution } from '@etalon/usecases/groups';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const CONTENT = join(import.meta.dirname, '../content');
const BLOC = 'B2';
const ACTE = { method: 'password' } as const;
const MOTIVE =
  'Les membres ont relu ensemble la place citée et s’accordent sur ce que le candidat a réellement montré et expliqué.';
const POINTS: readonly RegulationsEdit[] = [
  { field: 'matrix', value: 'of-session' },
  { field: 'rule', value: { kind: 'R1' } },
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
  { field: 'accommodations', value: { offered: ['extra-time'], extraTimePercent: 33, requestDays: 0 } },
  {
    field: 'resits',
    value: { most: 1, scope: 'whole-block', parallelCase: true, newExaminer: true, keepLevels: false },
  },
  { field: 'appeals', value: { delayDays: 60, grounds: ['procedure', 'material-error'] } },
];
type Nom = 'Ada' | 'Basile' | 'Chloé';

describe.each(listTestDatabases())(
  'Une session entière, du règlement au procès-verbal, sur $name',
  (database) => {
    let register: TestRegister;
    let reference: ExamSession;
    let session: ExamSession;
    let rattrapage: ExamSession;
    let reglement = '';
    const gens = new Map<string, Actor>();
    const candidatures = new Map<Nom, Candidacy>();
    const sieges = new Map<string, string>();
    const cas = new Map<string, string>();
    const dossiers = new Map<string, Readonly<Record<string, string>>>();

    const qui = (nom: string): Actor => {
      const found = gens.get(nom);
      if (found === undefined) throw new Error(nom);
      return found;
    };
    const candidature = (nom: Nom): Candidacy => {
      const found = candidatures.get(nom);
      if (found === undefined) throw new Error(nom);
      return found;
    };
    const cible = (nom: Nom) => ({ candidacyId: candidature(nom).id, block: BLOC });

    /** Ouvre une session sur le bloc 2, avec le cas parallèle que l’on nomme. */
    const ouvrir = async (label: string, parallele: string, opensAt: string, closesAt: string) => {
      const slots = JSON.parse(await readFile(join(CONTENT, 'situations/aivancity-2026.json'), 'utf8'));
      return createSession(register.workplace, qui('Responsable'), {
        label,
        versionId: reference.versionId,
        matrixId: reference.matrixId,
        regulationsId: reglement,
        opensAt,
        closesAt,
        place: 'Cachan',
        situations: [
          {
            situation: 'A1.2',
            caseVersionId: cas.get(parallele) ?? null,
            slots: parseSlots(slots.situations['A1.2']),
          },
          { situation: 'A2.2', caseVersionId: null, slots: parseSlots(slots.situations['A2.2']) },
        ],
      });
    };
    const batir = async (seed: string): Promise<void> => {
      const folder = join(register.dataFolder, 'cases', 'a1-2-vols-2001', seed);
      await buildCase({ source: join(CONTENT, 'cases/a1-2-vols-2001'), seed, out: folder, records: 600 });
      cas.set(seed, (await registerCase(register.workplace, qui('Auteur'), `a1-2-vols-2001/${seed}`)).id);
      const { files } = await makeReferenceHandIn({
        caseFolder: folder,
        out: join(register.dataFolder, `dossier-${seed}`),
        quality: 'expert',
      });
      dossiers.set(seed, files);
    };
    const inscrire = async (nom: Nom, ou: ExamSession): Promise<Candidacy> =>
      enrolCandidate(register.workplace, qui('Responsable'), {
        sessionId: ou.id,
        userId: qui(nom).userId,
        route: 'FI',
        blocks: [BLOC],
        extraTimePercent: 0,
        nameOnCertificate: false,
      });
    const deposer = async (nom: Nom, situation: string, files: Readonly<Record<string, string>>) => {
      const { workplace } = register;
      for (const [slot, path] of Object.entries(files)) {
        const stored = await workplace.files.put(createReadStream(path), { maxBytes: 2 ** 31 });
        const fileName = path.split('/').at(-1) ?? '';
        const target = { candidacyId: candidature(nom).id, situation, slot, fileName };
        await receivePiece(workplace, qui(nom), { ...target, ...stored });
      }
    };
    const sceller = async (nom: Nom, situation: string) => {
      const target = { candidacyId: candidature(nom).id, situation };
      const { handIn } = await readSituation(register.workplace, qui(nom), target);
      return sealHandIn(register.workplace, qui(nom), { handInId: handIn?.id ?? '', confirmation: ACTE });
    };
    const nommer = async (nom: Nom, membre: string, role: 'examiner' | 'president' | 'third') => {
      const seat = await appointSeat(register.workplace, qui('Responsable'), {
        ...cible(nom),
        userId: qui(membre).userId,
        role,
        external: role !== 'president',
      });
      sieges.set(`${nom} ${membre}`, seat.id);
      await declareIndependence(register.workplace, qui(membre), seat.id);
    };
    const juger = (nom: Nom, membre: string, grades: Readonly<Record<string, Grade>> = {}) =>
      judgeBlock(register.workplace, qui(membre), { seatId: sieges.get(`${nom} ${membre}`) ?? '', grades });
    /** Chaque envoi part deux fois, comme après une réponse perdue en chemin. */
    const jugerSousCoupures = async (nom: Nom, membre: string) => {
      const { workplace } = register;
      const seatId = sieges.get(`${nom} ${membre}`) ?? '';
      const desk = await openDesk(workplace, qui(membre), seatId);
      let sent = 0;
      for (const { activity, pieces } of desk.situations)
        for (const { id: criterion } of activity.criteria)
          for (const phase of ['J0', 'J1'] as const) {
            const piece = pieces.find((row) => row.criteria.includes(criterion)) ?? pieces[0];
            const anchors =
              phase === 'J0' || piece === undefined ? [] : [{ pieceId: piece.id, locator: '/' }];
            const sending = {
              seatId,
              sentId: randomUUID(),
              judgement: {
                criterion,
                phase,
                anchors,
                grade: 2,
                confidence: 2,
                readingsSeen: [],
                elapsedMs: 60_000,
                sentence: phase === 'J0' ? '' : MOTIVE,
              },
            } as const;
            const [first, again] = await Promise.all([
              recordJudgement(workplace, qui(membre), sending),
              recordJudgement(workplace, qui(membre), sending),
            ]);
            expect(again.id).toBe(first.id);
            sent += 1;
          }
      expect(await workplace.records.juries.listJudgements(seatId)).toHaveLength(sent);
      await lockSeat(workplace, qui(membre), seatId);
    };
    const prononcer = (
      nom: Nom,
      result: 'acquis' | 'non-acquis',
      more: object = {},
      membres = ['Iris', 'Jean'],
    ) =>
      pronounceBlock(register.workplace, qui('Présidente'), {
        ...cible(nom),
        result,
        motive: MOTIVE,
        present: [...membres, 'Présidente'].map((membre) => qui(membre).userId),
        confirmation: ACTE,
        ...more,
      });

    beforeAll(async () => {
      register = await openTestRegister(database);
      for (const [nom, role] of [
        ['Responsable', 'officer'],
        ['Auteur', 'author'],
        ['Ada', 'candidate'],
        ['Basile', 'candidate'],
        ['Chloé', 'candidate'],
        ['Iris', 'examiner'],
        ['Jean', 'examiner'],
        ['Karim', 'examiner'],
        ['Lise', 'examiner'],
        ['Présidente', 'president'],
        ['Auditrice', 'auditor'],
      ] as const)
        gens.set(nom, await register.addPerson(nom, role));
      reference = await prepareRegister(register.workplace, {
        contentFolder: CONTENT,
        dataFolder: register.dataFolder,
        officer: qui('Responsable'),
        author: qui('Auteur'),
        caseRecords: 600,
        onStep: () => undefined,
      });
      for (const seed of ['premier', 'parallele']) await batir(seed);
    }, 180_000);

    afterAll(() => register.close());

    it('le règlement s’écrit, se publie, et la session s’ouvre sur lui', async () => {
      const { workplace } = register;
      const draft = await openRegulationsDraft(workplace, qui('Responsable'), {
        frameworkVersionId: reference.versionId,
        label: 'Règlement 2027',
        from: { kind: 'empty' },
      });
      await editRegulationsDraft(workplace, qui('Responsable'), { draftId: draft.id, edits: POINTS });
      const version = await publishRegulationsDraft(workplace, qui('Responsable'), {
        draftId: draft.id,
        supersedes: null,
      });
      reglement = version.id;
      session = await ouvrir(
        'Session 2027',
        'premier',
        '2026-11-20T08:00:00.000Z',
        '2026-11-27T18:00:00.000Z',
      );
      for (const nom of ['Ada', 'Basile', 'Chloé'] as const)
        candidatures.set(nom, await inscrire(nom, session));
      await decideAccommodations(workplace, qui('Responsable'), {
        candidacyId: candidature('Chloé').id,
        measures: ['extra-time'],
        extraTimePercent: 33,
      });
    });

    it('un lien d’intérêt est refusé au moment de nommer', async () => {
      const lien = {
        examinerId: qui('Karim').userId,
        candidateId: qui('Ada').userId,
        ground: 'employer',
      } as const;
      await declareConflict(register.workplace, qui('Responsable'), lien);
      await expect(nommer('Ada', 'Karim', 'examiner')).rejects.toMatchObject({
        code: 'jury.conflict-of-interest',
      });
      for (const nom of ['Ada', 'Basile', 'Chloé'] as const)
        for (const [membre, role] of [
          ['Iris', 'examiner'],
          ['Jean', 'examiner'],
          ['Présidente', 'president'],
        ] as const)
          await nommer(nom, membre, role);
    });

    it('Ada et Basile rendent une note commune, signée des deux ; Chloé rend dans son temps majoré', async () => {
      const { workplace } = register;
      await composeGroup(workplace, qui('Responsable'), {
        sessionId: session.id,
        label: 'Boussole',
        situations: [{ situation: 'A2.2', slots: ['note'] }],
        members: [candidature('Ada').id, candidature('Basile').id],
      });
      const note = { note: join(CONTENT, 'demonstration/analyse-a2.2.md') };
      const dossier = dossiers.get('premier') ?? {};
      await deposer('Ada', 'A2.2', note);
      for (const nom of ['Ada', 'Basile'] as const) {
        await writeContribution(workplace, qui(nom), {
          candidacyId: candidature(nom).id,
          situation: 'A2.2',
          roles: { 'formal-analysis': 'equal' },
          text: `${nom} a conduit la moitié des analyses et relu l’autre moitié.`,
        });
      }
      for (const nom of ['Ada', 'Basile'] as const) {
        const target = { candidacyId: candidature(nom).id, situation: 'A2.2' };
        const vue = await readContributions(workplace, qui(nom), target);
        const answer = {
          sha256: vue?.sha256 ?? '',
          verdict: 'signed',
          reason: '',
          confirmation: ACTE,
        } as const;
        await answerStatement(workplace, qui(nom), { ...target, ...answer });
        await deposer(nom, 'A1.2', dossier);
      }
      for (const nom of ['Ada', 'Basile'] as const) for (const id of ['A1.2', 'A2.2']) await sceller(nom, id);
      register.setClock('2026-11-28T08:00:00.000Z');
      const temps = await readSituation(workplace, qui('Chloé'), {
        candidacyId: candidature('Chloé').id,
        situation: 'A1.2',
      });
      expect(temps.hours).toBe('open');
      expect(workplace.now() > session.closesAt).toBe(true);
      await deposer('Chloé', 'A1.2', dossier);
      await deposer('Chloé', 'A2.2', note);
      for (const id of ['A1.2', 'A2.2']) await sceller('Chloé', id);
      const { handIn } = await readSituation(workplace, qui('Ada'), {
        candidacyId: candidature('Ada').id,
        situation: 'A2.2',
      });
      expect(handIn?.seal?.receipt.statement.contributions).toMatch(/^[0-9a-f]{64}$/);
    });

    it('deux lectures à l’aveugle ; un désaccord de part et d’autre du seuil se délibère, un grand écart appelle un troisième', async () => {
      const { workplace } = register;
      register.setClock('2026-12-01T09:00:00.000Z');
      await juger('Ada', 'Iris', { 'A1.2-3': 1 });
      await juger('Ada', 'Jean');
      await juger('Basile', 'Iris', { 'A1.2-2': 0 });
      await juger('Basile', 'Jean', { 'A1.2-2': 2 });
      await juger('Chloé', 'Iris');
      await jugerSousCoupures('Chloé', 'Jean');
      const ada = await openDeliberation(workplace, qui('Présidente'), cible('Ada'));
      expect(ada.facts.unsettled).toEqual(['A1.2-3']);
      const level = { motive: MOTIVE, grade: 2 } as const;
      await settleCriterion(workplace, qui('Présidente'), { ...cible('Ada'), criterion: 'A1.2-3', ...level });
      const trop = { ...cible('Basile'), criterion: 'A1.2-2', motive: MOTIVE, grade: 1 } as const;
      await expect(settleCriterion(workplace, qui('Présidente'), trop)).rejects.toMatchObject({
        code: 'settlement.third-juror-first',
      });
      await nommer('Basile', 'Karim', 'third');
      await juger('Basile', 'Karim', { 'A1.2-2': 1 });
      await settleCriterion(workplace, qui('Présidente'), trop);
      const basile = await openDeliberation(workplace, qui('Présidente'), cible('Basile'));
      expect(basile.outcome?.state).toBe('not-met');
    });

    it('le jury prononce : un bloc acquis, une réussite partielle avec ce qui reste à présenter, une décision remplacée', async () => {
      const { workplace } = register;
      await expect(prononcer('Ada', 'acquis', {}, ['Iris'])).rejects.toMatchObject({
        code: 'decision.quorum-not-met',
      });
      await prononcer('Ada', 'acquis');
      await prononcer('Basile', 'non-acquis', {
        resit: { situations: ['A1.2'], note: 'Reprendre la liste des anomalies.' },
      });
      const first = await prononcer('Chloé', 'non-acquis');
      const next = await prononcer('Chloé', 'acquis');
      expect(next.supersedes).toBe(first.id);
      const lue = await readResult(workplace, qui('Chloé'), cible('Chloé'));
      expect([lue.decision.result, ...lue.superseded.map(({ result }) => result)]).toEqual([
        'acquis',
        'non-acquis',
      ]);
      await markPresence(workplace, qui('Responsable'), {
        sessionId: session.id,
        day: dayOf(workplace.now()),
        marks: ['Iris', 'Jean', 'Présidente'].map((nom) => ({ userId: qui(nom).userId, state: 'present' })),
      });
    });

    it('le procès-verbal porte les trois décisions ; chaque membre présent signe, la présidente scelle', async () => {
      const { workplace } = register;
      const pv = await keepMinutes(workplace, qui('Présidente'), { sessionId: session.id, incidents: '' });
      expect(pv.minutes.decisions.map(({ result }) => result).toSorted()).toEqual([
        'acquis',
        'acquis',
        'non-acquis',
      ]);
      for (const nom of ['Présidente', 'Iris', 'Jean']) {
        const signed = { minutesId: pv.id, kind: 'signed', text: '', confirmation: ACTE } as const;
        await signMinutes(workplace, qui(nom), signed);
      }
      const seal = await sealMinutes(workplace, qui('Présidente'), { minutesId: pv.id, confirmation: ACTE });
      const pdf = await readFile(await workplace.files.materialise(seal.pdfSha256), 'latin1');
      expect(pdf).toContain('<pdfaid:part>3</pdfaid:part>');
    });

    it('Basile fait recours ; quelqu’un d’autre répond ; la décision tient', async () => {
      const { workplace } = register;
      const appeal = await fileAppeal(workplace, qui('Basile'), {
        ...cible('Basile'),
        ground: 'procedure',
        statement:
          'La troisième lecture a été demandée après la délibération du bloc, alors que le règlement la demande avant ; je demande que l’ordre des actes soit vérifié au journal.',
      });
      await expect(
        assignAppeal(workplace, qui('Responsable'), { appealId: appeal.id, userId: qui('Iris').userId }),
      ).rejects.toThrow();
      await assignAppeal(workplace, qui('Responsable'), { appealId: appeal.id, userId: qui('Lise').userId });
      await answerAppeal(workplace, qui('Lise'), {
        appealId: appeal.id,
        outcome: 'rejected',
        motive:
          'Le journal date la troisième lecture avant la délibération du bloc, et le règlement a été suivi dans l’ordre.',
        confirmation: ACTE,
      });
      expect((await readResult(workplace, qui('Basile'), cible('Basile'))).decision.result).toBe(
        'non-acquis',
      );
    });

    it('il se représente sur un cas parallèle, devant au moins un nouvel examinateur, sans que rien du passé ne se lise', async () => {
      const { workplace } = register;
      register.setClock('2027-02-01T09:00:00.000Z');
      const meme = await ouvrir(
        'Même cas',
        'premier',
        '2027-02-01T08:00:00.000Z',
        '2027-03-01T18:00:00.000Z',
      );
      await expect(inscrire('Basile', meme)).rejects.toMatchObject({
        code: 'candidacy.case-already-seen',
        info: { situations: ['A1.2'] },
      });
      rattrapage = await ouvrir(
        'Rattrapage',
        'parallele',
        '2027-02-01T08:00:00.000Z',
        '2027-03-01T18:00:00.000Z',
      );
      candidatures.set('Basile', await inscrire('Basile', rattrapage));
      await deposer('Basile', 'A1.2', dossiers.get('parallele') ?? {});
      await deposer('Basile', 'A2.2', { note: join(CONTENT, 'demonstration/analyse-a2.2.md') });
      for (const id of ['A1.2', 'A2.2']) await sceller('Basile', id);
      for (const [membre, role] of [
        ['Iris', 'examiner'],
        ['Jean', 'examiner'],
        ['Présidente', 'president'],
      ] as const)
        await nommer('Basile', membre, role);
      const siege = sieges.get('Basile Iris') ?? '';
      await expect(openDesk(workplace, qui('Iris'), siege)).rejects.toMatchObject({
        code: 'jury.not-open',
        info: { findings: ['jury.no-new-examiner'] },
      });
      await nommer('Basile', 'Lise', 'examiner');
      const desk = await openDesk(workplace, qui('Iris'), siege);
      expect(desk.judgements).toEqual([]);
      expect(JSON.stringify(desk)).not.toContain('A1.2-2":1');
      for (const membre of ['Iris', 'Jean', 'Lise']) await juger('Basile', membre);
      await prononcer('Basile', 'acquis', {}, ['Iris', 'Jean', 'Lise']);
      const decision = (await workplace.records.juries.listAwardable()).find(
        ({ candidacyId }) => candidacyId === candidature('Basile').id,
      );
      const issued = await issueCredential(workplace, qui('Responsable'), decision?.id ?? '');
      expect(issued.block).toBe(BLOC);
    });

    it('au-delà du nombre de présentations permis, l’inscription est refusée', async () => {
      const { workplace } = register;
      await prononcer('Basile', 'non-acquis', {}, ['Iris', 'Jean', 'Lise']);
      register.setClock('2027-04-01T09:00:00.000Z');
      await batir('troisieme');
      const tard = await ouvrir(
        'Troisième',
        'troisieme',
        '2027-04-01T08:00:00.000Z',
        '2027-05-01T18:00:00.000Z',
      );
      await expect(inscrire('Basile', tard)).rejects.toMatchObject({
        code: 'candidacy.too-many-resits',
        info: { block: BLOC, times: 2, most: 1 },
      });
      expect(await verifyRegisterJournal(workplace, qui('Auditrice'))).toMatchObject({ intact: true });
    });
  },
);
