import { expect as expectAtOnce, type Page, type Worker } from '@playwright/test';
import { signInAs } from './demonstration.ts';
import { addLayer, bringRows, layerOf, openNetwork } from './network-steps.ts';
import { test } from './watch-browser.ts';
import { expectAccessible, expectNoSideScroll } from './watch-page.ts';

const expect = expectAtOnce.configure({ timeout: 120_000 });

// Chromium plays a card on the processor: what is computed is that of a card, not its speed.
test.use({
  launchOptions: {
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--enable-unsafe-webgpu',
      '--use-webgpu-adapter=swiftshader',
    ],
  },
});
test.describe.configure({ mode: 'serial', timeout: 300_000 });

let page: Page;
let base = '';
let hash = '';
let measures = '';

const press = (name: string | RegExp) => page.getByRole('button', { name, exact: true }).click();
const findHash = () => page.locator('p', { hasText: 'Empreinte des poids' }).locator('.hash').first();
const readMeasures = () => page.getByRole('region', { name: 'Tableau : Réseau et repère' }).innerText();

test.beforeAll(async ({ browser }) => {
  const context = await browser.newContext({ locale: 'fr-FR', viewport: { width: 1440, height: 1000 } });
  page = await context.newPage();
  await signInAs(page, 'camille');
});

test.afterAll(() => page.context().close());

test('where the browser gives a card, the page offers it by name', async () => {
  await openNetwork(page, 'Barres : sur la carte');
  base = new URL(page.url()).pathname;
  await bringRows(page);
  await addLayer(page, 'Convolution 2D', 'Avant la couche 1');
  await addLayer(page, 'Normalisation par lot', 'Avant la couche 2');
  await addLayer(page, 'Maximum global', 'Avant la couche 3');
  await expect(layerOf(page, 'Couche 3 : Maximum global')).toBeVisible();
  await page.getByLabel('Époques au plus').fill('8');
  await page.getByLabel('Taux d’apprentissage').fill('0,02');
  await page.getByLabel('Lignes par lot').fill('16');
  await page.getByLabel('Patience').fill('0');
  await press('Garder cet apprentissage');
  await expect(page.locator('.ws-state[data-state="saved"]')).toBeVisible();
  await press('Préparer les lignes pour ce navigateur');
  await expect(page.getByText('Lignes prêtes : 240 de 6×6×1, 2 ajustements.')).toBeVisible();
  await expect(page.getByRole('radio', { name: 'Processeur' })).toBeChecked();
  await page.getByRole('radio', { name: /^Carte graphique \(WebGPU\) : google swiftshader$/ }).check();
  await expect(page.getByText('Cette carte est jouée par le processeur')).toBeVisible();
  await expectAccessible(page);
});

test('a convolutional network is learned on the card to the end, after its first batches on both', async () => {
  await press('Entraîner dans ce navigateur');
  await expect(page.getByText('Entraînement terminé dans ce navigateur.')).toBeVisible();
  const words = page.locator('p', { hasText: 'premiers lots calculés aussi par le processeur' });
  await expect(words).toContainText('Carte graphique : google swiftshader, jouée par le processeur.');
  await expect(words).toContainText('ils ont donné les mêmes bits');
  await expect(words).toContainText(/écart relatif de la perte \d/);
  hash = (await findHash().innerText()).trim();
  expect(hash).toMatch(/^[0-9a-f]{64}$/);
  await expectAccessible(page);
  await page.setViewportSize({ width: 390, height: 800 });
  await expectNoSideScroll(page);
  await page.setViewportSize({ width: 1440, height: 1000 });
});

test('the server keeps what the card learned, says where, and asks the network itself', async () => {
  await press('Garder ce résultat');
  await expect(page.getByText('Calculé : sur la carte graphique d’un navigateur.')).toBeVisible();
  const found = page.getByRole('region', { name: 'Ce qui a été appris' });
  await expect(found.locator('.hash').first()).toHaveText(hash);
  await expect(found).toContainText('premiers lots calculés aussi par le processeur');
  measures = await readMeasures();
  expect(measures).toContain('réseau');
});

test('learned by the server alone, the answers are those of the card but for rounding', async () => {
  await press('Entraîner sur le serveur');
  await expect(page.getByText('Calculé : sur le serveur.')).toBeVisible();
  const [own, other] = [await readMeasures(), measures].map((text) =>
    [...text.matchAll(/\d+,\d+/g)].map(([number]) => Number(number.replace(',', '.'))),
  );
  expect(own?.length).toBeGreaterThan(4);
  expect(other?.length).toBe(own?.length);
  for (const [at, value] of (own ?? []).entries())
    expect(Math.abs(value - (other?.[at] ?? Number.NaN))).toBeLessThan(0.01);
});

test('a card that goes away in the middle leaves its epochs to the processor, which ends the training', async () => {
  await page.goto(base);
  await page.getByRole('radio', { name: /Carte graphique/ }).check();
  const started = page.waitForEvent('worker');
  await press('Entraîner dans ce navigateur');
  const worker: Worker = await started;
  // Two trials of 7 batches and their reading, then 10 orders by epoch: the fortieth is in the third epoch.
  await worker.evaluate(() => {
    const make = GPUDevice.prototype.createCommandEncoder;
    let orders = 0;
    GPUDevice.prototype.createCommandEncoder = function encode(...given) {
      orders += 1;
      if (orders === 40) this.destroy();
      return make.apply(this, given);
    };
  });
  await expect(page.getByText('La carte graphique ne répond plus (destroyed).')).toBeVisible();
  await expect(
    page.getByText('L’entraînement continue sur le processeur depuis la dernière époque finie.'),
  ).toBeVisible();
  await expect(page.getByText('Entraînement terminé dans ce navigateur.')).toBeVisible();
  await press('Garder ce résultat');
  await expect(
    page.getByText('Calculé : dans un navigateur, sur la carte graphique d’un navigateur.'),
  ).toBeVisible();
});
