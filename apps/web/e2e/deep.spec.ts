import { expect as expectAtOnce, type Page } from '@playwright/test';
import { signInAs } from './demonstration.ts';
import { addLayer, bringRows, layerOf, openNetwork } from './network-steps.ts';
import { stopOnceKept } from './stop-once-kept.ts';
import { test } from './watch-browser.ts';
import { expectAccessible, expectBothThemes, expectNoSideScroll } from './watch-page.ts';

const expect = expectAtOnce.configure({ timeout: 60_000 });

let page: Page;
let base = '';
let weights = '';

test.describe.configure({ mode: 'serial', timeout: 240_000 });

const press = (name: string | RegExp) => page.getByRole('button', { name, exact: true }).click();
const layer = (name: string) => layerOf(page, name);
const add = (kind: string, place?: string) => addLayer(page, kind, place);
const saved = () => expect(page.locator('.ws-state[data-state="saved"]')).toBeVisible();

test.beforeAll(async ({ browser }) => {
  const context = await browser.newContext({ locale: 'fr-FR', viewport: { width: 1440, height: 1000 } });
  page = await context.newPage();
  await signInAs(page, 'camille');
});

test.afterAll(() => page.context().close());

test('a candidate brings images as a table and says what shape a row has', async () => {
  await openNetwork(page, 'Barres : un réseau');
  base = new URL(page.url()).pathname;
  await expect(page.getByText('les formes seront vérifiées couche par couche')).toBeVisible();
  await bringRows(page);
  await expect(page.getByText('Le réseau reçoit 6×6×1 et donne 2.')).toBeVisible();
});

test('a layer that does not fit is said at its place, and layers are added, moved, removed and undone', async () => {
  const fault = page.getByText('Couche 1 (Dense) : 6×6×1 reçu, n attendu.');
  await expect(fault).toBeVisible();
  await add('Convolution 2D', 'Avant la couche 1');
  await expect(layer('Couche 1 : Convolution 2D')).toContainText('6×6×1 → 6×6×8 · 80 paramètres');
  await expect(page.getByText('Couche 2 (Dense) : 6×6×8 reçu, n attendu.')).toBeVisible();
  await add('Maximum global', 'Avant la couche 2');
  await expect(layer('Couche 2 : Maximum global')).toContainText('6×6×8 → 8');
  await expect(page.getByText(/786 paramètres/)).toBeVisible();
  await expectAccessible(page);
  await layer('Couche 4 : ReLU').getByRole('button', { name: 'Retirer' }).click();
  await expect(layer('Couche 4 : ReLU')).toBeHidden();
  await expect(page.getByRole('heading', { name: 'Couches', exact: true })).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(layer('Couche 4 : ReLU')).toBeVisible();
  await layer('Couche 4 : ReLU').getByRole('button', { name: 'Monter' }).focus();
  await page.keyboard.press('Enter');
  await expect(layer('Couche 3 : ReLU')).toBeVisible();
  await press('Annuler');
  await expect(layer('Couche 4 : ReLU')).toBeVisible();
  await layer('Couche 3 : Dense').getByLabel('Unités').fill('8');
  await layer('Couche 3 : Dense').getByRole('button', { name: 'Garder' }).click();
  await expect(layer('Couche 3 : Dense')).toContainText('8 → 8 · 72 paramètres');
  await page.getByLabel('Époques au plus').fill('12');
  await page.getByLabel('Taux d’apprentissage').fill('0,02');
  await page.getByLabel('Lignes par lot').fill('16');
  await page.getByLabel('Patience').fill('0');
  await press('Garder cet apprentissage');
  await saved();
  await page.setViewportSize({ width: 320, height: 800 });
  await expectNoSideScroll(page);
  await page.setViewportSize({ width: 1440, height: 1000 });
});

test('the network is learned in a worker of the page, on the processor where the browser gives no card', async () => {
  await press('Préparer les lignes pour ce navigateur');
  await expect(page.getByText('Lignes prêtes : 240 de 6×6×1, 2 ajustements.')).toBeVisible();
  await expect(page.getByRole('radio', { name: /Carte graphique/ })).toHaveCount(0);
  await press('Entraîner dans ce navigateur');
  await expect(page.getByText('Entraînement terminé dans ce navigateur.')).toBeVisible();
  await expect(page.getByRole('img', { name: /Perte apprise et perte suivie/ })).toBeVisible();
  weights = (await page.locator('p', { hasText: 'Empreinte des poids' }).locator('.hash').innerText()).trim();
  expect(weights).toMatch(/^[0-9a-f]{64}$/);
  await expectAccessible(page);
});

test('the server learns the same network to the same bits', async () => {
  await press('Entraîner sur le serveur');
  await expect(page.getByText('Calculé : sur le serveur.')).toBeVisible();
  const found = page.getByRole('region', { name: 'Ce qui a été appris' }).locator('.hash').first();
  await expect(found).toHaveText(weights);
  await expect(
    page.getByRole('region', { name: 'Tableau : Réseau et repère' }).getByRole('rowheader'),
  ).toHaveText(['repère', 'réseau']);
  await expect(page.getByRole('link', { name: 'modele.onnx', exact: true })).toBeVisible();
  await expectBothThemes(page);
});

test('what a browser learned is kept as a run that says where it was computed', async () => {
  await page.goto(base);
  await press('Entraîner dans ce navigateur');
  await expect(page.getByText('Entraînement terminé dans ce navigateur.')).toBeVisible();
  await press('Garder ce résultat');
  await expect(page.getByText('Calculé : dans un navigateur.')).toBeVisible();
  const found = page.getByRole('region', { name: 'Ce qui a été appris' }).locator('.hash').first();
  await expect(found).toHaveText(weights);
});

test('the network is measured on the bench like any other model', async () => {
  await press('Mesurer ces modèles au banc');
  await expect(page).toHaveURL(base.replace('/reseau', ''));
  const bench = page.getByRole('region', { name: 'Tableau : Banc des modèles' });
  await expect(bench.getByRole('rowheader')).toHaveText(['repère', 'réseau']);
});

test('a run that stops after some epochs is taken up from its checkpoint', async () => {
  await page.goto(base);
  await page.getByLabel('Époques par calcul').fill('5');
  await page.getByLabel('Graine').fill('2');
  await press('Garder cet apprentissage');
  await saved();
  await press('Entraîner sur le serveur');
  await expect(page.getByText('Ce calcul s’est arrêté après ses époques')).toBeVisible();
  await page.getByLabel('Époques par calcul').fill('0');
  await press('Garder cet apprentissage');
  await saved();
  await press('Reprendre depuis ce point');
  await expect(page.getByRole('region', { name: 'Tableau : Réseau et repère' })).toBeVisible();
});

const resume = () => page.getByRole('button', { name: 'Reprendre où il en était' });

async function keepSeed(seed: string): Promise<void> {
  await page.getByLabel('Graine').fill(seed);
  await press('Garder cet apprentissage');
  await saved();
}

test('a long training is cancelled half way, and says what point it kept and what that point serves', async () => {
  await page.getByLabel('Époques au plus').fill('1000');
  await page.getByLabel('Lignes par lot').fill('2');
  await page.getByLabel('Tirages').fill('5');
  await keepSeed('3');
  await press('Entraîner sur le serveur');
  expect(await stopOnceKept(page)).toMatch(/époque \d+, ajustement \d+ sur 10\./);
  await expectAccessible(page);
  await page.setViewportSize({ width: 320, height: 800 });
  await expectNoSideScroll(page);
  await page.setViewportSize({ width: 1440, height: 1000 });
  await keepSeed('4');
  await expect(page.getByText('ce point n’y sert plus')).toBeVisible();
  await expect(resume()).toHaveCount(0);
  await keepSeed('3');
  await expect(resume()).toBeVisible();
});

test('it is resumed where it was, says from which epoch, and ends as one that was never cut', async () => {
  const told = await page.getByText('Dernier point gardé').innerText();
  const [, epoch = '', fit = ''] = told.match(/époque (\d+), ajustement (\d+)/) ?? [];
  await resume().click();
  const taken = page.getByText(`Repris après l’époque ${epoch} de l’ajustement ${fit} sur 10.`);
  await expect(taken).toBeVisible();
  await expect(page.getByText('Calculé : sur le serveur.')).toBeVisible();
  await expect(taken).toBeVisible();
  const output = page.getByRole('link', { name: 'poids.safetensors', exact: true });
  const path = (await output.getAttribute('href'))?.replace(/\/sorties.*$/, '') ?? '';
  await page.goto(path);
  await expect(taken).toBeVisible();
  await expectBothThemes(page);
  const row = page.getByRole('row', { name: /poids.safetensors/ });
  const hash = (await row.locator('.hash').textContent()) ?? '';
  expect(hash).toMatch(/[0-9a-f]{64}/);
  await press('Refaire et comparer les octets');
  await expect(page).not.toHaveURL(path);
  await expect(page.getByText('Mêmes octets').first()).toBeVisible();
  await expect(taken).toHaveCount(0);
  await expect(row.locator('.hash')).toHaveText(hash);
  await page.goto(base);
});

test('a search that is cancelled goes on from the fits that it made', async () => {
  await page.goto(base.replace('/reseau', '/recherche'));
  await page.getByLabel('Algorithme').selectOption({ label: 'Gradient boosting' });
  await page.getByLabel('Essais au plus').fill('200');
  await page.getByLabel('Plis extérieurs').fill('8');
  await press('Chercher');
  const [, done = ''] = (await stopOnceKept(page)).match(/gardé : (\d+) ajustements? faits?\./) ?? [];
  await expectAccessible(page);
  await resume().click();
  const taken = page.getByText(new RegExp(`^Repris après ${done} ajustements? déjà faits?\\.$`));
  await expect(taken).toBeVisible();
  await expect(page.getByLabel('Essais au plus')).toHaveValue('200');
  await expect(page.getByLabel('Plis extérieurs')).toHaveValue('8');
  await expect(page.getByRole('heading', { name: /^Meilleur essai/ })).toBeVisible({ timeout: 180_000 });
  await expect(taken).toBeVisible();
  await expect(page.getByText('ont changé depuis cette recherche')).toHaveCount(0);
  await page.goto(base);
});

test('a training of models that is cancelled goes on from the fits that it made, while its settings are still those', async () => {
  await page.goto(base.replace('/reseau', '/entrainement'));
  const keepRepeats = async (repeats: string): Promise<void> => {
    await page.getByLabel('Répétitions').fill(repeats);
    await press('Garder ces réglages');
  };
  await page.getByLabel('Nombre de plis').fill('20');
  await page.getByLabel('Répétitions').fill('20');
  await press('Entraîner');
  const [, done = ''] = (await stopOnceKept(page)).match(/gardé : (\d+) ajustements? faits?\./) ?? [];
  await expectAccessible(page);
  await keepRepeats('19');
  await expect(page.getByText('ce point n’y sert plus')).toBeVisible();
  await expect(resume()).toHaveCount(0);
  await keepRepeats('20');
  await resume().click();
  const board = page.getByRole('region', { name: 'Tableau : Modèles et qualités' });
  await expect(board).toBeVisible({ timeout: 180_000 });
  await expect(
    page.getByText(new RegExp(`^Repris après ${done} ajustements? déjà faits?\\.$`)),
  ).toBeVisible();
  await page.goto(base);
});

test('too many parameters are refused before anything is learned', async () => {
  await layer('Couche 3 : Dense').getByLabel('Unités').fill('4096');
  await layer('Couche 3 : Dense').getByRole('button', { name: 'Garder' }).click();
  await add('Dense');
  const last = layer('Couche 5 : Dense');
  await last.getByLabel('Unités').fill('4000');
  await last.getByRole('button', { name: 'Garder' }).click();
  await expect(page.getByText(/À la couche 5, le réseau a .* paramètres/)).toBeVisible();
  await saved();
  await press('Entraîner sur le serveur');
  await expect(page.getByRole('alert').filter({ hasText: 'À la couche 5' })).toHaveCount(1);
});
