import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { buildCase, type CaseManifest, loadCase, loadCaseManifest, makeReferenceHandIn } from '@etalon/cases';
import { type MeasurePiece, measureHandIn, type Reading, type ReadingRow } from '@etalon/instruments';
import { pcg32 } from '@etalon/numeric';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const SOURCE = join(import.meta.dirname, '../content/cases/a1-2-vols-2001');
const ENREGISTREMENTS = 1500;
const CELLULES_INVENTEES = 500;
/** Les cellules inventées visent les premières lignes de chaque fichier. */
const LIGNES_VISEES = 300;
/** Un enregistrement doublé se voit sur deux lignes, trois quand sa copie est aussi périmée. */
const LIGNES_JUMELLES = 3;
const INSTRUMENTS = ['I-DQ-4.detection', 'I-DQ-4.repair'] as const;
const CANDIDATS = [
  ['soigneuse', 'expert'],
  ['moyenne', 'median'],
  ['destructrice', 'weak'],
] as const;

type Candidat = (typeof CANDIDATS)[number][0];

interface Mesure {
  readonly rappelDetection: number;
  readonly rappelReparation: number;
  readonly partAbimee: number;
  readonly abimeesParChangement: number;
  readonly lignesPerdues: number;
}

interface Detection {
  readonly parOperateur: readonly {
    readonly operateur: string;
    readonly plantees: number;
    readonly retrouvees: number;
    readonly parColonne: number;
  }[];
  readonly horsManifeste: number;
}

/** Trois personnes imaginées travaillent vraiment sur le même cas ; leurs pièces sont mesurées comme des pièces scellées. */
describe('Trois candidats sur un même cas, puis un dossier gonflé', () => {
  const salle = mkdtempSync(join(tmpdir(), 'etalon-trois-'));
  const cas = join(salle, 'cas');
  const mesures = new Map<Candidat, Mesure>();
  let sincere: Detection = { parOperateur: [], horsManifeste: 0 };
  let gonflee: Detection = { parOperateur: [], horsManifeste: 0 };

  const mesure = (candidat: Candidat): Mesure => {
    const connue = mesures.get(candidat);
    if (connue === undefined) throw new Error(`aucune mesure de la personne ${candidat}`);
    return connue;
  };

  beforeAll(async () => {
    await buildCase({ source: SOURCE, seed: 'trois-candidats', out: cas, records: ENREGISTREMENTS });
    for (const [candidat, quality] of CANDIDATS) {
      const { files } = await makeReferenceHandIn({ caseFolder: cas, out: join(salle, candidat), quality });
      const releves = await mesurer(cas, [files.dataset, files.anomalies], INSTRUMENTS);
      mesures.set(candidat, lireMesure(releves));
      if (candidat !== 'moyenne') continue;
      sincere = lireDetection(releves);
      const copie = join(salle, 'anomalies.json');
      writeFileSync(copie, gonfler(readFileSync(files.anomalies, 'utf8'), loadCaseManifest(cas)));
      gonflee = lireDetection(await mesurer(cas, [copie], ['I-DQ-4.detection']));
    }
  }, 300_000);
  afterAll(() => rmSync(salle, { recursive: true, force: true }));

  it('le rappel de la détection suit le soin mis au travail', () => {
    const [soigneuse, moyenne, destructrice] = CANDIDATS.map(([nom]) => mesure(nom).rappelDetection);
    expect(soigneuse).toBeGreaterThan(moyenne ?? 1);
    expect(moyenne).toBeGreaterThan(destructrice ?? 1);
    expect(destructrice).toBeGreaterThan(0);
  });

  it('le rappel de la réparation le suit aussi', () => {
    const [soigneuse, moyenne, destructrice] = CANDIDATS.map(([nom]) => mesure(nom).rappelReparation);
    expect(soigneuse).toBeGreaterThan(moyenne ?? 1);
    expect(moyenne).toBeGreaterThan(destructrice ?? 1);
  });

  it('plus le travail est soigneux, moins ses changements abîment de cellules saines', () => {
    const [soigneuse, moyenne, destructrice] = CANDIDATS.map(([nom]) => mesure(nom).abimeesParChangement);
    expect(soigneuse).toBeLessThan(moyenne ?? 0);
    expect(moyenne).toBeLessThan(destructrice ?? 0);
  });

  it('le travail soigneux abîme la plus petite part des cellules saines', () => {
    const [soigneuse, moyenne, destructrice] = CANDIDATS.map(([nom]) => mesure(nom).partAbimee);
    expect(soigneuse).toBeLessThan(moyenne ?? 0);
    expect(moyenne).toBeLessThan(destructrice ?? 0);
  });

  it('la part abîmée du travail destructeur dépasse de loin celle des deux autres', () => {
    const autres = Math.max(mesure('soigneuse').partAbimee, mesure('moyenne').partAbimee);
    expect(mesure('destructrice').partAbimee).toBeGreaterThan(10 * autres);
  });

  it('qui retire les lignes incomplètes perd le plus de lignes', () => {
    expect(mesure('destructrice').lignesPerdues).toBeGreaterThan(mesure('soigneuse').lignesPerdues);
    expect(mesure('destructrice').lignesPerdues).toBeGreaterThan(mesure('moyenne').lignesPerdues);
  });

  it('gonfler la liste n’ajoute rien que le hasard n’explique, opérateur par opérateur', () => {
    const avant = new Map(sincere.parOperateur.map((ligne) => [ligne.operateur, ligne]));
    expect(gonflee.parOperateur.map((ligne) => ligne.operateur)).toEqual([...avant.keys()]);
    for (const { operateur, plantees, retrouvees, parColonne } of gonflee.parOperateur) {
      const deja = avant.get(operateur)?.retrouvees ?? 0;
      const gagnees = retrouvees - deja - parColonne;
      const plafond = plafonnerHasard(plantees - deja, chanceDe(operateur, cas));
      expect({ operateur, gagnees, tient: gagnees <= plafond }).toEqual({ operateur, gagnees, tient: true });
    }
  });

  it('nommer toutes les colonnes ne retrouve que les défauts de colonne', () => {
    const deColonne = loadCase(cas).defects.defects.filter((defaut) => defaut.row === null);
    const trouvees = gonflee.parOperateur.reduce((somme, ligne) => somme + ligne.parColonne, 0);
    expect(trouvees).toBeLessThanOrEqual(deColonne.length);
  });

  it('le relevé écrit que la liste gonflée vise surtout hors du manifeste', () => {
    expect(gonflee.horsManifeste).toBeGreaterThan(10 * (sincere.horsManifeste + CELLULES_INVENTEES));
  });
});

/** La liste d’une personne, suivie d’un prédicat vrai sur chaque colonne et de cellules inventées. */
function gonfler(texte: string, { sources }: CaseManifest): string {
  const sinceres: unknown = JSON.parse(texte);
  if (!Array.isArray(sinceres)) throw new Error('une liste est attendue');
  const commun = { type: 'autre', evidence: 'remplissage', cause: null };
  const partout = sources.flatMap(({ path, columns }, rang) =>
    [null, ...Object.values(columns)].map((column, numero) => ({
      ...commun,
      id: `partout-${rang}-${numero}`,
      place: { kind: 'predicate', file: path, where: 'true', column },
    })),
  );
  const hasard = pcg32(createHash('sha256').update('remplissage').digest());
  const inventees = Array.from({ length: CELLULES_INVENTEES }, (_, rang) => {
    const source = sources[hasard.nextBelow(sources.length)];
    const colonnes = Object.values(source?.columns ?? {});
    const column = colonnes[hasard.nextBelow(colonnes.length)];
    const row = 1 + hasard.nextBelow(LIGNES_VISEES);
    return { ...commun, id: `invention-${rang}`, place: { kind: 'cell', file: source?.path, row, column } };
  });
  return JSON.stringify([...sinceres, ...partout, ...inventees]);
}

/** Chance qu’une des cellules inventées touche un défaut : sa cellule, ou n’importe quelle case de ses lignes jumelles. */
function chanceDe(operateur: string, caseFolder: string): number {
  const { manifest, defects } = loadCase(caseFolder);
  const lignes = manifest.sources.length * LIGNES_VISEES;
  const estLigne = defects.defects.some(({ operator, column }) => operator === operateur && column === null);
  const cible = estLigne ? LIGNES_JUMELLES / lignes : 1 / (lignes * manifest.target.columns.length);
  return 1 - (1 - cible) ** CELLULES_INVENTEES;
}

/** Le plus petit nombre de succès que le hasard dépasse moins d’une fois sur dix mille. */
function plafonnerHasard(essais: number, chance: number): number {
  let terme = (1 - chance) ** essais;
  let cumul = terme;
  let succes = 0;
  while (cumul < 0.9999 && succes < essais) {
    terme *= ((essais - succes) / (succes + 1)) * (chance / (1 - chance));
    succes += 1;
    cumul += terme;
  }
  return succes;
}

/** Une pièce scellée : son empreinte est celle de ses octets. */
function piece(chemin: string): MeasurePiece {
  const sha256 = createHash('sha256').update(readFileSync(chemin)).digest('hex');
  return { slot: '', fileName: basename(chemin), path: chemin, sha256 };
}

function mesurer(
  caseFolder: string,
  chemins: readonly string[],
  instruments: readonly string[],
): Promise<readonly Reading[]> {
  return measureHandIn({
    pieces: chemins.map(piece),
    caseFolder,
    scope: 'sealed',
    confirmedMatches: [],
    instruments,
    threads: 1,
  });
}

function lignesDe(releves: readonly Reading[], instrument: string): readonly ReadingRow[] {
  const valeur = releves.find((releve) => releve.instrument === instrument)?.value;
  if (typeof valeur !== 'object' || valeur === null) throw new Error(`aucune ligne de ${instrument}`);
  return valeur;
}

function lireDetection(releves: readonly Reading[]): Detection {
  const lignes = lignesDe(releves, 'I-DQ-4.detection');
  return {
    parOperateur: lignes
      .filter((ligne) => ligne.kind === 'operator')
      .map((ligne) => ({
        operateur: String(ligne.operator),
        plantees: Number(ligne.planted),
        retrouvees: Number(ligne.found),
        parColonne: Number(ligne.byColumn),
      })),
    horsManifeste: lignes
      .filter((ligne) => ligne.kind === 'beyond')
      .reduce((somme, ligne) => somme + Number(ligne.places), 0),
  };
}

function lireMesure(releves: readonly Reading[]): Mesure {
  const { parOperateur } = lireDetection(releves);
  const somme = (champ: 'plantees' | 'retrouvees'): number =>
    parOperateur.reduce((total, ligne) => total + ligne[champ], 0);
  const total = lignesDe(releves, 'I-DQ-4.repair').find((ligne) => ligne.kind === 'total');
  return {
    rappelDetection: somme('retrouvees') / somme('plantees'),
    rappelReparation: Number(total?.recall),
    partAbimee: Number(total?.harmRate),
    abimeesParChangement: Number(total?.harmed) / Number(total?.changed),
    lignesPerdues: Number(total?.lostRows),
  };
}
