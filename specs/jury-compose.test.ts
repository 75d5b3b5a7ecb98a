import { join } from 'node:path';
import type { Seat } from '@etalon/core/jury';
import { errorCode, errorInfo } from '@etalon/error';
import { prepareRegister } from '@etalon/runtime/demonstration';
import {
  listTestDatabases,
  type MailCatcher,
  openMailCatcher,
  openTestRegister,
  type TestRegister,
} from '@etalon/testing';
import {
  type Actor,
  answerConvocation,
  appointSeat,
  type Candidacy,
  conveneJuries,
  declareConflict,
  declareConvened,
  declareOwnConflict,
  enrolCandidate,
  erasePerson,
  markPresence,
  openDesk,
  planJuries,
  readExaminer,
  readOwnConvocations,
  readPool,
  readSessionJuries,
  recordJudgement,
  recordTraining,
  replaceSeat,
  saveExaminer,
  seatPlan,
  setQualificationPolicy,
  setSessionDate,
  verifyRegisterJournal,
  withdrawConflict,
} from '@etalon/usecases';
import { openSessionArchive } from '@etalon/usecases/archive';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeDe } from './code-de.ts';

const CONTENT = join(import.meta.dirname, '../content');
const BLOC = 'B2';
const EXAMINATEURS = ['Inès', 'Marc', 'Sonia', 'Théo', 'Lou'] as const;
const CANDIDATS = ['Nour Haddad', 'Alix Lemoine', 'Camille Berthier', 'Élie Ndiaye'] as const;
const BONS_COMPTES = { anchors: 12, withinOne: 11, sameSide: 10 };

const [base] = listTestDatabases();
if (base === undefined) throw new Error('une base est attendue');

describe('Composer un jury, le convoquer, le remplacer', () => {
  let register: TestRegister;
  let courrier: MailCatcher;
  let session = '';
  const gens = new Map<string, Actor>();
  const candidatures = new Map<string, Candidacy>();
  const qui = (nom: string): Actor => gens.get(nom) ?? { userId: 'personne', roles: [] };
  const candidature = (nom: string): string => candidatures.get(nom)?.id ?? '';
  const sieges = (nom: string): Promise<readonly Seat[]> =>
    register.workplace.records.juries.listSeats(candidature(nom), BLOC);
  const lireJurys = () =>
    readSessionJuries(register.workplace, qui('responsable'), { sessionId: session, day: null });
  const juryDe = async (nom: string) => {
    const { juries } = await lireJurys();
    const trouve = juries.find((jury) => jury.candidacy.id === candidature(nom));
    if (trouve === undefined) throw new Error(`pas de jury pour ${nom}`);
    return trouve;
  };
  const decrire = (nom: string, external: boolean, blocks: readonly string[] = [BLOC]) =>
    saveExaminer(register.workplace, qui('responsable'), {
      userId: qui(nom).userId,
      blocks,
      employer: external ? 'Entreprise voisine' : 'L’école',
      external,
      gender: null,
      available: true,
    });
  const former = (nom: string, counts: typeof BONS_COMPTES | null = BONS_COMPTES) =>
    recordTraining(register.workplace, qui('responsable'), {
      userId: qui(nom).userId,
      day: '2026-11-20',
      durationMinutes: 120,
      blocks: [BLOC],
      counts,
    });
  const proposer = (seed = 7) =>
    planJuries(register.workplace, qui('responsable'), { sessionId: session, seed });
  const convoquer = () =>
    conveneJuries(register.workplace, qui('responsable'), {
      sessionId: session,
      answerBy: '2026-12-20T17:00:00.000Z',
    });

  beforeAll(async () => {
    courrier = await openMailCatcher();
    register = await openTestRegister(base, {
      mail: { smtpUrl: courrier.url, from: 'registre@etalon.test' },
    });
    const { workplace } = register;
    gens.set('responsable', await register.addPerson('responsable', 'officer'));
    gens.set('auteur', await register.addPerson('auteur', 'author'));
    gens.set('Claire', await register.addPerson('Claire', 'president'));
    for (const nom of EXAMINATEURS) gens.set(nom, await register.addPerson(nom, 'examiner'));
    for (const nom of CANDIDATS) gens.set(nom, await register.addPerson(nom, 'candidate'));
    const exam = await prepareRegister(workplace, {
      contentFolder: CONTENT,
      dataFolder: register.dataFolder,
      officer: qui('responsable'),
      author: qui('auteur'),
      caseRecords: 1500,
      onStep: () => undefined,
    });
    session = exam.id;
    for (const nom of CANDIDATS)
      candidatures.set(
        nom,
        await enrolCandidate(workplace, qui('responsable'), {
          sessionId: session,
          userId: qui(nom).userId,
          route: nom === 'Élie Ndiaye' ? 'VAE' : 'FI',
          blocks: [BLOC],
          extraTimePercent: 0,
          nameOnCertificate: false,
        }),
      );
  });

  afterAll(async () => {
    await register.close();
    await courrier.close();
  });

  it('sans vivier, le plan dit ce qui manque à chaque jury et n’assoit personne', async () => {
    const { plan, seed, sha256 } = await proposer();
    const manque = plan.problems.filter((problem) => problem.code === 'plan.examiners-missing');
    expect(manque.map((problem) => ({ found: problem.found, asked: problem.asked }))).toEqual(
      CANDIDATS.map(() => ({ found: 0, asked: 2 })),
    );
    expect(plan.problems.filter(({ code }) => code === 'plan.president-missing')).toHaveLength(4);
    expect(
      await codeDe(seatPlan(register.workplace, qui('responsable'), { sessionId: session, seed, sha256 })),
    ).toBe('jury.plan-empty');
  });

  it('une personne du vivier a un employeur et des blocs, et sa description d’avant reste', async () => {
    expect(await codeDe(decrire('Inès', true, []))).toBe('jury.blocks-missing');
    await decrire('Inès', false);
    await decrire('Inès', true);
    for (const nom of EXAMINATEURS.slice(1)) await decrire(nom, nom !== 'Lou');
    await decrire('Claire', false);
    const { versions } = await readExaminer(register.workplace, qui('responsable'), qui('Inès').userId);
    expect(versions.map(({ external }) => external)).toEqual([true, false]);
    expect(await codeDe(decrire('Nour Haddad', true))).toBe('jury.person-lacks-role');
  });

  it('personne ne juge sans avoir réussi les dossiers-ancres, selon une règle qui dit d’où elle vient', async () => {
    for (const nom of EXAMINATEURS.slice(0, 4)) await former(nom);
    await former('Lou', { anchors: 12, withinOne: 9, sameSide: 10 });
    const { rows, policy } = await readPool(register.workplace, qui('responsable'));
    expect(policy.source).toBe('Étalon : valeurs proposées, à fixer par le certificateur');
    const qualifies = rows.filter(({ qualifiedFor }) => qualifiedFor.includes(BLOC));
    expect(qualifies.map(({ person }) => person.name).toSorted()).toEqual(['Inès', 'Marc', 'Sonia', 'Théo']);
    await setQualificationPolicy(register.workplace, qui('responsable'), {
      anchors: 12,
      withinOne: 0.7,
      sameSide: 0.7,
      source: 'Conseil de certification du 24 novembre 2026',
    });
    const apres = await readExaminer(register.workplace, qui('responsable'), qui('Lou').userId);
    expect(apres.trainings[0]?.verdict).toMatchObject({ met: false, withinOne: 0.75, faults: ['withinOne'] });
    await former('Lou', { anchors: 12, withinOne: 9, sameSide: 10 });
    const encore = await readExaminer(register.workplace, qui('responsable'), qui('Lou').userId);
    expect(encore.trainings.map(({ verdict }) => verdict?.met)).toEqual([true, false]);
  });

  it('un lien déclaré par le membre, par le nom qu’il connaît, ou par la responsable, écarte du jury', async () => {
    await declareOwnConflict(register.workplace, qui('Inès'), { name: 'haddad NOUR', ground: 'teacher' });
    await declareConflict(register.workplace, qui('responsable'), {
      examinerId: qui('Marc').userId,
      candidateId: qui('Alix Lemoine').userId,
      ground: 'tutor',
    });
    const refuse = (nom: string, membre: string) =>
      codeDe(
        appointSeat(register.workplace, qui('responsable'), {
          candidacyId: candidature(nom),
          block: BLOC,
          userId: qui(membre).userId,
          role: 'examiner',
          external: true,
        }),
      );
    expect(await refuse('Nour Haddad', 'Inès')).toBe('jury.conflict-of-interest');
    expect(await refuse('Alix Lemoine', 'Marc')).toBe('jury.conflict-of-interest');
  });

  it('nul ne retire un lien déclaré par un autre', async () => {
    const { conflicts } = await readExaminer(register.workplace, qui('responsable'), qui('Inès').userId);
    expect(conflicts.map(({ name, known, own }) => ({ name, known, own }))).toEqual([
      { name: 'haddad NOUR', known: true, own: false },
    ]);
    const retirer = (nom: string) =>
      codeDe(
        withdrawConflict(register.workplace, qui(nom), {
          conflictId: conflicts[0]?.id ?? '',
          reason: 'Erreur',
        }),
      );
    expect(await retirer('responsable')).toBe('jury.conflict-not-found');
    await declareOwnConflict(register.workplace, qui('Inès'), { name: 'Théo Personne', ground: 'other' });
    const siens = await readOwnConvocations(register.workplace, qui('Inès'));
    const faux = siens.conflicts.find(({ statedName }) => statedName === 'Théo Personne');
    await withdrawConflict(register.workplace, qui('Inès'), {
      conflictId: faux?.id ?? '',
      reason: 'Homonyme',
    });
    expect((await readOwnConvocations(register.workplace, qui('Inès'))).conflicts).toHaveLength(1);
  });

  it('le plan donne à chacun deux examinateurs externes et une présidence, sans lien, à charges égales', async () => {
    const { plan, sha256 } = await proposer();
    expect(plan.problems.map(({ code }) => code)).toEqual(['plan.loads-apart']);
    expect(plan.groups).toHaveLength(1);
    const nomDe = new Map([...gens].map(([nom, { userId }]) => [userId, nom]));
    for (const { candidacyId, examiners, president } of plan.panels) {
      expect(president).toBe(qui('Claire').userId);
      expect(examiners).toHaveLength(2);
      const noms = examiners.map((id) => nomDe.get(id));
      expect(noms).not.toContain('Lou');
      if (candidacyId === candidature('Nour Haddad')) expect(noms).not.toContain('Inès');
      if (candidacyId === candidature('Alix Lemoine')) expect(noms).not.toContain('Marc');
    }
    const charges = plan.loads.filter(({ external }) => external).map(({ examines }) => examines);
    expect(charges).toEqual([2, 2, 2, 2]);
    expect((await proposer()).sha256).toBe(sha256);
  });

  it('dit que les charges s’écartent de deux, parce qu’un interne ne peut pas compléter un jury à présidence interne', async () => {
    const { plan } = await proposer();
    expect(plan.problems).toEqual([{ code: 'plan.loads-apart', role: 'examiner', least: 0, most: 2 }]);
    await decrire('Lou', true);
    expect((await proposer()).plan.problems).toEqual([]);
  });

  it('n’assoit que le plan montré : un registre qui a changé en demande un autre', async () => {
    await declareConflict(register.workplace, qui('responsable'), {
      examinerId: qui('Sonia').userId,
      candidateId: qui('Camille Berthier').userId,
      ground: 'employer',
    });
    const asseoir = ({ seed, sha256 }: { readonly seed: number; readonly sha256: string }) =>
      seatPlan(register.workplace, qui('responsable'), { sessionId: session, seed, sha256 });
    const nouveau = await proposer();
    expect(await codeDe(asseoir({ ...nouveau, sha256: 'f'.repeat(64) }))).toBe('jury.plan-changed');
    expect(await asseoir(nouveau)).toEqual({ juries: 4, seats: 12, refused: [] });
    const { juries, graph, plans } = await lireJurys();
    expect(juries.map(({ refusals, members }) => [refusals, members])).toEqual(juries.map(() => [[], []]));
    expect(graph).toMatchObject({ groups: 1, people: 5 });
    expect(graph.algebraicConnectivity).toBeGreaterThan(0);
    expect(plans.map(({ seed, sha256 }) => ({ seed, sha256 }))).toEqual([
      { seed: 7, sha256: nouveau.sha256 },
    ]);
  });

  it('remarque pour une VAE ce que la loi attend sans l’imposer', async () => {
    expect((await juryDe('Élie Ndiaye')).remarks).toEqual([]);
    for (const [nom, gender] of [...EXAMINATEURS, 'Claire'].map((nom) => [nom, 'woman'] as const))
      await saveExaminer(register.workplace, qui('responsable'), {
        userId: qui(nom).userId,
        blocks: [BLOC],
        employer: 'Entreprise',
        external: nom !== 'Claire',
        gender,
        available: true,
      });
    expect((await juryDe('Élie Ndiaye')).remarks).toEqual(['jury.one-gender']);
    expect((await juryDe('Nour Haddad')).remarks).toEqual([]);
  });

  it('ne convoque pas un jury sans date, puis écrit à chacun avec ses dates jointes', async () => {
    const refus = await convoquer().catch((error: unknown) => error);
    expect(errorCode(refus)).toBe('jury.nobody-to-convene');
    expect(errorInfo(refus)).toEqual({ refused: 4 });
    await setSessionDate(register.workplace, qui('responsable'), {
      sessionId: session,
      kind: 'jury',
      subject: BLOC,
      opensAt: '2027-01-12T08:00:00.000Z',
      dueAt: '2027-01-12T17:00:00.000Z',
      place: 'Paris-Cachan, salle 12',
      follows: null,
    });
    expect(await convoquer()).toEqual({ members: 6, seats: 12, refused: [] });
    expect(await codeDe(convoquer())).toBe('jury.nobody-to-convene');
    await expect
      .poll(() => courrier.mails.filter(({ subject }) => subject?.startsWith('Convocation')).length, {
        timeout: 20_000,
      })
      .toBe(6);
    const lettre = courrier.mails.find(({ subject }) => subject?.startsWith('Convocation'));
    expect(lettre?.text).toContain('salle 12');
    expect(lettre?.attachments[0]?.filename).toBe('convocation.ics');
    for (const nom of CANDIDATS) expect(lettre?.text).not.toContain(nom);
  });

  it('un membre confirme et déclare son indépendance, un autre refuse et ses sièges se libèrent', async () => {
    const { workplace } = register;
    const premiere = async (nom: string) => (await readOwnConvocations(workplace, qui(nom))).convocations[0];
    const deMarc = await premiere('Marc');
    const idMarc = deMarc?.id ?? '';
    expect(deMarc?.state).toBe('waiting');
    expect(deMarc?.meetings).toHaveLength(1);
    expect(
      await codeDe(
        answerConvocation(workplace, qui('Inès'), { convocationId: idMarc, state: 'confirmed', reason: '' }),
      ),
    ).toBe('access.refused');
    await answerConvocation(workplace, qui('Marc'), {
      convocationId: idMarc,
      state: 'confirmed',
      reason: '',
    });
    expect(await declareConvened(workplace, qui('Marc'), idMarc)).toBe(deMarc?.seats.length);
    expect(
      await codeDe(
        answerConvocation(workplace, qui('Marc'), { convocationId: idMarc, state: 'refused', reason: 'Non' }),
      ),
    ).toBe('jury.already-answered');
    const deTheo = await premiere('Théo');
    const refuser = (reason: string) =>
      answerConvocation(workplace, qui('Théo'), {
        convocationId: deTheo?.id ?? '',
        state: 'refused',
        reason,
      });
    expect(await codeDe(refuser(' '))).toBe('jury.refusal-needs-reason');
    await refuser('Déplacement professionnel ce jour-là');
    const { members, unconvened } = await lireJurys();
    const etat = members.map(({ name, convocation }) => [name, convocation?.state]);
    expect(etat).toContainEqual(['Marc', 'confirmed']);
    expect(etat).toContainEqual(['Théo', 'refused']);
    expect(unconvened.length).toBe(deTheo?.seats.length);
    expect(unconvened[0]?.findings.map(({ code }) => code)).toEqual([
      'jury.too-few-examiners',
      'jury.quorum-out-of-reach',
      ...(unconvened[0]?.findings.some(({ code }) => code === 'jury.external-share')
        ? ['jury.external-share']
        : []),
    ]);
  });

  it('un jury incomplet ne s’ouvre pas : personne n’y lit rien, et le refus dit pourquoi', async () => {
    const { juries } = await lireJurys();
    const bancal = juries.find(({ refusals }) => refusals.length > 0);
    const membre = bancal?.seats.find(({ role }) => role === 'examiner');
    const acteur = [...gens.values()].find(({ userId }) => userId === membre?.userId) ?? qui('');
    await register.workplace.records.juries.declareSeat(membre?.id ?? '', '2026-12-02T08:00:00.000Z');
    const refus = await openDesk(register.workplace, acteur, membre?.id ?? '').catch(
      (error: unknown) => error,
    );
    expect(errorCode(refus)).toBe('jury.not-open');
    expect(errorInfo(refus).findings).toContain('jury.too-few-examiners');
  });

  it('le plan complète autour de ceux qui siègent, et seuls les nouveaux sont convoqués', async () => {
    const { workplace } = register;
    const avant = await Promise.all(CANDIDATS.map(sieges));
    const { seed, sha256, plan } = await proposer();
    expect(plan.problems.filter(({ code }) => code !== 'plan.loads-apart')).toEqual([]);
    const { seats } = await seatPlan(workplace, qui('responsable'), { sessionId: session, seed, sha256 });
    const apres = await Promise.all(CANDIDATS.map(sieges));
    for (const [rang, anciens] of avant.entries())
      expect(apres[rang]?.slice(0, anciens.length)).toEqual(anciens);
    expect(await convoquer()).toMatchObject({ seats, refused: [] });
  });

  it('un siège remplacé garde ce qui y fut jugé, et son successeur lit depuis le début', async () => {
    const { workplace } = register;
    const jury = await juryDe('Camille Berthier');
    const ancien = jury.seats.find(({ role }) => role === 'examiner');
    if (ancien === undefined) throw new Error('un siège est attendu');
    const acteur = [...gens.values()].find(({ userId }) => userId === ancien.userId) ?? qui('');
    for (const seat of jury.seats)
      await workplace.records.juries.declareSeat(seat.id, '2026-12-02T08:00:00.000Z');
    const jugement = {
      criterion: 'A1.2-1',
      grade: 'NP',
      confidence: 2,
      anchors: [],
      readingsSeen: [],
    } as const;
    await recordJudgement(workplace, acteur, {
      seatId: ancien.id,
      judgement: { ...jugement, phase: 'J0', sentence: '', elapsedMs: 1000 },
    });
    const assis = new Set((await sieges('Camille Berthier')).map(({ userId }) => userId));
    const successeur = EXAMINATEURS.find((nom) => nom !== 'Sonia' && !assis.has(qui(nom).userId));
    if (successeur === undefined) throw new Error('un successeur est attendu');
    const remplacer = (nom: string, reason = 'Absente le jour dit') =>
      replaceSeat(workplace, qui('responsable'), {
        seatId: ancien.id,
        userId: qui(nom).userId,
        ground: 'absent',
        reason,
      });
    expect(await codeDe(remplacer(successeur, ' '))).toBe('jury.replacement-reason-missing');
    expect(await codeDe(remplacer('Sonia'))).toBe('jury.conflict-of-interest');
    const nouveau = await remplacer(successeur);
    expect(await codeDe(remplacer('Lou'))).toMatch(/already-replaced|same-person/);
    expect(await workplace.records.juries.listJudgements(ancien.id)).toHaveLength(1);
    expect(await workplace.records.juries.listJudgements(nouveau.id)).toEqual([]);
    const garde = await workplace.records.juries.findSeat(ancien.id);
    expect(garde).toMatchObject({
      userId: ancien.userId,
      declaredAt: ancien.declaredAt ?? expect.any(String),
    });
    expect(garde?.recusedAt).not.toBeNull();
    expect(await codeDe(openDesk(workplace, acteur, ancien.id))).toBe('access.refused');
    expect((await juryDe('Camille Berthier')).refusals).toEqual([]);
  });

  it('la présence du jour se note, se corrige sans s’effacer, et dit quels jurys ont leur quorum', async () => {
    const { workplace } = register;
    const noter = (marks: Parameters<typeof markPresence>[2]['marks']) =>
      markPresence(workplace, qui('responsable'), { sessionId: session, day: '2027-01-12', marks });
    const lire = () =>
      readSessionJuries(workplace, qui('responsable'), { sessionId: session, day: '2027-01-12' });
    const { members } = await lire();
    const sieging = members.filter(({ examines, presides }) => examines + presides > 0);
    await noter(sieging.map(({ userId }) => ({ userId, state: 'present' })));
    expect((await lire()).quorate).toEqual({ reached: 4, asked: 4 });
    await noter([{ userId: qui('Claire').userId, state: 'absent' }]);
    expect((await lire()).quorate).toEqual({ reached: 0, asked: 4 });
    expect(await codeDe(noter([{ userId: qui('Claire').userId, state: 'absent' }]))).toBe(
      'jury.presence-empty',
    );
    expect(await codeDe(noter([{ userId: qui('Nour Haddad').userId, state: 'present' }]))).toBe(
      'jury.presence-stranger',
    );
    await noter([{ userId: qui('Claire').userId, state: 'present' }]);
    expect((await lire()).quorate).toEqual({ reached: 4, asked: 4 });
  });

  it('l’archive porte le calendrier, les convocations et leurs réponses, les remplacements et la présence', async () => {
    const { record } = await openSessionArchive(register.workplace, qui('responsable'), session);
    expect(record.dates).toMatchObject([{ kind: 'jury', subject: BLOC, inForce: true }]);
    const reponses = record.seats.flatMap(({ convocations }) => convocations.map(({ answer }) => answer));
    expect(new Set(reponses.map((answer) => answer?.state))).toEqual(
      new Set(['confirmed', 'refused', undefined]),
    );
    const refus = reponses.find((answer) => answer?.state === 'refused');
    expect(refus?.reason).not.toBe('');
    expect(record.seats.some(({ replacement }) => replacement !== null)).toBe(true);
    expect(record.presence.length).toBeGreaterThan(0);
    const auditrice = await register.addPerson('Auditrice', 'auditor');
    const audit = await openSessionArchive(register.workplace, auditrice, session);
    const lus = audit.record.seats.flatMap(({ convocations }) => convocations.map(({ answer }) => answer));
    expect(lus.find((answer) => answer?.state === 'refused')?.reason).toBeNull();
  });

  it('un nom déclaré s’efface avec la personne, et le lien reste', async () => {
    const { workplace } = register;
    await erasePerson(workplace, qui('responsable'), qui('Nour Haddad').userId);
    const { conflicts } = await readExaminer(workplace, qui('responsable'), qui('Inès').userId);
    expect(conflicts.map(({ name, ground }) => ({ name, ground }))).toEqual([
      { name: null, ground: 'teacher' },
    ]);
  });

  it('le journal tient, et ne nomme personne', async () => {
    const { workplace } = register;
    expect(await verifyRegisterJournal(workplace, qui('responsable'))).toMatchObject({ intact: true });
    const rows = await workplace.records.journal.listRows(0, 10_000);
    const texte = JSON.stringify(rows);
    for (const nom of ['Haddad', 'haddad', 'Lemoine', 'Déplacement', 'Absente'])
      expect(texte).not.toContain(nom);
  });
});
