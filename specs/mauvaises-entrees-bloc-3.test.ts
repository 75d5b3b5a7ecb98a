import { closeIdleRuns } from '@etalon/runs';
import { afterAll, describe, expect, it } from 'vitest';
import { type MauvaiseEntree, ranger } from './jouer-mauvaise-entree.ts';
import { MEDIAS } from './mauvais-medias.ts';
import { MODELES } from './mauvais-modeles.ts';
import { RESEAUX } from './mauvais-reseaux.ts';
import { TRANSFORMATIONS } from './mauvaises-transformations.ts';
import { REMISES, repeter, VALIDATIONS } from './mauvaises-validations.ts';

afterAll(async () => {
  closeIdleRuns();
  await ranger();
});

/** Les espaces insécables de la typographie se lisent ici comme des espaces. */
const lisser = (phrase: string): string => phrase.replaceAll(/[\u00a0\u202f]/g, ' ');

async function verifier({ jouer, code, lieu, fr, en, arrete }: MauvaiseEntree): Promise<void> {
  const dits = await jouer();
  const dit = dits.find((un) => un.code === code);
  expect(dits.map((un) => un.code)).toContain(code);
  expect(dit?.lieu).toMatchObject(lieu);
  expect(dit?.arrete).toBe(arrete);
  expect(lisser(dit?.phrase('fr') ?? '')).toContain(fr);
  expect(lisser(dit?.phrase('en') ?? '')).toContain(en);
}

describe('Transformation (§6.6)', () => {
  it.concurrent.each([...TRANSFORMATIONS, ...MEDIAS])('$nom', async (entree) => verifier(entree));
});

describe('Modèles (§6.7)', () => {
  it.concurrent.each([...MODELES, ...RESEAUX])('$nom', async (entree) => verifier(entree));
});

describe('Validation et optimisation (§6.8)', () => {
  it.concurrent.each(VALIDATIONS)('$nom', async (entree) => verifier(entree));

  it.each(REMISES)('$nom', async ({ relever, dit }) => {
    const releve = await relever();
    expect(releve.stateReason ?? releve.state).toBe('ok');
    for (const fait of dit) expect(releve.value).toContainEqual(expect.objectContaining(fait));
  });

  it('sans n_test ni n_train, la correction prend les plis d’une répétition : l’intervalle est celui des tailles écrites', async () => {
    const [sans, avec] = await Promise.all([repeter(''), repeter(',80,20')]);
    expect(sans.uncertainty.lo).toBeCloseTo(avec.uncertainty.lo ?? 0, 12);
    expect(sans.uncertainty.hi).toBeCloseTo(avec.uncertainty.hi ?? 0, 12);
  });
});
