import { type JudgedLevel, seedStream, simulateJudgements } from '@etalon/assessment';
import type { Grade } from '@etalon/core/judgement';
import { type ExamSession, type ItemFigures, readGeneralisability, readItems } from '@etalon/usecases';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeDe } from './code-de.ts';
import {
  BLOC,
  EXAMINATEURS,
  ouvrirRegistreJuge,
  type RegistreJuge,
  type SessionJugee,
} from './judge-session.ts';

/** instruments/08 §8.1, « G-study 2 » : huit candidats, trois examinateurs, sur un seul critère. */
const LIGNES = '323 212 323 201 212 101 312 213'.split(' ');
const ecrireLignes = (juges: readonly string[]): string =>
  LIGNES.map((ligne, n) => `c0${n + 1} ${juges.map((juge, j) => `${juge}${ligne[j]}`).join(' ')}`).join('; ');
const TROIS_JUGES = ecrireLignes(['A', 'B', 'C']);
const DEUX_JUGES = ecrireLignes(['A', 'B']);

/** Un texte pour `juger`, d’une session simulée : candidats en paires qui tournent entre quatre examinateurs. */
function simuler(candidates: number, criteria: number): string {
  const { judgements } = simulateJudgements({
    candidates,
    criteria,
    examiners: EXAMINATEURS.length,
    severitySd: 0.4,
    stream: seedStream(11, 1),
  });
  const parCandidat = Map.groupBy(judgements, ({ candidate }) => candidate);
  return [...parCandidat].map(([candidat, rows]) => `${candidat} ${ecrire(rows)}`).join('; ');
}

function ecrire(rows: readonly JudgedLevel[]): string {
  return [...Map.groupBy(rows, ({ examiner }) => examiner)]
    .map(
      ([examiner, own]) =>
        `${EXAMINATEURS[Number(examiner.slice(1))]}${own.map(({ level }) => level).join('')}`,
    )
    .join(' ');
}

describe('Les critères et la fiabilité d’une session', () => {
  let registre: RegistreJuge;
  let grande: SessionJugee;
  const qui = (nom: string) => registre.qui(nom);
  const lireCriteres = (session: ExamSession, pooled: readonly string[] = []) =>
    readItems(registre.register.workplace, qui('responsable'), {
      sessionId: session.id,
      block: BLOC,
      pooled,
    });
  const lireFiabilite = (session: ExamSession) =>
    readGeneralisability(registre.register.workplace, qui('responsable'), {
      sessionId: session.id,
      block: BLOC,
    });
  const prononcer = async ({ candidatures }: SessionJugee): Promise<void> => {
    for (const id of candidatures.values()) await registre.prononcer(id);
  };
  async function lireChiffres(session: ExamSession, pooled: readonly string[] = []): Promise<ItemFigures> {
    const { figures } = await lireCriteres(session, pooled);
    if (figures === null || figures === 'too-few') throw new Error('des chiffres sont attendus');
    return figures;
  }

  beforeAll(async () => {
    registre = await ouvrirRegistreJuge();
    const monter = (grade: Grade): Grade => (grade === 2 ? 1 : grade);
    grande = await registre.juger(
      simuler(32, registre.criteres.length),
      { severityUse: 'post_session' },
      { impression: monter },
    );
  }, 240_000);

  afterAll(() => registre.register.close());

  it('ne se lisent qu’après tous les résultats, et par qui répond de la certification', async () => {
    const { session, candidatures } = grande;
    const [derniere = '', ...autres] = [...candidatures.values()].toReversed();
    for (const id of autres) await registre.prononcer(id);
    expect(await lireCriteres(session)).toMatchObject({ pronounced: 31, asked: 32, figures: null });
    expect(await lireFiabilite(session)).toMatchObject({ pronounced: 31, asked: 32, figures: null });
    await registre.prononcer(derniere);
    for (const nom of ['Claire', 'A', 'c0', 'auditrice'])
      expect(
        await codeDe(
          readItems(registre.register.workplace, qui(nom), {
            sessionId: session.id,
            block: BLOC,
            pooled: [],
          }),
        ),
        nom,
      ).toBe('access.refused');
  });

  it('disent de chaque critère ce que le registre en sait, sans nommer personne', async () => {
    const { session, candidatures } = grande;
    const chiffres = await lireChiffres(session);
    expect(chiffres).toMatchObject({ sessions: 1, candidates: 32, withSeverity: true });
    expect(chiffres.contested).toEqual({ appealed: 0, decided: 32 });
    expect(chiffres.analysis.criteria.map(({ criterion }) => criterion)).toEqual(registre.criteres);
    const [premier] = chiffres.analysis.criteria;
    if (premier?.state !== 'described') throw new Error('un critère décrit est attendu');
    const { grades, judging, relations } = premier;
    expect(grades.judgements).toBe(64);
    expect(grades.levels.reduce((somme, effectif) => somme + effectif, 0)).toBe(64);
    expect(judging).toMatchObject({ time: { median: 60_000 }, meanConfidence: 2, opened: [] });
    expect(judging?.shifts?.moved.count).toBe(grades.levels[2]);
    expect(judging?.shifts).toMatchObject({ up: grades.levels[2], down: 0, acrossCut: grades.levels[2] });
    expect(relations?.block?.n).toBe(32);
    expect(relations?.fit?.infit).toBeGreaterThan(0.3);
    expect(relations?.examinerShare?.design).toBe('nested');
    const texte = JSON.stringify([chiffres, await lireFiabilite(session)]);
    const gens = [...EXAMINATEURS, 'Claire'].map((nom) => qui(nom).userId);
    expect([...gens, ...candidatures.values()].filter((id) => texte.includes(id))).toEqual([]);
  });

  it('taisent les habitudes de deux examinateurs, et tout chiffre de moins de cinq candidats', async () => {
    const deux = await registre.juger(DEUX_JUGES, { severityUse: 'post_session' });
    await prononcer(deux);
    const chiffres = await lireChiffres(deux.session);
    const [premier, second] = chiffres.analysis.criteria;
    expect(premier).toMatchObject({ state: 'described', judging: null, relations: null });
    expect(second).toMatchObject({ state: 'described', grades: { facility: null } });
    const peu = await registre.juger('c01 A22321 B21321; c02 A33332 B32333', { severityUse: 'post_session' });
    await prononcer(peu);
    expect((await lireCriteres(peu.session)).figures).toBe('too-few');
    expect((await lireFiabilite(peu.session)).figures?.study).toMatchObject({
      reason: 'too-few',
      candidates: 2,
    });
  });

  it('se réunissent entre sessions d’un référentiel, sauf celle dont peu de candidats se devineraient', async () => {
    const autre = await registre.juger(DEUX_JUGES, { severityUse: 'off' });
    await prononcer(autre);
    const peu = await registre.juger('c01 A22321 B21321', { severityUse: 'off' });
    await prononcer(peu);
    const ouverte = await registre.juger('c01 A22321 B21321', { severityUse: 'off' });
    const ids = [autre, peu, ouverte].map(({ session }) => session.id);
    const { others, figures } = await lireCriteres(grande.session, ids);
    const raisonDe = (id: string | undefined) => others.find((choix) => choix.id === id);
    expect(raisonDe(ids[0])).toMatchObject({ chosen: true, leftOut: null });
    expect(raisonDe(ids[1])).toMatchObject({ chosen: true, leftOut: 'too-few' });
    expect(raisonDe(ids[2])).toMatchObject({ chosen: true, leftOut: 'not-pronounced' });
    // Une seule session dont le règlement l’interdit suffit : la sévérité n’est pas mesurée.
    expect(figures).toMatchObject({ sessions: 2, candidates: 40, withSeverity: false });
    const [premier] = (await lireChiffres(grande.session, ids)).analysis.criteria;
    expect(premier).toMatchObject({ grades: { judgements: 80 }, relations: { fit: null, steps: null } });
  });

  it('donnent la variance d’une session où les mêmes examinateurs ont jugé tout le monde, aux chiffres de référence', async () => {
    const trois = await registre.juger(TROIS_JUGES, { severityUse: 'off' });
    await prononcer(trois);
    const { figures } = await lireFiabilite(trois.session);
    const study = figures?.study;
    if (study === undefined || 'state' in study) throw new Error('une étude est attendue');
    expect(study.estimate.design).toBe('crossed');
    expect(study.basis).toMatchObject({ candidates: 8, candidatesLeftOut: 0, crossed: { candidates: 8 } });
    const variances = study.estimate.components.map(({ variance }) => Number(variance.toFixed(4)));
    expect(variances).toEqual([0.4643, 0.4583, 0.125]);
    expect(study.observed).toMatchObject({ examiners: 3, criteria: 1 });
    expect(study.curves.map(({ criteria }) => criteria)).toEqual([1]);
    const [courbe] = study.curves;
    expect(courbe?.designs.map(({ examiners }) => examiners)).toEqual([1, 2, 3, 4, 5]);
    expect(courbe?.designs[1]?.generalizability).toBeCloseTo(0.8814, 4);
    expect(courbe?.designs[1]?.dependability).toBeCloseTo(0.6142, 4);
    expect(figures?.consistency).toEqual({ state: 'closed' });
    expect(figures?.warnings.map(({ code }) => code)).toContain('precision');
  });

  it('disent pourquoi des paires qui tournent font un plan niché, et ce qu’un autre jury trouverait', async () => {
    const { figures } = await lireFiabilite(grande.session);
    const study = figures?.study;
    if (study === undefined || 'state' in study) throw new Error('une étude est attendue');
    expect(study.estimate.design).toBe('nested');
    expect(study.basis.candidates).toBe(32);
    expect(study.basis.crossed.candidates).toBeLessThan(32);
    expect(study.curves.map(({ criteria }) => criteria)).toEqual([8, 4, 16]);
    const constance = figures?.consistency;
    if (constance?.state !== 'measured') throw new Error('une constance est attendue');
    expect(constance.panels).toBeGreaterThanOrEqual(10_000);
    expect(constance.consistency).toBeGreaterThan(constance.byChance);
    expect(constance.accuracy).toBeGreaterThanOrEqual(constance.consistency);
    expect((await lireFiabilite(grande.session)).figures?.consistency).toEqual(constance);
  });

  it('lisent la dernière mesure scellée, les lectures ouvertes et les recours, tels qu’ils sont gardés', async () => {
    const { records } = registre.register.workplace;
    const { session, candidatures } = grande;
    const at = '2026-11-26T08:00:00.000Z';
    const mesurer = async (candidacyId: string, value: number): Promise<string> => {
      const handInId = `remise-${candidacyId}`;
      await records.evidence.addHandIn({ id: handInId, candidacyId, situation: 'A1.2', openedAt: at });
      for (const [tour, endedAt] of ['2026-11-26T09:00:00.000Z', '2026-11-26T10:00:00.000Z'].entries()) {
        const runId = `mesure-${tour}-${candidacyId}`;
        await records.evidence.addRun({
          id: runId,
          kind: 'measure',
          subjectId: handInId,
          scope: 'sealed',
          state: 'done',
          progress: 1,
          step: '',
          errorCode: null,
          inputsSha256: '',
          requestedBy: qui('responsable').userId,
          requestedAt: at,
          startedAt: at,
          endedAt,
          cancelledBy: null,
          replayOf: null,
          outcome: null,
        });
        // La première mesure ne disait rien ; la dernière seule se lit.
        const state = tour === 0 ? 'not_run' : 'ok';
        await records.evidence.addReadings([
          {
            id: `lecture-${tour}-${candidacyId}`,
            runId,
            handInId,
            scope: 'sealed',
            instrument: 'I-DQ-1',
            version: '1.0.0',
            body: JSON.stringify({ criteria: ['A1.2-3'], state, value: tour === 0 ? null : value }),
            sha256: '',
            durationMs: 1,
            position: 0,
          },
        ]);
      }
      return `lecture-1-${candidacyId}`;
    };
    const lectures = new Map<string, string>();
    for (const [rang, id] of [...candidatures.values()].entries()) lectures.set(id, await mesurer(id, rang));
    // Un jugement repris sur A1.2-3, la lecture ouverte : le dernier est celui qui compte.
    const [premiere = ''] = candidatures.values();
    const sieges = await records.juries.listSeats(premiere, BLOC);
    const siege = sieges.find(({ role }) => role === 'examiner');
    await records.juries.addJudgement({
      id: 'jugement-repris',
      seatId: siege?.id ?? '',
      criterion: 'A1.2-3',
      phase: 'J1',
      grade: 'NP',
      confidence: 3,
      anchors: [],
      sentence: '',
      readingsSeen: [lectures.get(premiere) ?? ''],
      elapsedMs: 120_000,
      observables: [],
      sentId: null,
      at: '2099-01-01T00:00:00.000Z',
    });
    const [decision] = await records.juries.listDecisions(premiere, BLOC);
    await records.appeals.addAppeal({
      id: 'recours-1',
      decisionId: decision?.id ?? '',
      candidacyId: premiere,
      block: BLOC,
      ground: 'procedure',
      statement: '',
      filedBy: qui('c0').userId,
      filedAt: at,
    });
    const { contested, instruments, analysis } = await lireChiffres(session);
    expect(contested).toEqual({ appealed: 1, decided: 32 });
    expect(instruments).toHaveLength(1);
    expect(instruments[0]).toMatchObject({
      instrument: 'I-DQ-1',
      criterion: 'A1.2-3',
      states: [{ state: 'ok', count: 32 }],
    });
    // J2 n’est retenu sans délibération que là où les deux niveaux sont égaux.
    expect(instruments[0]?.paired).toBeGreaterThan(0);
    expect(instruments[0]?.paired).toBeLessThan(32);
    const repris = analysis.criteria.find(({ criterion }) => criterion === 'A1.2-3');
    if (repris?.state !== 'described') throw new Error('un critère décrit est attendu');
    expect(repris.grades).toMatchObject({ judgements: 64, notProduced: { count: 1 } });
    expect(repris.judging?.opened).toEqual([
      { instrument: 'I-DQ-1', judgements: expect.objectContaining({ count: 1, total: 64 }) },
    ]);
    expect(repris.judging?.meanConfidence).toBeCloseTo(2 + 1 / 64, 9);
  });
});
