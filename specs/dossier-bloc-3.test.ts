import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { figureColumnMessages } from '@etalon/i18n/messages/figures';
import { INSTRUMENTS, measureHandIn, type Reading } from '@etalon/instruments';
import { beforeAll, describe, expect, it } from 'vitest';
import { constituerDossier, type DossierRemis } from './constituer-dossier.ts';
import { DEMONSTRATION, reunirReponses, TELS_QUELS } from './dossier-demonstration.ts';

const MOTS = Object.keys(figureColumnMessages);
const BLOC = INSTRUMENTS.filter(({ id }) => /^I-(ML|VEC|PIP|AUG|IMP)-/.test(id)).map(({ id }) => id);
/** Ce que ce dossier ne contient pas : groupes, bornes, essai de service, copies augmentées, relevé d’énergie. */
const ABSENTS = ['I-ML-7', 'I-ML-8', 'I-ML-16', 'I-AUG-1', 'I-IMP-1'];
/** Un mot de code qui serait resté dans une phrase. */
const CODE = /(^|[ ·(])[a-z]+-(loss|skill|gain|accuracy|f1|precision|recall|score)\b/;

let dossier: DossierRemis;
let releves: readonly Reading[];

function relever(portee: 'sealed' | 'visible'): Promise<readonly Reading[]> {
  const { pieces, cas: caseFolder } = dossier;
  return measureHandIn({ pieces, caseFolder, scope: portee, confirmedMatches: [], instruments: BLOC });
}

beforeAll(async () => {
  dossier = await constituerDossier();
  releves = await relever('sealed');
}, 240_000);

function releve(id: string): Reading {
  const trouve = releves.find(({ instrument }) => instrument === id);
  if (trouve === undefined) throw new Error(`aucun relevé ${id}`);
  return trouve;
}

type Rangs = Extract<Reading['value'], readonly unknown[]>;

const listerRangs = ({ value }: Reading): Rangs => (Array.isArray(value) ? value : []);

const rangs = (id: string, debut: string): Rangs =>
  listerRangs(releve(id)).filter(({ label }) => String(label).startsWith(debut));

const remis = (fileName: string): string => {
  const piece = dossier.pieces.find((une) => une.fileName === fileName);
  return readFileSync(piece?.path ?? fileName, 'utf8');
};

/** Les lignes d’un CSV sans guillemets, par la première colonne. */
function lireCsv(texte: string, separateur: string): ReadonlyMap<string, readonly string[]> {
  const [, ...lignes] = texte.trim().split('\n');
  return new Map(lignes.map((ligne) => ligne.split(separateur)).map(([id = '', ...reste]) => [id, reste]));
}

/** Ce que les outils du bloc 3 ont écrit, remis tel quel, puis lu par les instruments après le scellement. */
describe('Un dossier du bloc 3 fait par l’atelier', () => {
  it('est lu par chaque instrument, hors ceux dont il ne porte pas la matière, qui disent laquelle', () => {
    const sans = releves.filter(({ state }) => state !== 'ok');
    expect(sans.map(({ instrument }) => instrument)).toEqual(ABSENTS);
    for (const { value, sentence, stateReason } of sans) {
      expect(value).toBeNull();
      expect(sentence).toContain(stateReason?.slice(1));
    }
    expect(releves.length).toBeGreaterThanOrEqual(18);
  });

  it('n’y laisse aucun mot de code, et donne la place de chaque valeur dans un fichier remis', () => {
    const fichiers = dossier.pieces.map(({ fileName }) => fileName);
    for (const un of releves) {
      const { sentence, evidence } = un;
      expect(sentence).not.toMatch(CODE);
      for (const { label } of listerRangs(un)) expect(String(label ?? '')).not.toMatch(CODE);
      // Chaque colonne du tableau d’un relevé a son mot, en français et en anglais.
      for (const rang of listerRangs(un)) for (const nom of Object.keys(rang)) expect(MOTS).toContain(nom);
      for (const { path } of evidence ?? [])
        if (path !== undefined && !path.includes('/')) expect(fichiers).toContain(path);
    }
  });

  it('chaque modèle ONNX, relancé derrière ses murs sur les vecteurs remis, redonne les réponses remises', () => {
    const relances = listerRangs(releve('I-ML-0')).filter(({ rule }) => rule === 'relance');
    const lignes = lireCsv(remis('predictions-reseau.csv'), ',').size;
    expect(relances).toMatchObject(
      ['apres', 'reseau'].map((nom) => ({
        ...{ rule: 'relance', model: `modele-${nom}.onnx`, path: `predictions-${nom}.csv` },
        ...{ n: lignes, equalLabels: 1, beyond: 0, rows: 'vecteurs.parquet' },
      })),
    );
    for (const { maxDifference } of relances) expect(Number(maxDifference)).toBeLessThan(1e-4);
  });

  it('l’exactitude sur l’épreuve cachée est celle que l’on compte soi-même, dans son intervalle', () => {
    const verite = lireCsv(readFileSync(join(dossier.cas, 'truth/etiquettes.csv'), 'utf8'), ',');
    for (const nom of ['avant', 'apres', 'reseau']) {
      const reponses = lireCsv(remis(`predictions-${nom}.csv`), ',');
      const justes = [...reponses].filter(([id, [reponse]]) => verite.get(id)?.[0] === reponse).length;
      const [rang] = rangs('I-ML-1', `${nom} · exactitude`);
      expect(rang).toMatchObject({ n: verite.size, path: `predictions-${nom}.csv` });
      expect(rang?.value).toBeCloseTo(justes / verite.size, 12);
      expect(Number(rang?.lo)).toBeLessThan(justes / verite.size);
      expect(Number(rang?.hi)).toBeGreaterThan(justes / verite.size);
    }
  });

  it('la phrase dit à part les lignes des plis, qui ne sont pas l’épreuve', () => {
    const { sentence } = releve('I-ML-1');
    const [epreuve = '', plis = ''] = sentence.split(/(?= Sur )/);
    expect(epreuve).toMatch(/épreuve cachée.*3 modèles/);
    expect(plis).toMatch(/predictions\.parquet.*3 modèles.*repère/);
  });

  it('le gain est mesuré sur des modèles simples appris des lignes livrées, sur la même épreuve', () => {
    const verite = lireCsv(readFileSync(join(dossier.cas, 'truth/etiquettes.csv'), 'utf8'), ',');
    const oui = [...verite.values()].filter(([classe]) => classe === 'oui').length;
    const reponses = lireCsv(remis('predictions-avant.csv'), ',');
    const fautes = [...reponses].filter(([id, [reponse]]) => verite.get(id)?.[0] !== reponse).length;
    // La plupart des chocs ne font pas de dégâts : répondre toujours « non » se trompe sur chaque « oui ».
    const [constante] = rangs('I-ML-2', 'avant / toujours « non »');
    expect(constante?.baseError).toBeCloseTo(oui / verite.size, 12);
    expect(constante?.value).toBeCloseTo((oui - fautes) / oui, 12);
    for (const base of ['un tirage', 'la régression logistique d’Étalon', 'l’arbre de profondeur 3 d’Étalon'])
      expect(rangs('I-ML-2', `avant / ${base}`)[0]).toMatchObject({
        ...{ n: verite.size, fitted: expect.any(Number), path: 'predictions-avant.csv' },
        ...{ lo: expect.any(Number), hi: expect.any(Number) },
      });
    expect(releve('I-ML-2').replay.params).toMatchObject({ truth: 'hidden', trained: 4 });
  });

  it('les tranches d’une et de deux colonnes sont toutes mesurées, cinq montrées par modèle', () => {
    const { multiplicity, replay } = releve('I-ML-6');
    expect(Number(replay.params.pairs)).toBeGreaterThan(3);
    // Les colonnes sont celles du cas, non les vecteurs : une tranche se lit.
    const dites = listerRangs(releve('I-ML-6')).map(({ label }) => String(label));
    expect(dites.some((mot) => /phase|taille|moment|tranche du cas|vitesse/.test(mot))).toBe(true);
    for (const mot of dites) expect(mot).not.toMatch(/= [01]( ×|$)/);
    expect(multiplicity?.size).toBe(replay.params.slices);
    for (const nom of ['avant', 'apres', 'reseau']) {
      const siens = rangs('I-ML-6', `${nom} · `);
      expect(siens).toHaveLength(5);
      for (const { n } of siens) expect(Number(n)).toBeGreaterThanOrEqual(30);
    }
  });

  it('les plis, la recherche et la transformation se relisent comme les outils les ont dits', () => {
    const { models } = JSON.parse(remis('entrainement.json'));
    const entendu = models.find(({ name }: { name: string }) => name === 'après').metrics[0].values[0];
    expect(rangs('I-ML-1', 'après · exactitude')[0]?.value).toBeCloseTo(entendu, 12);
    const { trials, best } = JSON.parse(remis('recherche.json'));
    expect(rangs('I-ML-13', 'perte la plus basse')[0]?.value).toBeCloseTo(trials[best].loss, 12);
    const { vectors } = JSON.parse(remis('transformation.json'));
    expect(rangs('I-VEC-1', 'colonnes')[0]?.value).toBe(vectors.columns);
    const { fits } = JSON.parse(remis('entrainement-reseau.json'));
    expect(rangs('I-ML-4', 'profond')[0]).toMatchObject({
      bestRound: fits[0].best,
      rounds: fits[0].curve.train.length,
      path: 'entrainement-reseau.json',
    });
  });

  it('ce que coûte chaque modèle, et à quelles conditions ils sont comparés', () => {
    const { parameters, macs } = JSON.parse(remis('entrainement-reseau.json'));
    expect(rangs('I-ML-9', 'profond').map(({ value }) => value)).toEqual([parameters, macs]);
    // Le fichier ONNX, lu par lui-même, en demande autant.
    expect(rangs('I-ML-9', 'modele-reseau.onnx · multiplications')[0]?.value).toBe(macs);
    // Le réseau tire son propre partage : le relevé dit que les modèles n’ont pas le même plan.
    expect(rangs('I-ML-11', 'plans de validation')[0]?.value).toBe(2);
    expect(rangs('I-ML-11', 'après')[0]).toMatchObject({ trials: 7, missing: '' });
    expect(rangs('I-ML-11', 'profond')[0]).toMatchObject({ trials: null, seeds: 1 });
  });

  it('les fuites placées dans le cas sont vues dans les vecteurs remis', () => {
    const trouvees = listerRangs(releve('I-PIP-2')).filter(
      ({ kind, count }) => kind === 'type' && Number(count) > 0,
    );
    expect(trouvees.map(({ rule }) => rule)).toContain('L1.4');
  });

  it('la démonstration remet ces mêmes octets, hors les durées mesurées de la chaîne', () => {
    const garde = (fichier: string): Buffer => readFileSync(join(DEMONSTRATION, fichier));
    for (const fichier of TELS_QUELS.filter((nom) => nom !== 'pipeline.json')) {
      const piece = dossier.pieces.find(({ fileName }) => fileName === fichier);
      expect(garde(fichier).equals(readFileSync(piece?.path ?? fichier)), fichier).toBe(true);
    }
    // Les noyaux de calcul en 32 bits diffèrent un peu d’une machine à l’autre.
    const [gardees, refaites] = [garde('predictions.csv').toString(), reunirReponses(dossier)].map((texte) =>
      lireCsv(texte, ';'),
    );
    expect([...(gardees?.keys() ?? [])]).toEqual([...(refaites?.keys() ?? [])]);
    for (const [id, cellules] of gardees ?? [])
      cellules.forEach((cellule, at) => {
        expect(Number(cellule)).toBeCloseTo(Number(refaites?.get(id)?.[at]), 4);
      });
  });

  it('deux relevés du même dossier ont les mêmes octets', async () => {
    expect(JSON.stringify(await relever('sealed'))).toBe(JSON.stringify(releves));
  });

  it('avant le scellement, rien de ce que le certificateur cache ne se lit', async () => {
    const ouverts = await relever('visible');
    expect(JSON.stringify(ouverts)).not.toContain('Sur l’épreuve cachée');
    const qualites = ouverts.find(({ instrument }) => instrument === 'I-ML-1');
    const fichiers = qualites === undefined ? [] : listerRangs(qualites).map(({ path }) => path);
    expect(new Set(fichiers)).toEqual(new Set(['predictions.parquet']));
  });
});
