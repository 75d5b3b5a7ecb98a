import { expect as expectAtOnce, type Page } from '@playwright/test';
import { signInAs } from './demonstration.ts';
import { test } from './watch-browser.ts';
import { expectAccessible, expectNoSideScroll } from './watch-page.ts';

const expect = expectAtOnce.configure({ timeout: 30_000 });
const LINES = Array.from(
  { length: 240 },
  (_, at) => `C${1000 + at},${['Évry', 'Orléans', 'Châlons'][at % 3]},${(at * 7) % 41}`,
);
const CLEAN = `id,ville,visites\n${LINES.join('\n')}\n`;

let page: Page;
let base = '';

test.describe.configure({ mode: 'serial', timeout: 150_000 });

const saved = () => expect(page.locator('.ws-state')).toHaveAttribute('data-state', 'saved');
const add = (name: string) => page.getByRole('button', { name, exact: true }).click();
const open = async (part: string) => {
  await saved();
  await page.goto(`${base}${part}`);
};

test.beforeAll(async ({ browser }) => {
  const context = await browser.newContext({ locale: 'fr-FR', viewport: { width: 1440, height: 1000 } });
  page = await context.newPage();
  await signInAs(page, 'author');
});

test.afterAll(() => page.context().close());

test('an author opens a project, brings a clean table and begins a case', async () => {
  await page.goto('/atelier');
  await page.getByLabel('Titre du projet').fill('Cas des clients');
  await add('Créer un projet');
  await page.getByRole('heading', { level: 1, name: 'Cas des clients' }).waitFor();
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'propre.csv', mimeType: 'text/csv', buffer: Buffer.from(CLEAN) });
  await expect(page.getByText('propre.csv est reçu.')).toBeVisible();
  await page.getByLabel('Type de document').selectOption({ label: 'Cas' });
  await page.getByLabel('Titre', { exact: true }).fill('Clients');
  await add('Créer');
  await expect(page).toHaveURL(/\/cas\//);
  base = new URL(page.url()).pathname;
  await expectAccessible(page);
});

test('mission, table, sources and defects are written, each kept as it is typed', async () => {
  await page.getByLabel('Titre du cas').fill('Clients d’une enseigne');
  await page.getByLabel('Identifiant').fill('clients-2026');
  await page.getByLabel('Mission donnée au candidat').fill('# Mission');
  await open('/table');
  await page.getByLabel('Fichier de la table propre').selectOption({ label: 'propre.csv' });
  await page.getByLabel('Nom de la table à livrer').fill('clients');
  await page.getByLabel('Colonne clé').fill('id');
  for (const [name, type] of [
    ['id', 'texte'],
    ['ville', 'texte'],
    ['visites', 'entier'],
  ] as const) {
    await add('Ajouter une colonne');
    const item = page.locator('.it-item').last();
    await item.getByLabel('Nom', { exact: true }).fill(name);
    await item.getByLabel('Type', { exact: true }).selectOption({ label: type });
  }
  await open('/sources');
  await add('Ajouter une source');
  await page.getByLabel('Chemin').fill('donnees/caisse.csv');
  await open('/defauts');
  await add('Planter un défaut');
  await page.getByLabel('Colonne', { exact: true }).selectOption({ label: 'ville' });
  await page.getByLabel('Part des lignes').fill('0,1');
  await expectAccessible(page);
  await saved();
});

test('a form is built and published, and the case says what was planted', async () => {
  await open('/formes');
  await add('Construire la forme A');
  await expect(page.getByText('M1 24')).toBeVisible({ timeout: 60_000 });
  await add('Publier au registre');
  await page.getByRole('link', { name: 'Ouvrir le cas publié' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Clients d’une enseigne' })).toBeVisible();
  await expectAccessible(page);
});

test('the dossier of an expert is read by the instruments and its counts are kept for calibration', async () => {
  const anomalies = [
    {
      id: 'a',
      type: 'manquant',
      place: { kind: 'predicate', file: 'donnees/caisse.csv', where: 'ville IS NULL', column: 'ville' },
      evidence: 'vide',
      cause: null,
    },
  ];
  await page.goto(base.replace(/\/cas\/.*/, ''));
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({
      name: 'anomalies.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(anomalies)),
    });
  await expect(page.getByText('anomalies.json est reçu.')).toBeVisible();
  await page.goto(`${base}/experts`);
  await add('Ajouter un dossier');
  await page.getByLabel('Nom du dossier').fill('E1');
  await add('Ajouter un fichier');
  await page.getByLabel('Fichier du projet').selectOption({ label: 'anomalies.json' });
  await saved();
  await add('Lire ce dossier avec les instruments');
  await expect(page.getByRole('button', { name: 'Reprendre ces comptes dans la calibration' })).toBeAttached({
    timeout: 60_000,
  });
  await page.reload();
  await page.locator('.it-item summary').first().click();
  await add('Reprendre ces comptes dans la calibration');
  await expect(page.getByText(/défauts retrouvés M1 24/)).toBeVisible();
});

test('the studio holds on a narrow screen and in English', async () => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const part of ['', '/table', '/defauts', '/formes', '/experts']) {
    await page.goto(`${base}${part}`);
    await expectNoSideScroll(page);
  }
});
