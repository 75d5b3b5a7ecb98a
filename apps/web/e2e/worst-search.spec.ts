import { expect as expectAtOnce, type Page } from '@playwright/test';
import { signInAs } from './demonstration.ts';
import { test } from './watch-browser.ts';
import { expectAccessible, expectNoSideScroll } from './watch-page.ts';

const expect = expectAtOnce.configure({ timeout: 60_000 });

let page: Page;
let project = '';
let constant = '';

test.describe.configure({ mode: 'serial', timeout: 240_000 });

const press = (name: string | RegExp) => page.getByRole('button', { name, exact: true }).click();

/** Rows of two classes beside a number; `fixe` is the same everywhere. */
function writeRows(rows: number): string {
  const lines = Array.from({ length: rows }, (_, at) => {
    const x = ((at * 7919) % 101) / 101;
    return [`r${at}`, x.toFixed(4), 7, x + (((at * 31) % 17) / 17 - 0.5) * 0.6 > 0.5 ? 'oui' : 'non'].join(
      ',',
    );
  });
  return ['id,x,fixe,classe', ...lines].join('\n');
}

async function openTraining(table: string, target: string): Promise<string> {
  await page.goto(project);
  await page.getByLabel('Type de document').selectOption({ label: 'Modèles' });
  await page.getByLabel('Titre', { exact: true }).fill(table);
  await press('Créer');
  await page.waitForURL(/\/modeles\//);
  await page.goto(`${new URL(page.url()).pathname}/entrainement`);
  await page.getByLabel('Table du projet').selectOption({ label: table });
  await press('Lire cette table');
  await page.getByLabel('Colonne à prédire').selectOption(target);
  await page.getByLabel('Colonne d’identifiant').selectOption('id');
  for (const name of ['Plus proches voisins', 'Forêt aléatoire', 'Gradient boosting'])
    await page.getByRole('checkbox', { name }).uncheck();
  await press('Garder ces réglages');
  await expect(page.getByRole('checkbox', { name: 'Gradient boosting' })).not.toBeChecked();
  return new URL(page.url()).pathname.replace('/entrainement', '');
}

test.beforeAll(async ({ browser }) => {
  const context = await browser.newContext({ locale: 'fr-FR', viewport: { width: 1440, height: 1000 } });
  page = await context.newPage();
  await signInAs(page, 'nour');
});

test.afterAll(() => page.context().close());

test('before any table the pages of search and of training say what comes first', async () => {
  await page.goto('/atelier');
  await page.getByLabel('Titre du projet').fill('Pires entrées');
  await press('Créer un projet');
  await page.getByRole('heading', { level: 1, name: 'Pires entrées' }).waitFor();
  project = new URL(page.url()).pathname;
  for (const [name, rows] of [
    ['trois.csv', 3],
    ['constante.csv', 80],
  ] as const) {
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(writeRows(rows)) });
    await expect(page.getByRole('link', { name, exact: true })).toBeVisible();
  }
  await page.getByLabel('Type de document').selectOption({ label: 'Modèles' });
  await page.getByLabel('Titre', { exact: true }).fill('Vide');
  await press('Créer');
  await page.waitForURL(/\/modeles\//);
  await page.goto(`${new URL(page.url()).pathname}/recherche`);
  const main = page.getByRole('main');
  await expect(main.getByText('Choisissez d’abord')).toBeVisible();
  await expect(main.getByRole('link', { name: 'Entraînement' }).last()).toBeVisible();
  await expectAccessible(page);
});

test('three rows: training and search say what is too few, no extremes are offered, and nothing is lost', async () => {
  const base = await openTraining('trois.csv', 'classe');
  await press('Entraîner');
  await expect(page.getByRole('alert')).toContainText('3 lignes');
  await expect(page.getByRole('button', { name: 'Mesurer l’influence des extrêmes' })).toHaveCount(0);
  await expectAccessible(page);
  await page.goto(`${base}/recherche`);
  await press('Chercher');
  await expect(page.getByRole('alert')).toContainText(/\d/);
  await page.goto(`${base}/entrainement`);
  await expect(page.getByLabel('Colonne à prédire')).toHaveValue('classe');
});

test('a constant column is learned around: every point of the extremes has a place', async () => {
  constant = await openTraining('constante.csv', 'classe');
  await press('Entraîner');
  await press('Mesurer l’influence des extrêmes');
  const plot = page.getByRole('img', { name: /Influence et isolement de/ });
  await expect(plot).toBeVisible();
  const places = await plot
    .locator('circle')
    .evaluateAll((dots) => dots.map((dot) => [dot.getAttribute('cx'), dot.getAttribute('cy')]));
  expectAtOnce(places.length).toBeGreaterThan(0);
  for (const place of places.flat()) expectAtOnce(Number.isFinite(Number(place))).toBe(true);
  await page.setViewportSize({ width: 390, height: 800 });
  await expectNoSideScroll(page);
  await page.setViewportSize({ width: 1440, height: 1000 });
});

test('one trial, or two thousand, are asked for: the page says what it takes, and keeps what was typed', async () => {
  await page.goto(`${constant}/recherche`);
  for (const asked of ['1', '2000', 'vingt']) {
    await page.getByLabel('Essais au plus').fill(asked);
    await press('Chercher');
    await expect(page.getByRole('main')).toContainText(/de 2 à 200/i);
    await expect(page.locator('.field-problem, [role=alert]').first()).toBeVisible();
    await expect(page.getByLabel('Essais au plus')).toHaveValue(asked);
  }
  await expectAccessible(page);
});

test('without script the trials are searched, cut by written bounds, and rows are taken out by their boxes', async ({
  browser,
}) => {
  const context = await browser.newContext({ locale: 'en-GB', javaScriptEnabled: false });
  const plain = await context.newPage();
  await signInAs(plain, 'nour');
  await plain.goto(`${constant}/recherche`);
  await plain.getByLabel('Algorithm').selectOption({ label: 'Decision tree' });
  await plain.getByLabel('Trials at most').fill('4');
  await plain.getByRole('button', { name: 'Search', exact: true }).click();
  await expect(async () => {
    await plain.reload();
    await expect(plain.getByRole('heading', { name: 'Best trial: Decision tree' })).toBeVisible({
      timeout: 500,
    });
  }).toPass({ timeout: 90_000 });
  await plain.getByText('Write the bounds').click();
  await plain.getByRole('textbox', { name: 'depth, at least' }).fill('60');
  await plain.getByRole('button', { name: 'Keep these trials' }).click();
  await expect(plain).toHaveURL(/min-depth=60/);
  await expect(plain.getByText(/^\d of the 5 trials are within the bounds\./)).toBeVisible();
  await plain.goto(`${constant}/entrainement`);
  await plain.locator('summary', { hasText: 'Rows that weigh most' }).click();
  await plain
    .getByRole('region', { name: /Rows that weigh most/ })
    .getByRole('checkbox')
    .first()
    .check();
  await plain.getByRole('button', { name: 'Take these rows out' }).click();
  await expect(plain).toHaveURL(/sans=\d+/);
  await context.close();
});
