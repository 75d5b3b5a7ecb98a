import { expect as expectAtOnce, type Page } from '@playwright/test';
import { signInAs } from './demonstration.ts';
import { test } from './watch-browser.ts';
import { expectAccessible, expectNoSideScroll } from './watch-page.ts';

/** A run is a process of its own: on a busy machine it takes its time. */
const expect = expectAtOnce.configure({ timeout: 30_000 });
const ROWS = Array.from(
  { length: 120 },
  (_, i) =>
    `AF${i === 9 ? 8 : i},${['CDG', 'ORY', 'LYS'][i % 3]},${i % 60},voyageur${i}@exemple.fr,${i < 60 ? '01000' : '75011'}`,
);
const TABLE = `vol,escale,retard,courriel,code_postal\n${ROWS.join('\n')}\n`;
const SUITE = JSON.stringify({
  expectations: [
    { type: 'expect_column_values_to_not_be_null', kwargs: { column: 'escale' } },
    { type: 'expect_column_kl_divergence_to_be_less_than', kwargs: { column: 'retard' } },
  ],
});
const PIA = JSON.stringify({
  pia: { id: 1, status: 0, name: 'Analyse reprise' },
  answers: [],
  measures: [],
  evaluations: [],
  comments: [],
});

let page: Page;
/** Address of the document. */
let home = '';

test.describe.configure({ mode: 'serial' });

test.beforeAll(async ({ browser }) => {
  test.setTimeout(120_000);
  const context = await browser.newContext({ locale: 'fr-FR', viewport: { width: 1280, height: 900 } });
  page = await context.newPage();
  await signInAs(page, 'camille');
  await page.goto('/atelier');
  await page.getByLabel('Titre du projet').fill('Protection des escales');
  await page.getByRole('button', { name: 'Créer un projet' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Protection des escales');
  const files = [
    { name: 'vols.csv', mimeType: 'text/csv', buffer: Buffer.from(TABLE) },
    { name: 'suite.json', mimeType: 'application/json', buffer: Buffer.from(SUITE) },
    { name: 'pia.json', mimeType: 'application/json', buffer: Buffer.from(PIA) },
  ];
  await page.locator('input[type=file]').first().setInputFiles(files);
  for (const { name } of files) await expect(page.locator('main')).toContainText(name);
  await page.getByLabel('Type de document').selectOption('protection');
  await page.getByLabel('Titre', { exact: true }).fill('Protection');
  await page.getByRole('button', { name: 'Créer', exact: true }).click();
  await page.waitForURL(/\/protection\//);
  home = new URL(page.url()).pathname;
});

test.afterAll(() => page.context().close());

const saved = () => expect(page.locator('.ws-state')).toHaveAttribute('data-state', 'saved');
const open = (part: string) => page.goto(`${home}${part === '' ? '' : `/${part}`}`);

async function addNode(button: string, name: string): Promise<void> {
  await page.getByRole('button', { name: button, exact: true }).click();
  await page.keyboard.type(name);
  await expect(page.getByRole('heading', { name })).toBeVisible();
}

test('the map is drawn by the keyboard alone: nodes, a flow, what it carries, its processing', async () => {
  await addNode('Personnes', 'Passagers');
  await addNode('Magasin de données', 'Entrepôt');
  await addNode('Organisation', 'Partenaire');
  const store = page.getByRole('button', { name: /^Entrepôt, magasin de données, dans l’entreprise/ });
  await store.focus();
  await page.keyboard.press('t');
  await page.getByRole('button', { name: /^Partenaire,/ }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Entrepôt → Partenaire' })).toBeVisible();
  await page.getByLabel('Nouvelle catégorie').fill('Identité');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('checkbox', { name: 'Identité' })).toBeChecked();
  await page.getByLabel('Nouveau traitement').fill('Assistance');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Fiche de l’article 30' })).toBeVisible();
  await saved();
  await expectAccessible(page);
});

test('a node moved beyond the border of the Union asks for the tool of the transfer, by the arrows', async () => {
  const partner = page.getByRole('button', { name: /^Partenaire,/ });
  await partner.focus();
  for (let press = 0; press < 4; press += 1) await page.keyboard.press('Shift+ArrowRight');
  await expect(partner).toHaveAccessibleName(/hors de l’Union/);
  await expect(page.locator('main')).toContainText('sort de l’Union');
  await saved();
  await open('registre');
  await expect(page.locator('.pr-open')).toContainText('sans outil de transfert');
  await expect(page.locator('.pr-open')).toContainText('Le responsable du traitement n’est pas nommé');
  await page.getByLabel('Nom de l’organisme').fill('Méridien Escales');
  await expect(page.locator('.pr-open')).not.toContainText('n’est pas nommé');
  await saved();
  await expectAccessible(page);
});

test('an unlimited period, a level of five and measures that wait for one another are told in words', async () => {
  await open('conservation');
  await page.getByRole('button', { name: 'Ajouter une durée' }).click();
  await page.getByRole('textbox', { name: /^Durée/ }).fill('illimitée');
  await expect(page.locator('.pr-open')).toContainText('sans limite');
  await open('mesures');
  for (const name of ['Chiffrer', 'Journaliser']) {
    await page.getByRole('button', { name: 'Ajouter une mesure' }).click();
    await page.getByLabel('Mesure', { exact: true }).last().fill(name);
  }
  await page.getByRole('group', { name: 'Après ces mesures' }).getByLabel('Chiffrer').check();
  await page.getByText('Chiffrer').first().click();
  await page.getByRole('group', { name: 'Après ces mesures' }).getByLabel('Journaliser').check();
  await expect(page.locator('.pr-open')).toContainText('s’attendent');
  await open('risques');
  await page.getByRole('button', { name: 'Ajouter un risque' }).click();
  await page.getByLabel('Événement').fill('Fuite de la liste');
  await page.getByLabel('Gravité', { exact: true }).fill('5');
  await expect(page.locator('.pr-open')).toContainText('sort de l’échelle');
  await page.getByLabel('Gravité', { exact: true }).fill('4');
  await page.getByLabel('Vraisemblance', { exact: true }).fill('3');
  await page.getByLabel('Vraisemblance après').fill('1');
  await expect(page.locator('.pr-plot .pr-mark')).toHaveCount(2);
  await saved();
  await expectAccessible(page);
});

test('a file is scanned: columns with their share and interval, k of the chosen columns, the inventory', async () => {
  await open('balayage');
  await page.getByLabel('Fichier à balayer').selectOption({ label: 'vols.csv' });
  await page.getByRole('button', { name: 'Balayer' }).click();
  await expect(
    page.getByRole('region', { name: 'Données à caractère personnel reconnues' }).first(),
  ).toContainText('adresse électronique');
  await page.getByRole('button', { name: 'Porter à l’inventaire : courriel' }).click();
  await expect(page.locator('#quasi')).toBeVisible();
  await page.getByRole('group', { name: 'Quasi-identifiants choisis' }).getByLabel('code_postal').check();
  await page.getByRole('button', { name: 'Mesurer k et ℓ' }).click();
  await expect(page.locator('main')).toContainText('k = 60');
  await saved();
  await expectAccessible(page);
});

test('checks taken from a suite run live on the table, with the rows that break them and what was not taken', async () => {
  await open('qualite');
  await page.getByText('Reprendre des contrôles existants').first().click();
  await page.locator('.pr-import').getByRole('combobox').selectOption({ label: 'suite.json' });
  await page.locator('.pr-import').getByRole('button', { name: 'Lire le fichier' }).click();
  await expect(page.locator('.pr-import')).toContainText('Non repris : 1');
  await page.getByRole('button', { name: 'Reprendre 1 contrôle' }).click();
  await page.getByRole('button', { name: 'Ajouter un contrôle' }).click();
  await page.getByLabel('Règle').last().selectOption('unique');
  await page.getByLabel('Colonne', { exact: true }).last().fill('vol');
  await saved();
  await page.getByLabel('Table contrôlée').selectOption({ label: 'vols.csv' });
  await page.getByRole('button', { name: 'Contrôler cette table' }).click();
  await expect(page.locator('main')).toContainText(/1 tenus?, 1 en échec/);
  await page.getByLabel('Part exigée (entre 0 et 1)').last().fill('95');
  await expect(page.locator('main')).toContainText('0.95');
  await page.getByLabel('Part exigée (entre 0 et 1)').last().fill('0,9');
  await expect(page.locator('main')).toContainText(/2 tenus, 0 en échec/);
  await expectAccessible(page);
});

test('an assessment comes in from the tool of the CNIL and goes out again', async () => {
  await open('aipd');
  await page.getByText('Reprendre un export de l’outil PIA de la CNIL').first().click();
  await page.getByRole('combobox', { name: /Reprendre un export/ }).selectOption({ label: 'pia.json' });
  await page.getByRole('button', { name: 'Lire le fichier' }).click();
  await page.getByRole('button', { name: 'Reprendre dans l’analyse' }).click();
  await expect(page.getByLabel('Nom de l’analyse')).toHaveValue('Analyse reprise');
  await saved();
  await page.getByRole('button', { name: 'Préparer l’export JSON pour l’outil PIA' }).click();
  const link = page.getByRole('link', { name: 'Télécharger pia-cnil.json' });
  await expect(link).toBeVisible();
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  expect(download.suggestedFilename()).toBe('pia-cnil.json');
  await expectAccessible(page);
});

test('every part is read on a narrow screen, and the record holds what the tool holds', async () => {
  test.setTimeout(90_000);
  await page.setViewportSize({ width: 320, height: 720 });
  for (const part of [
    '',
    'registre',
    'droit',
    'aipd',
    'risques',
    'ebios',
    'mesures',
    'balayage',
    'qualite',
    'conservation',
    'fiche',
  ]) {
    await open(part);
    await expect(page.locator('.tabs')).toBeVisible();
    await expectNoSideScroll(page);
  }
  await expect(page.locator('.pr-record')).toContainText('Méridien Escales');
  await expect(page.locator('.pr-record')).toContainText('ne conclut pas');
  await expectAccessible(page);
  await page.setViewportSize({ width: 1280, height: 900 });
});

test('the sealed files are offered with their slots', async () => {
  await open('');
  await page.getByRole('link', { name: 'Sceller' }).click();
  await expect(page.locator('main')).toContainText('rgpd.json');
  for (const name of ['risques.json', 'politique.json', 'qualite.json'])
    await expect(page.locator('main')).toContainText(name);
});
