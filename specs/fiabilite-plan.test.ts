import type { Regulations } from '@etalon/core/regulations';
import { errorCode } from '@etalon/error';
import { type PredictionSource, predictDependability } from '@etalon/usecases';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BLOC, ouvrirRegistreJuge, type RegistreJuge } from './judge-session.ts';

const R1: Partial<Regulations> = { rule: { kind: 'R1' } };
const VARIANCES = { p: 0.5, i: 0.1, 'j:p': 0.2, pi: 0.1, 'ji:p': 0.3 };

describe('La fiabilité prédite d’un plan de jurys', () => {
  let registre: RegistreJuge;
  const predire = (sessionId: string, source: PredictionSource | null) =>
    predictDependability(registre.register.workplace, registre.qui('responsable'), { sessionId, source });

  beforeAll(async () => {
    registre = await ouvrirRegistreJuge();
  }, 180_000);

  afterAll(() => registre.register.close());

  it('se calcule de variances données : Φ = σ²p / (σ²p + σ²Δ) pour deux examinateurs et huit critères', async () => {
    const { session } = await registre.juger('g01 A B', R1, { verrouille: false });
    const { blocks } = await predire(session.id, { kind: 'stated', variances: VARIANCES });
    // σ²Δ = 0,2/2 + 0,1/8 + 0,1/8 + 0,3/16 = 0,14375
    expect(blocks).toMatchObject([{ block: { id: BLOC }, examiners: 2, criteria: 8, state: 'predicted' }]);
    const [bloc] = blocks ?? [];
    if (bloc?.state !== 'predicted') throw new Error('une prédiction est attendue');
    expect(bloc.dependability).toBeCloseTo(0.5 / 0.64375, 12);
    expect(bloc.absoluteSem).toBeCloseTo(Math.sqrt(0.14375), 12);
  });

  it('refuse une variance négative ou qui manque', async () => {
    const { session } = await registre.juger('g01 A B', R1, { verrouille: false });
    for (const p of [-0.1, Number.NaN])
      await expect(
        predire(session.id, { kind: 'stated', variances: { ...VARIANCES, p } }).catch((error: unknown) =>
          errorCode(error),
        ),
      ).resolves.toBe('jury.bad-variance');
  });

  it('se calcule d’une session antérieure du même référentiel, sans les candidats jugés en partie', async () => {
    const { session: avant } = await registre.juger(
      'h01 A33323332 B33223332; h02 A10111011 C11101011; h03 B22322232 C21222222; h04 A2222 C22222222',
      R1,
    );
    const { session: apres } = await registre.juger('h05 A B', R1, { verrouille: false });
    const { earlier, blocks } = await predire(apres.id, { kind: 'session', sessionId: avant.id });
    expect(earlier.map(({ id }) => id)).toContain(avant.id);
    expect(earlier.map(({ id }) => id)).not.toContain(apres.id);
    const [bloc] = blocks ?? [];
    if (bloc?.state !== 'predicted') throw new Error('une prédiction est attendue');
    expect(bloc).toMatchObject({ candidates: 3, left: 1 });
    const { p, i, pi } = bloc.variances;
    const erreur = bloc.variances['j:p'] / 2 + i / 8 + pi / 8 + bloc.variances['ji:p'] / 16;
    expect(bloc.dependability).toBeCloseTo(p / (p + erreur), 12);
    expect(bloc.dependability).toBeGreaterThan(0.8);
    await expect(
      predire(avant.id, { kind: 'session', sessionId: apres.id }).catch((error: unknown) => errorCode(error)),
    ).resolves.toBe('session.not-found');
  });
});
