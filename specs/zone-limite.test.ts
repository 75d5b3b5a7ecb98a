import type { Regulations } from '@etalon/core/regulations';
import {
  declareConflict,
  declareIndependence,
  declineThirdReading,
  listQueue,
  openDeliberation,
  openDesk,
  openThirdReading,
  readBlockBorder,
  readBorderZone,
  saveExaminer,
  settleCriterion,
} from '@etalon/usecases';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeDe } from './code-de.ts';
import { BLOC, EXAMINATEURS, ouvrirRegistreJuge, type RegistreJuge } from './judge-session.ts';

const R1: Partial<Regulations> = { rule: { kind: 'R1' } };
/** Huit critères : c01 ne change d’issue que par son huitième, c02 est loin, c03 dépend de ce qui sera arrêté. */
const TROIS_BLOCS = 'c01 A33333332 B33333332; c02 A33333333 B33333333; c03 A33333331 B33333332';

describe('La zone limite, avant la délibération', () => {
  let registre: RegistreJuge;
  const qui = (nom: string) => registre.qui(nom);
  const bloc = (candidacyId: string) => ({ candidacyId, block: BLOC });
  const ouvrir = (candidacyId: string, lecteur: string, nom = 'Claire') =>
    openThirdReading(registre.register.workplace, qui(nom), {
      ...bloc(candidacyId),
      userId: qui(lecteur).userId,
    });

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

  it('ne se lit qu’une fois tous verrouillés, par qui préside, et par nul examinateur du bloc', async () => {
    const { workplace } = registre.register;
    const ouverte = await registre.juger('c01 A33333332 B33333332', R1, { verrouille: false });
    expect(await readBorderZone(workplace, qui('Claire'), ouverte.session.id)).toMatchObject({
      rows: [],
      unlocked: 1,
    });
    const { session, candidatures } = await registre.juger(TROIS_BLOCS, R1);
    for (const nom of ['A', 'B', 'D', 'Denis', 'responsable', 'c01'])
      expect(await codeDe(readBorderZone(workplace, qui(nom), session.id)), nom).toBe('access.refused');
    const { rows } = await readBorderZone(workplace, qui('Claire'), session.id);
    expect(await readBorderZone(workplace, qui('auditrice'), session.id)).toMatchObject({ rows });
    const de = (nom: string) => rows.find(({ candidacyId }) => candidacyId === candidatures.get(nom));
    const dernier = registre.criteres[7] ?? '';
    expect(de('c01')).toMatchObject({
      state: 'to-answer',
      zone: { changes: 1, pivotal: [dernier], differing: [], splits: false },
    });
    expect(de('c02')).toMatchObject({ state: null, zone: { changes: 2, pivotal: [] } });
    expect(de('c03')).toMatchObject({
      state: 'to-answer',
      zone: { changes: 1, pivotal: [dernier], differing: [dernier], splits: true },
    });
  });

  it('ne se montre pas à une auditrice qui juge le bloc', async () => {
    const { workplace } = registre.register;
    const { session, candidatures } = await registre.juger('c01 A33333332 B33333332', R1);
    const id = candidatures.get('c01') ?? '';
    const siege = {
      id: 'siège de l’auditrice',
      ...bloc(id),
      userId: qui('auditrice').userId,
      role: 'third' as const,
      external: true,
      declaredAt: null,
      recusedAt: null,
      lockedAt: null,
    };
    await workplace.records.juries.addSeat(siege, { by: 'essai', at: workplace.now() });
    expect((await readBorderZone(workplace, qui('auditrice'), session.id)).rows).toEqual([]);
    expect(await readBlockBorder(workplace, qui('auditrice'), bloc(id))).toBeNull();
  });

  it('ouvre une troisième lecture des seuls critères qui changent l’issue, à quelqu’un qui n’a pas jugé', async () => {
    const { workplace } = registre.register;
    const { candidatures } = await registre.juger(TROIS_BLOCS, R1);
    const id = candidatures.get('c01') ?? '';
    const dernier = registre.criteres[7] ?? '';
    const avant = await readBlockBorder(workplace, qui('Claire'), bloc(id));
    expect(avant?.mayAnswer).toBe(true);
    expect(avant?.readers.map(({ userId }) => userId).toSorted()).toEqual(
      ['C', 'D'].map((nom) => qui(nom).userId).toSorted(),
    );
    await declareConflict(workplace, qui('responsable'), {
      examinerId: qui('C').userId,
      candidateId: qui('c01').userId,
      ground: 'teacher',
    });
    expect((await readBlockBorder(workplace, qui('Claire'), bloc(id)))?.readers).toHaveLength(1);
    expect(await codeDe(ouvrir(id, 'C'))).toBe('jury.conflict-of-interest');
    expect(await codeDe(ouvrir(id, 'A'))).toBe('jury.same-person-twice');
    expect(await codeDe(ouvrir(id, 'D', 'Denis'))).toBe('access.refused');
    expect(await codeDe(ouvrir(candidatures.get('c02') ?? '', 'D'))).toBe('border.not-asked');
    const siege = await ouvrir(id, 'D');
    const [lettre] = await workplace.records.letters.findLetters([`reading ${siege.id} ${qui('D').userId}`]);
    expect(lettre?.letter).toMatchObject({
      userId: qui('D').userId,
      facts: { kind: 'reading', reading: 'third' },
    });
    expect(await codeDe(ouvrir(id, 'D'))).toBe('border.not-asked');
    await declareIndependence(workplace, qui('D'), siege.id);
    const pupitre = await openDesk(workplace, qui('D'), siege.id);
    expect(pupitre.missing).toEqual([dernier]);
    expect(pupitre.block.activities.flatMap(({ criteria }) => criteria.map((row) => row.id))).toEqual([
      dernier,
    ]);
    expect(pupitre.judgements).toEqual([]);
    const file = await listQueue(workplace, qui('D'));
    expect(file.find(({ seat }) => seat.id === siege.id)).toMatchObject({ criteria: 1, judged: 0 });
    const pendant = await openDeliberation(workplace, qui('Claire'), bloc(id));
    expect(pendant.facts.allLocked).toBe(false);
    expect((await readBlockBorder(workplace, qui('Claire'), bloc(id)))?.state).toBe('reading');
  });

  it('ne change aucun niveau d’elle-même : si le troisième diffère, le jury peut arrêter un accord', async () => {
    const { workplace } = registre.register;
    const { candidatures } = await registre.juger(TROIS_BLOCS, R1);
    const id = candidatures.get('c01') ?? '';
    const dernier = registre.criteres[7] ?? '';
    const siege = await ouvrir(id, 'D');
    await workplace.records.juries.addJudgement({
      id: 'troisième jugement',
      seatId: siege.id,
      criterion: dernier,
      phase: 'J1',
      grade: 1,
      confidence: 2,
      anchors: [],
      sentence: '',
      readingsSeen: [],
      elapsedMs: 60_000,
      observables: [],
      sentId: null,
      at: workplace.now(),
    });
    await workplace.records.juries.lockSeat(siege.id, workplace.now());
    const ouverte = await openDeliberation(workplace, qui('Claire'), bloc(id));
    expect(ouverte.outcome?.state).toBe('met');
    expect(ouverte.facts.grades[dernier]).toBe(2);
    expect(ouverte.facts.criteria.find(({ criterion }) => criterion === dernier)?.thirdDiffers).toBe(true);
    const motive =
      'Le jury a relu ensemble le tableau des écarts : deux anomalies sur cinq restent sans explication dans le rapport remis.';
    const arreter = (criterion: string) =>
      settleCriterion(workplace, qui('Claire'), { ...bloc(id), criterion, grade: 1, motive });
    expect(await codeDe(arreter(registre.criteres[0] ?? ''))).toBe('settlement.nothing-to-settle');
    await arreter(dernier);
    expect((await openDeliberation(workplace, qui('Claire'), bloc(id))).outcome?.state).toBe('not-met');
    expect((await readBlockBorder(workplace, qui('Claire'), bloc(id)))?.state).toBe('read');
  });

  it('se refuse en une phrase, et peut s’ouvrir encore tant que rien n’est prononcé', async () => {
    const { workplace } = registre.register;
    const { candidatures } = await registre.juger(TROIS_BLOCS, R1);
    const id = candidatures.get('c01') ?? '';
    const refuser = (reason: string) =>
      declineThirdReading(workplace, qui('Claire'), { ...bloc(id), reason });
    expect(await codeDe(refuser('Inutile ici.'))).toBe('border.reason-too-short');
    const reason = 'Les deux examinateurs citent la même page et le jury la relira ensemble.';
    await refuser(reason);
    expect(await readBlockBorder(workplace, qui('Claire'), bloc(id))).toMatchObject({
      state: 'declined',
      answer: { kind: 'declined', reason },
      mayAnswer: true,
    });
    await ouvrir(id, 'D');
    const reponses = await workplace.records.moderation.listBorderAnswers([id]);
    expect(reponses.map(({ kind }) => kind)).toEqual(['declined', 'opened']);
    const autre = candidatures.get('c03') ?? '';
    await registre.prononcer(autre);
    expect((await readBlockBorder(workplace, qui('Claire'), bloc(autre)))?.state).toBe('pronounced');
    expect(await codeDe(ouvrir(autre, 'D'))).toBe('border.not-asked');
  });

  it('ne s’ouvre pas quand le règlement n’appelle pas de troisième examinateur', async () => {
    const { workplace } = registre.register;
    const { candidatures } = await registre.juger(TROIS_BLOCS, { ...R1, thirdExaminer: 'none' });
    const id = candidatures.get('c01') ?? '';
    expect(await readBlockBorder(workplace, qui('Claire'), bloc(id))).toMatchObject({
      callsThird: false,
      readers: [],
    });
    expect(await codeDe(ouvrir(id, 'D'))).toBe('jury.no-third-in-regulations');
  });
});
