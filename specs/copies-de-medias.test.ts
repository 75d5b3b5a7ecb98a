import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildCase } from '@etalon/cases';
import { measureHandIn, type Reading } from '@etalon/instruments';
import { afterAll, describe, expect, it } from 'vitest';

const salle = mkdtempSync(join(tmpdir(), 'etalon-medias-'));
afterAll(() => rmSync(salle, { recursive: true, force: true }));

/** Un dossier remis tel que le cas le donne : ses tables et son archive, sans rien d’autre. */
async function remettre(cas: string, records: number): Promise<Reading> {
  const dossier = join(salle, cas);
  const source = join(import.meta.dirname, '../content/cases', cas);
  await buildCase({ source, seed: 'session-2027', out: dossier, records });
  const pieces = readdirSync(join(dossier, 'donnees'))
    .filter((nom) => /\.(csv|zip)$/.test(nom))
    .map((fileName) => {
      const path = join(dossier, 'donnees', fileName);
      const sha256 = createHash('sha256').update(readFileSync(path)).digest('hex');
      return { slot: '', fileName, path, sha256 };
    });
  const [releve] = await measureHandIn({
    ...{ pieces, caseFolder: dossier, scope: 'sealed', confirmedMatches: [], instruments: ['I-PIP-2'] },
  });
  if (releve === undefined) throw new Error('aucun relevé');
  return releve;
}

/** Les copies, exactes ou presque, que le cas a placées de part et d’autre. */
function compterPlacees(cas: string): number {
  const {
    leaks,
  }: { readonly leaks: readonly { readonly type: string; readonly pairs?: readonly object[] }[] } =
    JSON.parse(readFileSync(join(salle, cas, 'truth/fuites.json'), 'utf8'));
  return leaks.reduce((total, { type, pairs = [] }) => total + (type === 'L1.4' ? pairs.length : 0), 0);
}

const rangs = ({ value }: Reading) => (Array.isArray(value) ? value : []);

describe('Les copies d’images et de sons entre apprentissage et essai', () => {
  it.each([
    ['a2-3-voix', 1200, 'son d’essai presque égal à un son appris', 4],
    ['a2-3-chiffres', 1200, 'image d’essai presque égale à une image apprise', 60],
  ] as const)(
    'du cas %s se lisent dans l’archive remise',
    async (cas, lignes, regle, autres) => {
      const releve = await remettre(cas, lignes);
      expect(releve.stateReason ?? releve.state).toBe('ok');
      const doublons = rangs(releve).find(({ kind, rule }) => kind === 'type' && rule === 'L1.4');
      const placees = compterPlacees(cas);
      expect(placees).toBeGreaterThan(0);
      expect(Number(doublons?.count)).toBeGreaterThanOrEqual(placees);
      // De vrais chiffres écrits se ressemblent à quatre bits près ; la limite du relevé le dit.
      expect(Number(doublons?.count)).toBeLessThanOrEqual(placees + autres);
      const places = rangs(releve).filter(({ rule }) => rule === regle);
      expect(places).toHaveLength(10);
      for (const { locator } of places)
        expect(locator).toMatch(/^apprentissage\.csv ligne \d+ et essai\.csv ligne \d+$/);
    },
    120_000,
  );
});
