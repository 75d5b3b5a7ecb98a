import { type Browser, expect as expectAtOnce, type Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { signInAs } from './demonstration.ts';
import { CUT_NETWORK, test } from './watch-browser.ts';
import { expectAccessible, expectNoSideScroll } from './watch-page.ts';

const expect = expectAtOnce.configure({ timeout: 20_000 });

let page: Page;
/** Addresses of the project and of its note. */
let project = '';
let note = '';

test.describe.configure({ mode: 'serial' });
test.use({ tolerated: CUT_NETWORK });

async function openAs(browser: Browser, key: 'camille' | 'nour', locale = 'fr-FR'): Promise<Page> {
  const context = await browser.newContext({ locale, viewport: { width: 1280, height: 900 } });
  const opened = await context.newPage();
  await signInAs(opened, key);
  return opened;
}

const saved = (where: Page) => expect(where.locator('.ws-state')).toHaveAttribute('data-state', 'saved');
const text = (where: Page, rank = 0) => where.getByLabel(/^Texte de la section/).nth(rank);

test.beforeAll(async ({ browser }) => {
  page = await openAs(browser, 'camille');
});

test.afterAll(() => page.context().close());

test('a candidate goes from home to the workshop, opens a project and writes a note by the keyboard', async () => {
  await page.goto('/');
  await page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: 'Atelier' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Atelier');
  await expectAccessible(page);
  await page.getByLabel('Titre du projet').fill('Projet d’essai');
  await page.getByRole('button', { name: 'Créer un projet' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Projet d’essai');
  project = new URL(page.url()).pathname;
  await expectAccessible(page);
  await page.getByLabel('Titre', { exact: true }).fill('Note d’essai');
  await page.getByRole('button', { name: 'Créer', exact: true }).click();
  await page.getByRole('button', { name: 'Ajouter une section' }).click();
  await page.keyboard.type('Première');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Un texte.');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByLabel('Titre de la section').nth(1)).toBeFocused();
  await page.keyboard.type('Seconde');
  await page.keyboard.press('Alt+ArrowUp');
  await expect(page.getByLabel('Titre de la section').first()).toHaveValue('Seconde');
  await page.keyboard.press('Control+z');
  await expect(page.getByLabel('Titre de la section').first()).toHaveValue('Première');
  await saved(page);
  note = new URL(page.url()).pathname;
  await expectAccessible(page);
  await page.reload();
  await expect(text(page)).toHaveValue('Un texte.');
  await page.setViewportSize({ width: 320, height: 720 });
  await expectNoSideScroll(page);
  await page.setViewportSize({ width: 1280, height: 900 });
});

test('with the network cut, what is typed is kept on the device, even by a page that closes, and comes back', async () => {
  const context = page.context();
  await context.setOffline(true);
  await text(page).fill('Écrit sans réseau.');
  await expect(page.locator('.ws-state')).toHaveAttribute('data-state', 'offline');
  await text(page, 1).fill('Écrit sans réseau aussi.');
  await page.waitForTimeout(400);
  await page.close();
  await context.setOffline(false);
  page = await context.newPage();
  await page.goto(note);
  await expect(text(page)).toHaveValue('Écrit sans réseau.');
  await expect(text(page, 1)).toHaveValue('Écrit sans réseau aussi.');
  await saved(page);
  await context.setOffline(true);
  await text(page).fill('Et repris page ouverte.');
  await expect(page.locator('.ws-state')).toHaveAttribute('data-state', 'offline');
  await context.setOffline(false);
  await saved(page);
  await page.reload();
  await expect(text(page)).toHaveValue('Et repris page ouverte.');
});

test('two people type at once and lose nothing; where both wrote, both texts are there to choose from', async ({
  browser,
}) => {
  await page.goto(project);
  await page.getByLabel('Adresse de la personne à ajouter').fill('nour@demo.etalon.example');
  await page.getByRole('button', { name: 'Ajouter', exact: true }).click();
  await expect(page.getByRole('region', { name: 'Groupe' })).toContainText('Nour');
  const other = await openAs(browser, 'nour');
  await Promise.all([page.goto(note), other.goto(note)]);
  await saved(page);
  await saved(other);
  await Promise.all([text(page).press('Control+End'), text(other, 1).press('Control+End')]);
  await Promise.all([
    text(page).pressSequentially(' De Camille.', { delay: 25 }),
    text(other, 1).pressSequentially(' De Nour.', { delay: 25 }),
  ]);
  await Promise.all([saved(page), saved(other)]);
  await expect(text(page, 1)).toHaveValue('Écrit sans réseau aussi. De Nour.');
  await expect(text(other)).toHaveValue('Et repris page ouverte. De Camille.');
  await other.context().setOffline(true);
  await text(other).fill('Version de Nour.');
  await text(page).fill('Version de Camille.');
  await saved(page);
  await other.context().setOffline(false);
  await saved(other);
  const conflict = other.getByRole('heading', { name: /passages? .* par deux personnes/ });
  await expect(conflict).toBeVisible();
  await expectAccessible(other);
  await expect(other.locator('.ws-conflict')).toContainText('Version de Camille.');
  await other.getByRole('button', { name: /^Garder ce texte : L’autre texte/ }).click();
  await expect(conflict).toBeHidden();
  await saved(other);
  await other.reload();
  await expect(text(other)).toHaveValue('Version de Camille.');
  await expect(other.locator('.ws-conflict')).toHaveCount(0);
  await other.context().close();
});

test('the history is compared in words, a state read and brought back', async () => {
  await page.goto(`${note}/historique`);
  await expect(page.getByRole('row')).not.toHaveCount(1);
  await expectAccessible(page);
  await page.goto(`${note}/comparer?de=1&a=4`);
  await expect(page.locator('.ws-changes')).toContainText('« Première » ajouté');
  await expectAccessible(page);
  await page.goto(`${note}/revisions/1`);
  await expectAccessible(page);
  await page.getByText('Revenir à cet état').first().click();
  await page.getByRole('button', { name: 'Revenir à cet état' }).click();
  await expect(page.getByText('Une note se compose de sections')).toBeVisible();
  await page.getByRole('link', { name: 'Historique' }).click();
  await expect(page.getByText('Retour à la révision 1')).toBeVisible();
});

test('rows are imported with the columns chosen, and a refused row says why', async () => {
  await page.goto(project);
  const file = {
    name: 'sections.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('Titre;Contenu;id\nUn;Premier texte;s1\nDeux;=cmd;s1\n;;\nTrois;Dernier;s3\n'),
  };
  await page.locator('input[type=file]').setInputFiles(file);
  await expect(page.getByText('sections.csv est reçu.')).toBeVisible();
  await page.goto(`${note}/importer`);
  await page.getByLabel('Fichier du projet').selectOption({ label: 'sections.csv' });
  await page.getByRole('button', { name: 'Voir ce qui serait importé' }).click();
  await page.getByLabel('Texte', { exact: true }).selectOption({ label: 'Contenu' });
  await page.getByRole('button', { name: 'Voir ce qui serait importé' }).click();
  await expect(page.getByText('2 lignes prises')).toBeVisible();
  await expect(page.getByText('2 lignes refusées')).toBeVisible();
  await expect(page.getByText('l’identifiant « s1 » est déjà pris')).toBeVisible();
  await expectAccessible(page);
  const link = page.getByRole('link', { name: /Télécharger les lignes refusées/ });
  const csv = await (await page.request.get((await link.getAttribute('href')) ?? '')).text();
  expect(csv).toContain("3,Deux,'=cmd,s1");
  expect(csv).toContain('ligne vide');
  await page.getByRole('button', { name: 'Ajouter 2 éléments' }).click();
  await expect(text(page)).toHaveValue('Premier texte');
  await expect(text(page, 1)).toHaveValue('Dernier');
});

test('a state goes away in five forms, and the whole project in one open archive', async () => {
  for (const [format, start] of [
    ['pdf', '%PDF'],
    ['docx', 'PK'],
    ['xlsx', 'PK'],
    ['csv', 'PK'],
    ['json', '{'],
  ] as const) {
    const answer = await page.request.get(`${note}/export/${format}`);
    expect([format, (await answer.body()).subarray(0, start.length).toString()]).toEqual([format, start]);
  }
  const archive = unzipSync(new Uint8Array(await (await page.request.get(`${project}/archive.zip`)).body()));
  const names = Object.keys(archive);
  for (const name of [
    'README.md',
    'projet.json',
    'fichiers/sections.csv',
    'documents/note-d-essai/revisions.jsonl',
  ])
    expect(names).toContain(name);
});

test('the measures read the present work, and the note becomes a piece that says where it came from', async () => {
  await page.goto(`${note}/mesures`);
  await page.getByRole('button', { name: 'Demander les relevés' }).click();
  await expect(page.locator('.reading').first()).toBeVisible({ timeout: 60_000 });
  await expectAccessible(page);
  await page.goto(`${note}/sceller`);
  await expect(page.locator('.ws-target').first()).toContainText('A1.2-2');
  await expectAccessible(page);
  // Of the sessions that one person is in, the one of the demonstration.
  const target = page.locator('.ws-target').filter({ hasText: 'Session de démonstration' });
  await target.getByRole('radio', { name: /A2\.2/ }).check();
  await page.getByRole('button', { name: 'Mettre dans mon dossier' }).click();
  await expect(page.locator('.piece-origin').first()).toContainText('projet « Projet d’essai »');
  await expectAccessible(page);
  await page.goto(project);
  await expect(page.getByRole('region', { name: 'Scellé depuis ce projet' })).toContainText('note.md');
});

test('a run is done again and its bytes are compared', async () => {
  await page.goto(project);
  await page.getByRole('link', { name: 'Mesures du travail en cours' }).first().click();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Refaire et comparer les octets' }).click();
  await expect(page.getByRole('heading', { name: 'Mêmes octets' })).toBeVisible({ timeout: 80_000 });
});

test('without script a note is written and saved, in English too', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, locale: 'en-GB' });
  const plain = await context.newPage();
  await signInAs(plain, 'camille');
  await plain.goto(note);
  await plain
    .getByLabel(/^Text of the section/)
    .first()
    .fill('Written without script.');
  await plain.getByRole('button', { name: 'Save' }).click();
  await expect(plain.getByLabel(/^Text of the section/).first()).toHaveValue('Written without script.');
  await plain.goto(`${note}/sceller`);
  await expect(plain.getByRole('button', { name: 'Put into my hand-in' })).toBeVisible();
  await context.close();
});
