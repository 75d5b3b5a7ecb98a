import { expect as expectAtOnce, type Page } from '@playwright/test';
import { signInAs } from './demonstration.ts';
import { test } from './watch-browser.ts';
import { expectAccessible, expectBothThemes, expectNoSideScroll } from './watch-page.ts';

const expect = expectAtOnce.configure({ timeout: 30_000 });

let page: Page;
let base = '';

test.describe.configure({ mode: 'serial', timeout: 180_000 });

const press = (name: string | RegExp) => page.getByRole('button', { name }).click();

/** 300 rows of two classes; « foret » is informed, « hasard » is not, « logits » is no probability. */
function writePredictions(): string {
  const lines = Array.from({ length: 300 }, (_, i) => {
    const yes = i % 3 === 0;
    const wave = ((i * 7919) % 307) / 307;
    const forest = yes ? 0.35 + 0.6 * wave : 0.6 * wave;
    const chance = ((i * 31) % 101) / 101;
    return [
      `c${i}`,
      yes ? 'oui' : 'non',
      forest.toFixed(4),
      chance.toFixed(4),
      (4 * forest - 2).toFixed(4),
      'ABC'[i % 2],
      i % 5,
    ].join(',');
  });
  return ['id,verite,foret,hasard,logits,ville,pli', ...lines].join('\n');
}

async function addModel(name: string, column: string): Promise<void> {
  const form = page.getByRole('form', { name: 'Ajouter le modèle', exact: true });
  if (!(await form.isVisible())) await page.getByText('Un modèle de plus').click();
  await form.getByLabel('Nom du modèle').fill(name);
  await form.getByLabel('Colonnes de scores').fill(column);
  await form.getByRole('button', { name: 'Ajouter le modèle' }).click();
  await expect(page.getByRole('form', { name, exact: true })).toBeVisible();
}

test.beforeAll(async ({ browser }) => {
  const context = await browser.newContext({ locale: 'fr-FR', viewport: { width: 1440, height: 1000 } });
  page = await context.newPage();
  await signInAs(page, 'camille');
});

test.afterAll(() => page.context().close());

test('a candidate brings predictions and opens a document of models', async () => {
  await page.goto('/atelier');
  await page.getByLabel('Titre du projet').fill('Modèles d’essai');
  await press('Créer un projet');
  await page.getByRole('heading', { level: 1, name: 'Modèles d’essai' }).waitFor();
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({
      name: 'predictions.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(writePredictions()),
    });
  await expect(page.getByText('predictions.csv').first()).toBeVisible();
  await page.getByLabel('Type de document').selectOption({ label: 'Modèles' });
  await page.getByLabel('Titre', { exact: true }).fill('Retards : quel modèle');
  await page.getByRole('button', { name: 'Créer', exact: true }).click();
  await expect(page).toHaveURL(/\/modeles\//);
  base = new URL(page.url()).pathname;
  await page.getByLabel('Fichier qui porte la vérité').selectOption({ label: 'predictions.csv' });
  await press('Lire ce fichier');
  await page.getByLabel('Colonne de la vérité').selectOption('verite');
  await page.getByLabel('Colonne d’identifiant').selectOption('id');
  await page.getByLabel('Colonne du pli').selectOption('pli');
  await press('Garder ces réglages');
  await page.getByLabel('Classe positive').selectOption('oui');
  await page.getByLabel('Coût d’un faux positif').fill('1');
  await page.getByLabel('Coût d’un faux négatif').fill('4');
  await page.getByText('Tranches et groupes').click();
  const cuts = page.getByRole('group', { name: 'Colonnes de tranches' });
  await cuts.getByLabel('ville').check();
  await page.getByRole('group', { name: 'Groupes déclarés par le cas' }).getByLabel('ville').check();
  await press('Garder ces réglages');
  await expect(page.getByLabel('Coût d’un faux négatif')).toHaveValue('4');
  await expectAccessible(page);
});

test('models are measured beside each other, and columns sort', async () => {
  await addModel('Forêt', 'foret');
  await addModel('Hasard', 'hasard');
  const bench = page.getByRole('region', { name: 'Tableau : Banc des modèles' });
  await expect(bench.getByRole('rowheader')).toHaveText(['Forêt', 'Hasard']);
  await expect(bench.locator('.mo-bar')).toHaveCount(12);
  await bench.getByRole('link', { name: 'Score de Brier' }).click();
  await expect(page).toHaveURL(/tri=brier/);
  await expect(bench.getByRole('columnheader', { name: 'Score de Brier' })).toHaveAttribute(
    'aria-sort',
    'ascending',
  );
  await page.getByText('Toutes les mesures de Forêt').click();
  await expect(page.getByRole('rowheader', { name: 'Corrélation de Matthews' }).first()).toBeVisible();
  await expect(page.getByRole('link', { name: 'Sceller comme pièce : mesure.json' })).toBeVisible();
  await expectBothThemes(page);
  await page.setViewportSize({ width: 320, height: 800 });
  await expectNoSideScroll(page);
  await page.setViewportSize({ width: 1440, height: 1000 });
});

test('the shares that sets must hold are a setting, and each has its line', async () => {
  await page.getByLabel('Parts à contenir (%)').fill('90 ; 80');
  const kept = page.waitForResponse((response) => response.request().method() === 'POST');
  await press('Garder ces réglages');
  await kept;
  await page.goto(`${base}/calibration`);
  const figure = page.getByRole('img', { name: 'Part contenue, Hasard, Probabilité de la classe' });
  await expect(figure.getByText(/^Toutes, (90|80)\s%$/)).toHaveCount(2);
  await page.goto(base);
  await expect(page.getByLabel('Parts à contenir (%)')).toHaveValue('90 ; 80');
  await expect(
    page.getByRole('link', { name: 'Sceller comme pièce : predictions-ensembles.parquet' }),
  ).toBeVisible();
});

test('two models meet on the same rows: disagreements, difference, examples, folds', async () => {
  await page.getByRole('link', { name: 'Duel' }).click();
  await expect(page.getByText('Lignes selon qui répond juste')).toBeVisible();
  await expect(page.getByRole('columnheader', { name: 'Forêt moins Hasard' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Lignes où seul Forêt répond juste' })).toBeVisible();
  await expect(page.getByText(/Sur 5 plis/)).toBeVisible();
  await expectBothThemes(page);
});

test('calibration, threshold and slices are read from the same measure', async () => {
  await page.getByRole('link', { name: 'Calibration' }).click();
  await expect(page.getByRole('img', { name: 'Diagramme de fiabilité de Forêt' })).toBeVisible();
  const sets = page.getByRole('region', { name: 'Ensembles conformels' });
  await expect(sets.getByText(/La limite de chaque pli de «\spli\s»/)).toBeVisible();
  await expect(
    sets.getByRole('img', { name: 'Part contenue, Forêt, Probabilité de la classe' }),
  ).toBeVisible();
  const cuts = sets.getByRole('region', { name: 'Tableau : Forêt, Probabilité de la classe', exact: true });
  await expect(cuts.getByRole('rowheader')).toHaveText([
    ...['ville = A', 'ville = B', 'classe non', 'classe oui'],
    ...['ville = A', 'ville = B', 'classe non', 'classe oui'],
  ]);
  await sets.getByText('Voir le tableau des limites').first().click();
  await expect(sets.getByRole('rowheader', { name: 'pli 0' }).first()).toBeVisible();
  await expectBothThemes(page);
  await page.getByRole('link', { name: 'Seuil', exact: true }).click();
  const forest = page.getByRole('region', { name: 'Forêt' });
  await expect(forest.getByText(/pour des probabilités justes\s:\s0,2/)).toBeVisible();
  await page.getByLabel('Regarder le seuil').fill('0,6');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/seuil=0%2C6/);
  await expect(forest.getByText(/Au seuil 0,6/)).toBeVisible();
  await expectBothThemes(page);
  await page.getByRole('link', { name: 'Tranches' }).click();
  await expect(page.getByRole('rowheader', { name: 'ville = A' }).first()).toBeVisible();
  await expect(page.getByText('Réponses positives selon « ville »').first()).toBeVisible();
  await expectBothThemes(page);
  await page.setViewportSize({ width: 320, height: 800 });
  await expectNoSideScroll(page);
  await page.setViewportSize({ width: 1440, height: 1000 });
});

test('intervals of numbers are made from predictions and bounds, and few rows are told', async () => {
  await page.goto(base.replace(/\/modeles\/.*/, ''));
  const lines = Array.from({ length: 160 }, (_, i) => {
    const truth = 40 * ((i * 0.618034) % 1);
    const guess = truth + 6 * ((i * 0.414214) % 1) - 3;
    return [`n${i}`, truth, guess, guess - 1, guess + 1 + ((i * 0.732051) % 1)].join(',');
  });
  const bring = async (name: string, rows: readonly string[]): Promise<void> => {
    const buffer = Buffer.from(['id,minutes,gradient,bas,haut', ...rows].join('\n'));
    await page.locator('input[type=file]').first().setInputFiles({ name, mimeType: 'text/csv', buffer });
    await expect(page.getByText(name).first()).toBeVisible();
  };
  await bring('durees.csv', lines);
  await bring('peu.csv', lines.slice(0, 5));
  await page.getByLabel('Type de document').selectOption({ label: 'Modèles' });
  await page.getByLabel('Titre', { exact: true }).fill('Durées : quels intervalles');
  await page.getByRole('button', { name: 'Créer', exact: true }).click();
  await expect(page).toHaveURL(/\/modeles\//);
  const numbers = new URL(page.url()).pathname;
  const take = async (name: string): Promise<void> => {
    await page.getByLabel('Fichier qui porte la vérité').selectOption({ label: name });
    await press('Lire ce fichier');
  };
  await take('durees.csv');
  await page.getByLabel('Tâche', { exact: true }).selectOption('regression');
  await page.getByLabel('Colonne de la vérité').selectOption('minutes');
  await page.getByLabel('Colonne d’identifiant').selectOption('id');
  await press('Garder ces réglages');
  const form = page.getByRole('form', { name: 'Ajouter le modèle', exact: true });
  await form.getByLabel('Nom du modèle').fill('Gradient');
  await form.getByLabel('Colonne de réponse').fill('gradient');
  await form.getByLabel('Colonne de la borne basse').fill('bas');
  await form.getByLabel('Colonne de la borne haute').fill('haut');
  await form.getByRole('button', { name: 'Ajouter le modèle' }).click();
  await expect(
    page.getByRole('link', { name: 'Sceller comme pièce : predictions-intervalles.parquet' }),
  ).toBeVisible();
  await page.goto(`${numbers}/calibration`);
  const part = page.getByRole('region', { name: 'Intervalles conformels' });
  await expect(part.getByText(/tous les intervalles ont la même largeur/)).toBeVisible();
  await part.getByText('Bornes du modèle, déplacées', { exact: true }).click();
  await expect(part.getByRole('img', { name: /^Largeurs à 90\s%, Gradient/ })).toBeVisible();
  await expectAccessible(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await expectNoSideScroll(page);
  await page.setViewportSize({ width: 1440, height: 1000 });
  await page.goto(numbers);
  await take('peu.csv');
  await page.goto(`${numbers}/calibration`);
  await expect(part.getByText(/il faut 9 lignes pour prendre une limite\s: il y en a 3/)).toHaveCount(2);
});

test('logits are refused by their line, and what is written stays', async () => {
  await page.goto(base);
  await addModel('Logits', 'logits');
  await expect(page.getByRole('alert')).toContainText('ce sont des logits');
  await expect(page.getByRole('alert')).toContainText('ligne 2');
  await page
    .getByRole('form', { name: 'Logits', exact: true })
    .getByRole('button', { name: 'Retirer' })
    .click();
  await expect(page.getByRole('region', { name: 'Tableau : Banc des modèles' })).toBeVisible();
});

test('the choice is written, and the measure becomes a piece like any other run', async () => {
  await page.goto(`${base}/choix`);
  await page.getByLabel('Modèle retenu').selectOption({ label: 'Forêt' });
  await page.getByLabel('Pourquoi celui-ci').fill('Moins d’erreurs coûteuses sur les mêmes lignes.');
  const kept = page.waitForResponse((response) => response.request().method() === 'POST');
  await press('Garder');
  await kept;
  await page.reload();
  await expect(page.getByLabel('Pourquoi celui-ci')).toHaveValue(
    'Moins d’erreurs coûteuses sur les mêmes lignes.',
  );
  await expectBothThemes(page);
  await page.goto(base);
  await page.getByRole('link', { name: 'Sceller comme pièce : mesure.json' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('mesure.json');
});
