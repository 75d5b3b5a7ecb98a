import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { figureColumnMessages } from '@etalon/i18n/messages/figures';
import { measureHandIn, type Reading } from '@etalon/instruments';
import { linearModel } from '@etalon/onnx/testing/models';
import { performRun } from '@etalon/runs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const salle = mkdtempSync(join(tmpdir(), 'etalon-service-mesure-'));
afterAll(() => rmSync(salle, { recursive: true, force: true }));

const empreinte = (octets: Uint8Array | string): string => createHash('sha256').update(octets).digest('hex');

function poser(name: string, octets: Uint8Array | string) {
  const path = join(salle, name);
  writeFileSync(path, octets);
  return { name, path, sha256: empreinte(octets) };
}

function relever(): Promise<readonly Reading[]> {
  const path = join(salle, 'essai-service.json');
  const piece = {
    slot: 'service',
    fileName: 'essai-service.json',
    path,
    sha256: empreinte(readFileSync(path)),
  };
  return measureHandIn({
    ...{ pieces: [piece], caseFolder: null, scope: 'sealed', confirmedMatches: [] },
    instruments: ['I-ML-9', 'I-ML-16'],
  });
}

type Rangs = Extract<Reading['value'], readonly unknown[]>;
const rangs = ({ value }: Reading): Rangs => (Array.isArray(value) ? value : []);
const valeur = (releve: Reading, debut: string): unknown =>
  rangs(releve).find(({ label }) => String(label).includes(debut))?.value;

/** Un essai de mise en service fait par l’atelier, remis tel quel, puis lu par les instruments. */
describe('Un essai de service remis', () => {
  let essai: Readonly<Record<string, unknown>>;
  let cout: Reading;
  let service: Reading;

  beforeAll(async () => {
    const modele = poser('retards.onnx', linearModel());
    const lignes = Array.from({ length: 60 }, (_, rang) => `${rang / 10},${rang % 7}`);
    const { result } = await performRun({
      ...{ kind: 'models.try-service', folder: salle, seed: 'g' },
      inputs: [modele, poser('lignes.csv', ['distance,heure', ...lignes].join('\n'))],
      parameters: {
        ...{ name: 'Retards', version: 1, sha256: modele.sha256, task: 'classification', output: 'p' },
        ...{ scale: 'none', batch: null, classes: ['non', 'oui'], objective: 40 },
        inputs: [{ name: 'x', type: 'float32', columns: ['distance', 'heure'], inner: [2] }],
      },
    });
    essai = Object(result);
    const [premier, second] = await relever();
    if (premier === undefined || second === undefined) throw new Error('deux relevés sont attendus');
    [cout, service] = [premier, second];
  }, 240_000);

  it('donne ses temps aux deux relevés, avec la machine dans les limites et l’objectif parmi les repères', () => {
    const { timings }: { timings: Readonly<Record<'p50' | 'p95' | 'coldStart' | 'within', number>> } =
      Object(essai);
    for (const releve of [cout, service]) {
      expect([releve.state, releve.uncertainty.kind]).toEqual(['ok', 'U4']);
      expect(valeur(releve, '(p50)')).toBe(timings.p50);
      expect(valeur(releve, '(p95)')).toBe(timings.p95);
      expect(releve.limits.join(' ')).toMatch(/Temps relevés par l’essai remis, sur .*, Node \d+/);
    }
    expect(valeur(service, 'démarrage à froid')).toBe(timings.coldStart);
    expect(valeur(service, 'sous l’objectif')).toBe(timings.within);
    expect(valeur(service, 'plafond de mémoire')).toBe(1024);
    expect(service.references).toMatchObject([{ hi: 40, status: 'declared_by_candidate' }]);
  });

  it('donne les corps tirés du document OpenAPI, et les refus sous le code de leur règle', () => {
    expect(valeur(service, 'comme le document OpenAPI')).toBe(16);
    expect(rangs(service).filter(({ rule }) => rule === 'refus')).toContainEqual(
      expect.objectContaining({
        label: 'wrong-type',
        pointer: '/rows/0/distance',
        violated: 'service.cell-not-a-number',
      }),
    );
  });

  it('se lit deux fois en mêmes octets, et chaque colonne a son mot', async () => {
    expect(JSON.stringify(await relever())).toBe(JSON.stringify([cout, service]));
    const mots = Object.keys(figureColumnMessages);
    const colonnes = [cout, service].flatMap(rangs).flatMap((rang) => Object.keys(rang));
    expect([...new Set(colonnes)].filter((nom) => !mots.includes(nom) && nom !== 'locator')).toEqual([]);
  });
});
