import type { Regulations } from '@etalon/core/regulations';
import {
  assignModerator,
  declareConflict,
  declineThirdReading,
  drawModerationSample,
  type ExamSession,
  keepMinutes,
  listModerations,
  openModeration,
  readBlockFacts,
  readModerationSample,
  recordModeration,
  saveExaminer,
} from '@etalon/usecases';
import { openSessionArchive } from '@etalon/usecases/archive';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeDe } from './code-de.ts';
import { BLOC, EXAMINATEURS, ouvrirRegistreJuge, type RegistreJuge } from './judge-session.ts';

const R1: Partial<Regulations> = { rule: { kind: 'R1' } };
const PHRASE =
  'La requête et son résultat sont remis, la table des écarts est commentée ligne par ligne et cite chaque source employée.';
/** Une marge de 1, un refus, et quatre blocs loin de tout, dont deux se tirent. */
const SIX_BLOCS =
  'c01 A33333332 B33333332; c02 A00333333 B00333333; c03 A33333333 B33333333; ' +
  'c04 A33333333 B33333333; c05 A33333333 B33333333; c06 A33333333 B33333333';

describe('L’échantillon de modération', () => {
  let registre: RegistreJuge;
  const qui = (nom: string) => registre.qui(nom);
  const tirer = (session: ExamSession, moderateurs: readonly string[], seed = 7) =>
    drawModerationSample(registre.register.workplace, qui('responsable'), {
      sessionId: session.id,
      seed,
      moderators: moderateurs.map((nom) => qui(nom).userId),
    });
  const lire = (session: ExamSession, nom: string) =>
    readModerationSample(registre.register.workplace, qui(nom), session.id);

  beforeAll(async () => {
    registre = await ouvrirRegistreJuge();
    for (const nom of EXAMINATEURS)
      await saveExaminer(registre.register.workplace, qui('responsable'), {
        userId: qui(nom).userId,
        blocks: [BLOC],
        employer: 'Atelier',
        external: true,
        gender: null,
        available: true,
      });
  }, 180_000);

  afterAll(() => registre.register.close());

  it('prend les marges de 1, les refus et la racine du reste, d’une graine imprimée', async () => {
    const { session, candidatures } = await registre.juger(SIX_BLOCS, R1);
    expect(await codeDe(tirer(session, []))).toBe('moderation.no-moderator');
    expect(await codeDe(tirer(session, ['Claire']))).toBe('moderation.not-in-pool');
    expect(await codeDe(tirer(session, ['C'], -1))).toBe('moderation.seed-unreadable');
    expect((await lire(session, 'responsable')).waiting).toBe(6);
    await tirer(session, ['C', 'D']);
    const vue = await lire(session, 'Claire');
    expect(vue.draws).toMatchObject([{ seed: 7, rest: 4, drawn: 2 }]);
    const raisons = new Map(vue.blocks.map(({ candidacyId, reason }) => [candidacyId, reason]));
    expect(raisons.get(candidatures.get('c01') ?? '')).toBe('border');
    expect(raisons.get(candidatures.get('c02') ?? '')).toBe('refusal');
    expect(vue.blocks.map(({ reason }) => reason).toSorted()).toEqual([
      'border',
      'drawn',
      'drawn',
      'refusal',
    ]);
    // Ce qui n’est pas tiré peut l’être encore : un bloc n’entre qu’une fois dans l’échantillon.
    await tirer(session, ['C', 'D'], 8);
    expect((await lire(session, 'Claire')).draws.map(({ rest, drawn }) => [rest, drawn])).toEqual([
      [4, 2],
      [2, 2],
    ]);
    expect(await codeDe(tirer(session, ['C']))).toBe('moderation.nothing-to-draw');
    const { rows } = await registre.register.workplace.records.letters.pageLetters(
      { offset: 0, limit: 100 },
      null,
    );
    const lettres = rows.filter(({ letter }) => letter.sessionId === session.id).map(({ letter }) => letter);
    expect(new Set(lettres.map(({ userId }) => userId))).toEqual(new Set([qui('C').userId, qui('D').userId]));
    const comptes = lettres.map(({ facts }) => (facts.kind === 'reading' ? facts.count : 0));
    expect(comptes.reduce((total, nombre) => total + nombre, 0)).toBe(6);
  });

  it('confie chaque bloc à qui n’en a rien jugé et n’a aucun lien avec le candidat', async () => {
    const { workplace } = registre.register;
    const { session, candidatures } = await registre.juger(
      'c07 A33333332 B33333332; c08 A33333332 C33333332',
      R1,
    );
    await declareConflict(workplace, qui('responsable'), {
      examinerId: qui('D').userId,
      candidateId: qui('c08').userId,
      ground: 'tutor',
    });
    await tirer(session, ['A', 'B', 'D']);
    const picks = await workplace.records.moderation.listPicks(session.id);
    const de = (nom: string) => picks.find(({ candidacyId }) => candidacyId === candidatures.get(nom));
    expect(de('c07')?.moderatorId).toBe(qui('D').userId);
    expect(de('c08')?.moderatorId).toBe(qui('B').userId);
    const confier = (nom: string) =>
      assignModerator(workplace, qui('responsable'), {
        pickId: de('c08')?.id ?? '',
        userId: qui(nom).userId,
      });
    expect(await codeDe(confier('A'))).toBe('moderation.judged-it');
    expect(await codeDe(confier('D'))).toBe('jury.conflict-of-interest');
    expect(await codeDe(confier('Denis'))).toBe('moderation.not-in-pool');
    expect((await listModerations(workplace, qui('D'))).map(({ pickId }) => pickId)).toContain(de('c07')?.id);
    expect(await codeDe(openModeration(workplace, qui('C'), de('c07')?.id ?? ''))).toBe('access.refused');
  });

  it('se lit en accord ou en écart, avec une phrase, sans changer aucun niveau', async () => {
    const { workplace } = registre.register;
    const { session, candidatures } = await registre.juger('c09 A33333332 B33333332', R1);
    const ensemble = await Promise.all([codeDe(tirer(session, ['C'])), codeDe(tirer(session, ['C']))]);
    expect(ensemble.toSorted()).toEqual(['accepté', 'moderation.nothing-to-draw']);
    const [pick, ...autres] = await workplace.records.moderation.listPicks(session.id);
    expect(autres).toEqual([]);
    const pickId = pick?.id ?? '';
    const [premier = '', second = '', troisieme = ''] = registre.criteres;
    const inscrire = (
      criterion: string,
      verdict: 'agrees' | 'differs',
      grade: 1 | 2 | 3 | null = null,
      sentence = PHRASE,
    ) => recordModeration(workplace, qui('C'), { pickId, criterion, verdict, grade, sentence });
    expect(await codeDe(inscrire(premier, 'agrees', null, 'D’accord.'))).toBe(
      'moderation.sentence-too-short',
    );
    expect(await codeDe(inscrire(premier, 'differs'))).toBe('moderation.level-missing');
    expect(await codeDe(inscrire(premier, 'differs', 3))).toBe('moderation.same-level');
    expect(await codeDe(inscrire('A9.9-9', 'agrees'))).toBe('judgement.unknown-criterion');
    await inscrire(premier, 'agrees');
    await inscrire(second, 'differs', 2);
    await inscrire(troisieme, 'differs', 2);
    await inscrire(troisieme, 'differs', 1);
    expect(await workplace.records.moderation.listReadings([pickId])).toHaveLength(4);
    const ouverte = await openModeration(workplace, qui('C'), pickId);
    expect(ouverte).toMatchObject({ read: 3, criteria: 8 });
    expect(JSON.stringify(ouverte)).not.toContain(qui('A').userId);
    const vue = await lire(session, 'Claire');
    expect(vue.tolerance).toBe(1);
    expect(vue.reasons.find(({ reason }) => reason === 'border')).toMatchObject({
      blocks: 1,
      counts: { same: 1, within: 1, beyond: 1 },
      within: { count: 2, total: 3 },
    });
    expect(vue.blocks[0]?.found?.map(({ criterion, outcome }) => [criterion, outcome])).toEqual([
      [premier, 'same'],
      [second, 'within'],
      [troisieme, 'beyond'],
    ]);
    const candidacy = await workplace.records.sessions.findCandidacy(candidatures.get('c09') ?? '');
    if (candidacy === null) throw new Error('une candidature est attendue');
    const { grades } = await readBlockFacts(workplace.records, { candidacy, block: BLOC });
    expect(grades[troisieme]).toBe(3);
  });

  it('ne montre aucun niveau à la responsable, ni rien du bloc d’un autre à qui préside', async () => {
    const { workplace } = registre.register;
    const { session } = await registre.juger('c10 A33333332 B33333332', R1);
    await tirer(session, ['C']);
    const [pick] = await workplace.records.moderation.listPicks(session.id);
    await recordModeration(workplace, qui('C'), {
      pickId: pick?.id ?? '',
      criterion: registre.criteres[0] ?? '',
      verdict: 'differs',
      grade: 1,
      sentence: PHRASE,
    });
    const { blocks } = await lire(session, 'responsable');
    expect(blocks).toMatchObject([{ read: 1, found: null, assigned: true }]);
    for (const nom of ['Denis', 'A', 'C', 'c10'])
      expect(await codeDe(lire(session, nom)), nom).toBe('access.refused');
    expect((await lire(session, 'auditrice')).blocks[0]?.found).toHaveLength(1);
  });

  it('entre dans l’archive avec sa graine, son modérateur et, pour qui lit les niveaux, ce qu’il a trouvé', async () => {
    const { workplace } = registre.register;
    const { session, candidatures } = await registre.juger('c11 A33333332 B33333332', R1);
    const candidacyId = candidatures.get('c11') ?? '';
    const reason = 'Les deux lectures citent les mêmes lignes du tableau remis.';
    await declineThirdReading(workplace, qui('Claire'), { candidacyId, block: BLOC, reason });
    await tirer(session, ['C']);
    const [pick] = await workplace.records.moderation.listPicks(session.id);
    const criterion = registre.criteres[0] ?? '';
    await recordModeration(workplace, qui('C'), {
      ...{ pickId: pick?.id ?? '', criterion, verdict: 'differs', grade: 1 },
      sentence: PHRASE,
    });
    const { record } = await openSessionArchive(workplace, qui('auditrice'), session.id);
    expect(record.sample).toMatchObject([
      { candidacyId, draw: { seed: 7 }, moderator: 'C', found: [{ criterion, grade: 1, sentence: PHRASE }] },
    ]);
    expect(record.borders).toMatchObject([{ candidacyId, kind: 'declined', reason, answeredBy: 'Claire' }]);
    expect(record.seats.map(({ member }) => member).toSorted()).toEqual(['A', 'B', 'Claire']);
    const officer = await openSessionArchive(workplace, qui('responsable'), session.id);
    expect(officer.record.borders).toEqual([]);
    expect(officer.record.sample).toMatchObject([{ draw: { seed: 7 }, found: null }]);
  });

  it('figure à l’annexe du procès-verbal, avec ce qui a été répondu de la zone limite', async () => {
    const { workplace } = registre.register;
    const { session, candidatures } = await registre.juger('c11 A33333332 B33333332', R1);
    const candidacyId = candidatures.get('c11') ?? '';
    const reason = 'Le jury relira lui-même ce critère en séance, pièce en main.';
    await declineThirdReading(workplace, qui('Claire'), { candidacyId, block: BLOC, reason });
    await tirer(session, ['C']);
    const [pick] = await workplace.records.moderation.listPicks(session.id);
    const dernier = registre.criteres[7] ?? '';
    await recordModeration(workplace, qui('C'), {
      pickId: pick?.id ?? '',
      criterion: dernier,
      verdict: 'differs',
      grade: 1,
      sentence: PHRASE,
    });
    const grades = Object.fromEntries(registre.criteres.map((id) => [id, id === dernier ? 2 : 3] as const));
    await registre.prononcer(candidacyId, 'acquis', grades);
    const { minutes } = await keepMinutes(workplace, qui('Claire'), { sessionId: session.id, incidents: '' });
    expect(minutes.moderation).toEqual({
      border: [{ candidacyId, block: BLOC, answer: { kind: 'declined', criteria: [dernier], reason } }],
      sample: [
        {
          candidacyId,
          block: BLOC,
          reason: 'border',
          seed: 7,
          criteria: 8,
          counts: { same: 0, within: 0, beyond: 1 },
          differing: [{ criterion: dernier, settled: 2, grade: 1, outcome: 'beyond', sentence: PHRASE }],
        },
      ],
    });
  });

  it('dit quel ensemble relire quand le modérateur se tient d’un seul côté, et ne corrige rien', async () => {
    const { workplace } = registre.register;
    const lignes = ['d01', 'd02', 'd03', 'd04', 'd05', 'd06', 'd07'].map(
      (nom) => `${nom} A33333332 B${nom === 'd07' ? '33333332' : '33333333'}`,
    );
    const { session } = await registre.juger(lignes.join('; '), {
      ...R1,
      reconciliation: { sameSide: 'lower' },
    });
    await tirer(session, ['C', 'D']);
    const dernier = registre.criteres[7] ?? '';
    for (const pick of await workplace.records.moderation.listPicks(session.id))
      await recordModeration(
        workplace,
        [qui('C'), qui('D')].find(({ userId }) => userId === pick.moderatorId) ?? qui('C'),
        { pickId: pick.id, criterion: dernier, verdict: 'differs', grade: 3, sentence: PHRASE },
      );
    const { sets } = await lire(session, 'Claire');
    expect(sets).toHaveLength(2);
    const decale = sets.find(({ isSystematic }) => isSystematic);
    expect(decale).toMatchObject({ lower: 0, higher: 7, same: 0 });
    expect(decale?.handIns).toHaveLength(7);
    expect(sets.find(({ isSystematic }) => !isSystematic)).toMatchObject({ lower: 0, higher: 1, same: 6 });
    const texte = JSON.stringify(sets);
    for (const nom of EXAMINATEURS) expect(texte).not.toContain(qui(nom).userId);
  });
});
