import { writeEncoder, writeTokenizer } from '@etalon/runs/testing/encoder';
import { expect as expectAtOnce, type Page } from '@playwright/test';
import { signInAs } from './demonstration.ts';
import { test } from './watch-browser.ts';
import { expectAccessible, expectBothThemes, expectNoSideScroll } from './watch-page.ts';

const expect = expectAtOnce.configure({ timeout: 30_000 });

let page: Page;
let base = '';

test.describe.configure({ mode: 'serial', timeout: 180_000 });

const press = (name: string | RegExp) => page.getByRole('button', { name, exact: true }).click();

/** 160 reviews: the words tell who comes back nine times in ten; amounts have holes, two texts are odd. */
function writeReviews(): string {
  const lines = Array.from({ length: 160 }, (_, i) => {
    const back = (i * 7) % 5 < 2;
    const told = i % 10 === 0 ? !back : back;
    const text = told ? 'livraison rapide merci parfait' : 'colis perdu retard déçu';
    const amount = i % 13 === 0 ? '' : String(20 + ((i * 37) % 90));
    const review = i === 40 ? '🙂🙂' : i === 41 ? '' : `${text} commande ${i}`;
    return [i, review, amount, ['Lyon', 'Nice', 'Brest'][i % 3], `c${i % 80}`, back ? 'oui' : 'non'].join(
      ',',
    );
  });
  return ['id,avis,montant,ville,client,revenu', ...lines].join('\n');
}

async function addOperation(op: string, on: string, name: string): Promise<void> {
  const form = page.getByRole('form', { name: 'Ajouter l’opération', exact: true });
  await form.getByLabel('Opération').selectOption(op);
  await form.getByLabel('Appliquée à').selectOption({ label: on });
  await form.getByRole('button', { name: 'Ajouter l’opération' }).click();
  await expect(page.getByRole('form', { name, exact: true })).toBeVisible();
}

async function openOperation(name: string): Promise<void> {
  await page.getByRole('form', { name, exact: true }).getByRole('link', { name, exact: true }).click();
  await expect(page.getByRole('heading', { name: `Régler « ${name} »` })).toBeVisible();
}

test.beforeAll(async ({ browser }) => {
  const context = await browser.newContext({ locale: 'fr-FR', viewport: { width: 1440, height: 1000 } });
  page = await context.newPage();
  await signInAs(page, 'camille');
});

test.afterAll(() => page.context().close());

test('a candidate brings reviews, says what their columns are and raises the wall', async () => {
  await page.goto('/atelier');
  await page.getByLabel('Titre du projet').fill('Avis de clients');
  await press('Créer un projet');
  await page.getByRole('heading', { level: 1, name: 'Avis de clients' }).waitFor();
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'avis.csv', mimeType: 'text/csv', buffer: Buffer.from(writeReviews()) });
  await expect(page.getByText('avis.csv').first()).toBeVisible();
  await page.getByLabel('Type de document').selectOption({ label: 'Transformation' });
  await page.getByLabel('Titre', { exact: true }).fill('Des avis aux vecteurs');
  await press('Créer');
  await expect(page).toHaveURL(/\/transformation\//);
  base = new URL(page.url()).pathname;
  await page.getByLabel('Fichier à transformer').selectOption({ label: 'avis.csv' });
  await press('Lire ce fichier');
  await page.getByLabel('Colonne cible').selectOption('revenu');
  await page.getByLabel('Colonne d’identifiant').selectOption('id');
  await page.getByLabel('Découpage').selectOption('stratified');
  await press('Garder ces réglages');
  await expect(page.getByLabel('Découpage')).toHaveValue('stratified');
  await expect(page.getByText('La chaîne est vide')).toBeVisible();
  await expectAccessible(page);
});

test('an operation that ends in words is refused with what to do, and one more makes vectors', async () => {
  await addOperation('filter-empty', 'colonne « avis »', 'Écarter les textes sans mot');
  await addOperation('tokenise', 'colonne « avis »', 'Découpe en mots');
  await expect(page.getByRole('alert')).toContainText('finit la chaîne sans donner de nombres');
  await addOperation('tf-idf', 'sortie de « Découpe en mots »', 'TF-IDF');
  await addOperation('impute', 'colonne « montant »', 'Imputation');
  await addOperation('standard', 'sortie de « Imputation »', 'Centrer et réduire');
  const list = page.getByRole('region', { name: 'Opérations', exact: true });
  await expect(list.getByText('158 gardées sur 160')).toBeVisible();
  await expect(list.getByText(/appris sur 11\d lignes/).first()).toBeVisible();
  await expect(page.getByText('Aucune fuite trouvée')).toBeVisible();
  await expect(page.locator('.tr-line[data-kind=state]')).toHaveCount(3);
  await expectAccessible(page);
  await page.setViewportSize({ width: 320, height: 800 });
  await expectNoSideScroll(page);
  await page.setViewportSize({ width: 1440, height: 1000 });
});

test('an operation shows its effect on rows, and lights a leak when it learns from both sides', async () => {
  await openOperation('Centrer et réduire');
  const effect = page.getByRole('region', { name: 'Effet sur quelques lignes' });
  await expect(effect.getByRole('row')).toHaveCount(5);
  await page.getByLabel('Apprend sur').selectOption('all');
  await press('Garder');
  await expect(page.getByText('« Centrer et réduire » apprend des deux côtés du mur')).toBeVisible();
  await expect(page.locator('.tr-line[data-kind=leak]')).toHaveCount(1);
  await expect(page.locator('.tr-box[data-leak=true]')).toHaveCount(1);
  await expectBothThemes(page);
  await page.getByLabel('Apprend sur').selectOption('train');
  await press('Garder');
  await expect(page.getByText('Aucune fuite trouvée')).toBeVisible();
});

test('an entity on both sides is told, and a split by entity removes it', async () => {
  await page.getByLabel('Colonne de l’entité').selectOption('client');
  await press('Garder ces réglages');
  await expect(page.getByText('sont d’une entité (« client »)')).toBeVisible();
  await page.getByLabel('Découpage').selectOption('grouped');
  await press('Garder ces réglages');
  await expect(page.getByText(/sont d’une entité/)).toBeHidden();
});

test('operations that wait for each other are named, and the list still mends it', async () => {
  await openOperation('Imputation');
  const form = page.getByRole('form', { name: 'Régler « Imputation »' });
  await form.getByRole('checkbox', { name: 'Centrer et réduire' }).check();
  await form.getByRole('button', { name: 'Garder' }).click();
  await expect(page.getByRole('alert')).toContainText('tourne en rond');
  await form.getByRole('checkbox', { name: 'Centrer et réduire' }).uncheck();
  await form.getByRole('button', { name: 'Garder' }).click();
  await expect(page.getByRole('alert')).toBeHidden();
});

test('vectors are described, projected with their fidelity, and become a piece', async () => {
  await page.getByRole('link', { name: 'Vecteurs', exact: true }).click();
  await expect(page.getByText(/158 lignes × \d+ colonnes/)).toBeVisible();
  await expect(page.getByRole('img', { name: 'Projection' })).toBeVisible();
  await expect(page.getByText(/confiance 0,\d+, continuité 0,\d+/)).toBeVisible();
  await expectBothThemes(page);
  await page.getByLabel('Voisins regardés').fill('100');
  await press('Garder');
  await expect(page.getByRole('alert')).toContainText('La fidélité à 100 voisins');
  await page.getByLabel('Voisins regardés').fill('8');
  await press('Garder');
  await expect(page.getByText(/Fidélité à 8 voisins/)).toBeVisible();
  await page.getByLabel('Disposition').selectOption('umap');
  await press('Garder');
  await expect(page.getByText('Les vecteurs disposés par UMAP')).toBeVisible();
  await page.setViewportSize({ width: 320, height: 800 });
  await expectNoSideScroll(page);
  await page.setViewportSize({ width: 1440, height: 1000 });
  const [script] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'transformation.py', exact: true }).click(),
  ]);
  expect(script.suggestedFilename()).toBe('transformation.py');
  const graph = page.getByRole('region', { name: 'La chaîne apprise en ONNX' });
  await expect(graph).toContainText('calcule, à l’identique : TF-IDF, Imputation, Centrer et réduire');
  await expect(graph).toContainText('« Découpe en mots » : aucun opérateur standard');
  const [model] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'transformation.onnx', exact: true }).click(),
  ]);
  expect(model.suggestedFilename()).toBe('transformation.onnx');
  await expect(page.getByRole('link', { name: 'appliquer.py', exact: true })).toBeVisible();
  await page.getByRole('link', { name: 'Sceller comme pièce : vecteurs.parquet' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('vecteurs.parquet');
});

test('costs are measured, and two filters have an order that costs least', async () => {
  await page.goto(base);
  await addOperation('filter-duplicates', 'colonne « id »', 'Écarter les doublons');
  await page.getByRole('link', { name: 'Coûts et ordre' }).click();
  await press('Mesurer les coûts');
  await expect(page.getByText('non mesuré')).toHaveCount(0);
  await expect(page.getByRole('rowheader', { name: 'Ordre le moins coûteux' })).toBeVisible();
  await expectBothThemes(page);
});

test('each operation is left out in turn, on the same rows of test', async () => {
  await page.getByRole('link', { name: 'Ablation' }).click();
  await press('Comparer');
  const table = page.getByRole('region', { name: 'Tableau : ablation' });
  await expect(table.getByRole('rowheader', { name: 'TF-IDF' })).toBeVisible();
  await expect(page.getByText(/toujours la classe la plus fréquente/)).toBeVisible();
  await expectAccessible(page);
  await page.setViewportSize({ width: 320, height: 800 });
  await expectNoSideScroll(page);
  await page.setViewportSize({ width: 1440, height: 1000 });
});

test('a variable declared as known only afterwards lights the node that reads it', async () => {
  await page.getByRole('link', { name: 'Variables et choix' }).click();
  await page.getByRole('combobox', { name: 'Variable' }).fill('montant');
  await page.getByLabel('Connue').selectOption('after');
  await press('Ajouter la variable');
  await page.getByLabel('Besoin métier').fill('Savoir qui revient');
  await press('Garder');
  await expect(page.getByLabel('Besoin métier')).toHaveValue('Savoir qui revient');
  await expectAccessible(page);
  await page.goto(base);
  await expect(page.getByText(/déclarée connue seulement après coup/)).toBeVisible();
});

test('texts are encoded by a model of the project, brought with its tokenizer', async () => {
  await addOperation('encoder', 'colonne « avis »', 'Encodeur de textes');
  await expect(page.getByRole('alert')).toContainText('aucun modèle avec son découpage n’est choisi');
  const choose = page.getByRole('region', { name: 'Modèle qui encode les textes' });
  await expect(choose).toContainText('Ce projet n’a pas encore de fichier .onnx');
  await expectBothThemes(page);
  await choose.getByRole('link', { name: 'Apporter un fichier dans le projet' }).click();
  const files = [
    { name: 'encodeur.onnx', mimeType: 'application/octet-stream', buffer: Buffer.from(writeEncoder()) },
    { name: 'tokenizer.json', mimeType: 'application/json', buffer: Buffer.from(writeTokenizer()) },
  ];
  for (const file of files) {
    await page.locator('input[type=file]').first().setInputFiles(file);
    await expect(page.getByRole('link', { name: file.name })).toBeVisible();
  }
  await page.goto(base);
  await choose.getByLabel('Modèle encodeur').selectOption({ label: 'encodeur.onnx' });
  await choose.getByLabel('Découpage du modèle').selectOption({ label: 'tokenizer.json' });
  await press('Encoder avec ce modèle');
  await expect(page.getByRole('alert')).toBeHidden();
  await openOperation('Encodeur de textes');
  await page.getByLabel('Jetons gardés d’un texte').fill('8');
  await press('Garder');
  await expect(page.getByLabel('Jetons gardés d’un texte')).toHaveValue('8');
  await page.evaluate(() => scrollTo(0, 0));
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Vecteurs', exact: true }).click();
  const facts = page.getByRole('region', { name: 'Textes encodés' });
  await expect(facts).toContainText('3 nombres par texte, de la sortie « last_hidden_state » (moyenne)');
  await expect(facts).toContainText('licence dite par le modèle : CC0-1.0');
  await expect(page.getByRole('link', { name: 'encodeur-1.npy', exact: true })).toBeVisible();
  await expectAccessible(page);
  for (const width of [390, 320]) {
    await page.setViewportSize({ width, height: 800 });
    await expectNoSideScroll(page);
  }
  await page.setViewportSize({ width: 1440, height: 1000 });
});

test('the pipeline is read and changed without script, in English', async ({ browser }) => {
  const context = await browser.newContext({ locale: 'en-GB', javaScriptEnabled: false });
  const plain = await context.newPage();
  await signInAs(plain, 'camille');
  await plain.goto(base);
  await expect(plain.getByRole('heading', { name: 'The pipeline and its wall' })).toBeVisible();
  const entry = plain.getByRole('form', { name: 'TF-IDF', exact: true });
  await entry.getByRole('button', { name: 'Move up' }).click();
  await expect(plain.getByRole('heading', { name: 'Leaks' })).toBeVisible();
  await context.close();
});
