import { expect as expectAtOnce, type Page } from '@playwright/test';
import { signInAs } from './demonstration.ts';
import { test } from './watch-browser.ts';
import { expectAccessible, expectNoSideScroll } from './watch-page.ts';

const expect = expectAtOnce.configure({ timeout: 30_000 });

let page: Page;
let base = '';

test.describe.configure({ mode: 'serial', timeout: 180_000 });

const saved = () => expect(page.locator('.ws-state')).toHaveAttribute('data-state', 'saved');
const steps = () => page.locator('.wh-step');
const press = (name: string | RegExp) => page.getByRole('button', { name }).click();

interface Typed {
  readonly operation: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly boxes?: readonly string[];
  readonly said: RegExp;
}

/** Chooses an operation, fills its form, tries it and accepts it. */
async function addStep({ operation, fields, boxes = [], said }: Typed): Promise<void> {
  const count = await steps().count();
  await page.getByRole('combobox', { name: 'Opération' }).selectOption({ label: operation });
  const form = page.getByRole('form', { name: operation, exact: true });
  for (const [label, value] of Object.entries(fields)) await form.getByLabel(label).fill(value);
  for (const box of boxes) await form.getByLabel(box, { exact: true }).check();
  await form.getByRole('button', { name: 'Essayer' }).click();
  await expect(form.locator('.wh-tried')).toContainText(said);
  await form.getByRole('button', { name: 'Ajouter à la recette' }).click();
  await expect(steps()).toHaveCount(count + 1);
  await saved();
}

test.beforeAll(async ({ browser }) => {
  const context = await browser.newContext({ locale: 'fr-FR', viewport: { width: 1440, height: 1000 } });
  page = await context.newPage();
  await signInAs(page, 'camille');
});

test.afterAll(() => page.context().close());

test('a candidate opens a warehouse and reads a file of the case, told with its rows and what could not be read', async () => {
  await page.goto('/atelier');
  await page.getByLabel('Titre du projet').fill('Entrepôt d’essai');
  await press('Créer un projet');
  await page.getByRole('heading', { level: 1, name: 'Entrepôt d’essai' }).waitFor();
  await press('Prendre les données du cas');
  await expect(page.getByText(/escales-hiver\.csv/).first()).toBeVisible({ timeout: 60_000 });
  await page.getByLabel('Type de document').selectOption({ label: 'Entrepôt et nettoyage' });
  await page.getByLabel('Titre', { exact: true }).fill('Entrepôt des vols');
  await page.getByRole('button', { name: 'Créer', exact: true }).click();
  await expect(page).toHaveURL(/\/entrepot\//);
  base = new URL(page.url()).pathname;
  await page.getByLabel(/escales-hiver\.csv/).check();
  await press('Lire ces fichiers');
  await expect(page.getByRole('navigation', { name: 'Pages de lignes' })).toContainText(/1–50 sur/);
  await expect(page.locator('.wh-band').first()).toBeVisible();
  await expectAccessible(page);
});

test('steps are tried before they are accepted, each tells what it changed', async () => {
  await page.getByRole('combobox', { name: 'Opération' }).selectOption({ label: 'Charger' });
  const form = page.getByRole('form', { name: 'Charger', exact: true });
  await form.getByLabel('Raison').fill('Lire la source telle que reçue.');
  await form.getByRole('button', { name: 'Ajouter à la recette' }).click();
  await expect(steps()).toHaveCount(1);
  await expect(steps().first()).toContainText(/0 → .* lignes/);
  await addStep({
    operation: 'Vider les valeurs conventionnelles',
    fields: { Colonne: 'retard_min', Valeurs: '-999', Raison: 'Retard inconnu.' },
    said: /changerai(en)?t/,
  });
  await addStep({
    operation: 'Retirer des lignes',
    fields: { Condition: "n_vol = 'V0000000'", Raison: 'Vol d’essai.' },
    said: /0 cellule|lignes/,
  });
  await addStep({
    operation: 'Normaliser un texte',
    fields: { Colonne: 'etat', Raison: 'Casse et blancs.' },
    boxes: ['sans blanc au bord', 'majuscules'],
    said: /changerai(en)?t/,
  });
  await saved();
  await expectAccessible(page);
});

test('the recipe is read, moved, replayed, taken apart and put back by the keyboard alone', async () => {
  const names = page.locator('.wh-step-name');
  await names.nth(3).focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(names.nth(2)).toContainText('Normaliser');
  await saved();
  await names.nth(2).focus();
  await page.keyboard.press('ArrowUp');
  await expect(names.nth(1)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/curseur=2/);
  await expect(page.locator('.wh-step[data-played="no"]')).toHaveCount(2);
  await names.nth(3).focus();
  await page.keyboard.press('Delete');
  await expect(steps()).toHaveCount(3);
  await page.keyboard.press('Control+z');
  await expect(steps()).toHaveCount(4);
  await saved();
});

test('a step that cannot run says why beside it, and the steps before it stay', async () => {
  await page.goto(`${base}?op=drop_column`);
  const form = page.getByRole('form', { name: 'Retirer une colonne', exact: true });
  await form.getByLabel('Colonne').fill('absente');
  await form.getByRole('button', { name: 'Essayer' }).click();
  await expect(form.getByRole('alert')).toContainText('absente');
  await expect(steps()).toHaveCount(4);
});

test('a rectangle of the map begins a record of an anomaly', async () => {
  await page.goto(`${base}/anomalies`);
  const map = page.locator('.wh-map');
  const box = await map.boundingBox();
  if (box === null) throw new Error('no map');
  await page.mouse.move(box.x + box.width * 0.4, box.y + box.height * 0.7);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.9, box.y + box.height * 0.8);
  await page.mouse.up();
  await expect(page).toHaveURL(/colonne=/);
  await expect(page.getByLabel('Constat')).toHaveValue(/Lignes \d+/);
  await page.getByLabel('Colonne', { exact: true }).fill('Retard (min)');
  await page.getByLabel('Cause supposée').fill('Saisie facultative.');
  await press('Consigner');
  await expect(page.getByRole('heading', { name: 'Anomalies consignées (1)' })).toBeVisible();
  await saved();
  await expectAccessible(page);
});

test('spellings are brought together once accepted; a join says that rows would multiply', async () => {
  await page.goto(`${base}/controles?table=table_nettoyee&colonne=jour&methode=nearest&rayon=1`);
  await expect(page.getByText(/valeurs distinctes/)).toBeVisible();
  const source = 'donnees/escales-hiver.csv';
  await page.goto(
    `${base}/controles?${new URLSearchParams({ gauche: source, droite: source, cles: 'Origine', sorte: 'left' })}`,
  );
  await expect(page.getByText(/Les lignes se multiplient/)).toBeVisible();
  await expectAccessible(page);
});

test('two states of a table are compared by the keyboard, column by column, and bad conditions are told', async () => {
  await page.goto(`${base}/derive`);
  const results = page.getByRole('region', { name: 'Tableau : Dérive des colonnes' });
  await page.getByLabel('Référence', { exact: true }).selectOption({ label: 'donnees/escales-hiver.csv' });
  await page.getByLabel('Table comparée').selectOption({ label: 'table_nettoyee' });
  await press('Comparer');
  await expect(page.getByRole('alert')).toContainText('aucune colonne de même nom');
  await page.getByLabel('Référence', { exact: true }).selectOption({ label: 'table_nettoyee' });
  await page.getByLabel('Lignes de la référence').fill('inconnue > 1');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('inconnue');
  await page.getByLabel('Lignes de la référence').fill('TRY_CAST(retard_min AS INTEGER) < 10');
  await page.keyboard.press('Enter');
  await expect(results.getByRole('rowheader', { name: 'retard_min' })).toBeVisible();
  const column = page.getByText(/^Voir /).first();
  await column.focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('.wh-drift').first()).toBeVisible();
  await expectAccessible(page);
  await page.setViewportSize({ width: 320, height: 800 });
  await expectNoSideScroll(page);
  await page.setViewportSize({ width: 1440, height: 1000 });
});

test('the store is declared, built, and its file can be sealed; refused DDL says its line', async () => {
  await page.goto(`${base}/magasin`);
  const table = page.getByRole('form', { name: 'Nouvelle table', exact: true });
  await table.getByLabel('Nom').fill('vols');
  await table.getByLabel('Grain').fill('Un vol.');
  await table.getByLabel('Clé', { exact: true }).fill('n_vol');
  await table.getByRole('button', { name: 'Ajouter la table' }).click();
  await saved();
  await press('Écrire d’après les tables');
  await expect(page.getByRole('textbox', { name: 'DDL' })).toHaveValue(/CREATE TABLE vols/);
  await saved();
  await press('Construire');
  await expect(page.getByRole('link', { name: 'entrepot.sqlite', exact: true })).toBeVisible();
  await expect(page.getByRole('link', { name: /Sceller comme pièce : entrepot\.sqlite/ })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('textbox', { name: 'DDL' }).fill('CREATE TABLE vols (n_vol TEXT);\nDROP DATABASE x;');
  await press('Garder ce DDL');
  await saved();
  await press('Construire');
  await expect(page.getByText(/Ligne 2 du DDL/)).toBeVisible();
});

test('storage is drawn and sized, tools stand before needs', async () => {
  await page.goto(`${base}/stockage`);
  const store = page.getByRole('form', { name: 'Nouvel espace', exact: true });
  for (const [label, value] of [
    ['Nom', 'Lac de fichiers'],
    ['Volume', '10'],
    ['Croissance par an (%)', '50'],
    ['Site', 'Paris'],
  ] as const)
    await store.getByLabel(label, { exact: true }).fill(value);
  await store.getByRole('button', { name: 'Ajouter l’espace' }).click();
  await expect(page.getByRole('img', { name: 'Architecture de stockage' })).toBeVisible();
  await expect(page.getByText(/RPO non dit/)).toBeVisible();
  await expectAccessible(page);
  await page.goto(`${base}/outils`);
  await page
    .getByRole('form', { name: 'Nouvel outil', exact: true })
    .getByLabel('Outil', { exact: true })
    .fill('DuckDB');
  await press('Ajouter l’outil');
  await saved();
  await page
    .getByRole('form', { name: 'Nouveau besoin', exact: true })
    .getByLabel('Besoin', { exact: true })
    .fill('Lire des fichiers');
  await page
    .getByRole('form', { name: 'Nouveau besoin', exact: true })
    .getByLabel('Volume', { exact: true })
    .fill('3 millions de lignes');
  await press('Ajouter le besoin');
  await expect(page.getByRole('columnheader', { name: 'DuckDB' })).toBeVisible();
  await expectAccessible(page);
});

test('each part holds in 320 pixels, and reads without script', async ({ browser }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  for (const part of [
    '',
    '/anomalies',
    '/controles',
    '/derive',
    '/magasin',
    '/fichiers',
    '/stockage',
    '/outils',
  ]) {
    await page.goto(`${base}${part}`);
    await expectNoSideScroll(page);
  }
  const plain = await browser.newContext({ javaScriptEnabled: false, locale: 'fr-FR' });
  await plain.addCookies(await page.context().cookies());
  const still = await plain.newPage();
  await still.goto(base);
  await expect(still.locator('.wh-step')).toHaveCount(4);
  await expect(still.getByRole('button', { name: /^Monter/ }).first()).toBeVisible();
  await plain.close();
});
