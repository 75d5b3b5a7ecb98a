import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import {
  type Browser,
  type CDPSession,
  expect as expectAtOnce,
  type Locator,
  type Page,
} from '@playwright/test';
import { personOf, signInAs } from './demonstration.ts';
import { E2E_DATA } from './harness.ts';
import { CUT_NETWORK, test } from './watch-browser.ts';
import { expectAccessible, expectNoSideScroll } from './watch-page.ts';

/** A reader of files is a process of its own: on a busy machine it takes its time. */
const expect = expectAtOnce.configure({ timeout: 20_000 });
const CASE = join(E2E_DATA, 'cases/a1-2-vols-2001/demonstration');
const { password: PASSWORD } = personOf('camille');

/** Slot → path of a real file, made from the visible data of the case. */
let dossier: Readonly<Record<string, string>> = {};
let page: Page;
/** Address of Camille's candidacy. */
let home = '';

test.describe.configure({ mode: 'serial' });
test.use({ tolerated: CUT_NETWORK });

test.beforeAll(async ({ browser }) => {
  test.setTimeout(180_000);
  const out = join(E2E_DATA, 'dossier-candidat');
  const script = join(import.meta.dirname, 'make-dossier.ts');
  dossier = JSON.parse(execFileSync(process.execPath, [script, CASE, out], { encoding: 'utf8' }));
  const context = await browser.newContext({ locale: 'fr-FR', viewport: { width: 1280, height: 900 } });
  page = await context.newPage();
  await signInAs(page, 'camille');
  await page.goto('/candidatures');
  home = new URL(page.url()).pathname;
});

test.afterAll(() => page.context().close());

function sha256(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}

function slot(name: string): Locator {
  return page.getByRole('region', { name, exact: true });
}

function choose(name: string): Locator {
  return slot(name).getByLabel(/^(Choisir un fichier|Remplacer la pièce)/);
}

async function send(name: string, path: string): Promise<void> {
  await choose(name).setInputFiles(path);
  await expect(slot(name)).toContainText(`${basename(path)} est reçu.`, { timeout: 30_000 });
  await expect(slot(name)).toContainText('pièce reçue');
}

async function tryAs(browser: Browser, key: string, paths: readonly string[]): Promise<readonly number[]> {
  const context = await browser.newContext();
  const other = await context.newPage();
  await signInAs(other, key);
  const statuses: number[] = [];
  for (const path of paths) statuses.push((await context.request.get(path)).status());
  await context.close();
  return statuses;
}

test('the candidate goes straight to the one candidacy: path, deadline with the extra time, what is missing', async () => {
  await expect(page).toHaveURL(/\/candidatures\/[0-9a-f-]+$/);
  const path = page.getByRole('list', { name: 'Les blocs de la certification' });
  await expect(path.getByRole('listitem')).toHaveCount(6);
  await expect(path.getByRole('listitem').nth(1)).toContainText('à remettre');
  await expect(page.locator('.deadline')).toContainText('temps majoré de 33 % compris');
  await expect(page.getByText('4 pièces obligatoires manquent')).toBeVisible();
  await expectAccessible(page);
  await page.setViewportSize({ width: 320, height: 720 });
  await expectNoSideScroll(page);
  await page.setViewportSize({ width: 1280, height: 900 });
});

test('the brief, the criteria word for word, and data that have the hash they announce', async () => {
  await page.getByRole('link', { name: 'Continuer A1.2' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('A1.2');
  await expect(page.locator('.brief')).toContainText('Méridien Escales');
  await expect(page.locator('#critere-A1\\.2-3')).toContainText('anomalies');
  const link = page.getByRole('link', { name: 'Télécharger donnees/escales-hiver.csv' });
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  const hash = sha256(await download.path());
  expect(hash).toBe(sha256(join(CASE, 'donnees/escales-hiver.csv')));
  await expect(page.locator('.file-list')).toContainText([hash.slice(0, 12)]);
  const answer = await page.request.get(`${home}/situations/A1.2/donnees/escales-hiver.csv`);
  expect(answer.status()).toBe(422);
  const hidden = await page.request.get(`${home}/situations/A1.2/donnees/truth/vols.parquet`);
  expect(hidden.ok()).toBe(false);
  const whole = await page.request.get(`${home}/situations/A1.2/donnees.zip`);
  expect(whole.headers()['content-disposition']).toContain('attachment');
  expect((await whole.body()).subarray(0, 2).toString()).toBe('PK');
  await page.setViewportSize({ width: 320, height: 720 });
  await expectNoSideScroll(page);
  await page.setViewportSize({ width: 1280, height: 900 });
});

test('a wrong file is told where it is wrong, and the piece before it is put back in one act', async () => {
  const name = 'Liste des anomalies';
  await send(name, dossier.anomalies ?? '');
  await expect(slot(name)).toContainText(/\d+ anomalies déclarées/);
  const broken = '[\n  { "id": "A001",\n    "type": "manquant" "place": {} }\n]\n';
  const file = { name: 'anomalies.json', mimeType: 'application/json', buffer: Buffer.from(broken) };
  await choose(name).setInputFiles(file);
  await expect(slot(name)).toContainText('Le lecteur s’est arrêté');
  await expect(slot(name)).toContainText('à la ligne 3');
  await expectAccessible(page);
  await slot(name).getByText('Historique : 1 pièce remplacée ou retirée').click();
  await slot(name).getByRole('button', { name: 'Remettre en place' }).click();
  await expect(slot(name)).toContainText(/\d+ anomalies déclarées/);
});

test('a file of another form is refused before it is sent, and nothing changes', async () => {
  const name = 'Liste des anomalies';
  await choose(name).setInputFiles({ name: 'photo.png', mimeType: 'image/png', buffer: Buffer.from('x') });
  await expect(slot(name).getByRole('alert')).toContainText('photo.png');
  await expect(slot(name)).toContainText(/\d+ anomalies déclarées/);
});

async function limit(client: CDPSession, network: { offline: boolean; up: number }): Promise<void> {
  await client.send('Network.emulateNetworkConditions', {
    offline: network.offline,
    latency: 0,
    downloadThroughput: -1,
    uploadThroughput: network.up,
  });
}

test('an upload cut in the middle goes on where it stopped and arrives whole', async () => {
  const path = dossier.dataset ?? '';
  const offsets: number[] = [];
  page.on('response', async (response) => {
    if (response.request().method() === 'HEAD' && response.url().includes('/api/v1/uploads/'))
      offsets.push(Number(response.headers()['upload-offset']));
  });
  const client = await page.context().newCDPSession(page);
  await client.send('Network.enable');
  await limit(client, { offline: false, up: 100_000 });
  await choose('Jeu de données livré').setInputFiles(path);
  const bar = slot('Jeu de données livré').getByRole('progressbar');
  await expect.poll(() => bar.evaluate((node: HTMLProgressElement) => node.position)).toBeGreaterThan(0.3);
  const target = slot('Jeu de données livré');
  await target.getByRole('button', { name: 'Suspendre' }).click();
  await expect(target.getByRole('status')).toContainText('En pause');
  await limit(client, { offline: true, up: -1 });
  await target.getByRole('button', { name: 'Reprendre' }).click();
  await expect(target.getByRole('status')).toContainText('Connexion perdue');
  await limit(client, { offline: false, up: -1 });
  await expect(target).toContainText('vols.csv est reçu.', { timeout: 45_000 });
  await client.detach();
  expect(offsets.at(-1)).toBeGreaterThan(0);
  await expect(slot('Jeu de données livré')).toContainText(/Tableau CSV : .* lignes, 14 colonnes/);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    slot('Jeu de données livré').getByRole('link', { name: 'Télécharger vols.csv' }).click(),
  ]);
  expect(sha256(await download.path())).toBe(sha256(path));
});

test('criteria are named piece by piece and the gap list follows', async () => {
  const gaps = page.getByRole('region', { name: 'Ce qui manque encore' });
  await expect(gaps).toContainText('Recette de préparation');
  await send('Recette de préparation', dossier.recipe ?? '');
  await send('Note', dossier.note ?? '');
  await expect(gaps).toContainText('Rien :');
  const note = slot('Note');
  for (const box of await note.getByRole('checkbox').all()) await box.uncheck();
  await note.getByRole('button', { name: 'Enregistrer les critères' }).click();
  await expect(gaps.getByRole('link', { name: 'note.md' })).toBeVisible();
  await expect(gaps.getByRole('link', { name: 'A1.2-2', exact: true })).toBeVisible();
  await note.getByRole('checkbox', { name: 'A1.2-2' }).check();
  await note.getByRole('checkbox', { name: 'A1.2-5' }).check();
  await note.getByRole('button', { name: 'Enregistrer les critères' }).click();
  await expect(gaps).toContainText('Rien :');
});

test('the candidate measures, reads the figures, and makes them again byte for byte', async () => {
  await page.getByRole('link', { name: 'Relevés', exact: true }).click();
  await page.getByRole('button', { name: 'Mesurer mon dossier' }).click();
  await expect(page.getByRole('progressbar', { name: 'Mesure du dossier' })).toBeVisible();
  await expect(page.locator('.reading').first()).toBeVisible({ timeout: 80_000 });
  const count = await page.locator('.reading').count();
  expect(count).toBeGreaterThan(3);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Refaire et comparer' }).click();
  await expect(page.getByText(`${count} relevés refaits à l’octet près`).first()).toBeVisible({
    timeout: 80_000,
  });
  const bytes = await page.locator('a[href^="/releves/"]').first().getAttribute('href');
  const reading = await (await page.request.get(bytes ?? '')).text();
  await expect(page.locator('main')).toContainText(createHash('sha256').update(reading).digest('hex'));
});

test('the seal asks for the declaration and the password, and gives a receipt of what was sent', async () => {
  await page.goto(`${home}/situations/A1.2/sceller`);
  await expectAccessible(page);
  await expect(page.locator('.sealed-files')).toContainText(sha256(dossier.dataset ?? ''));
  await page.getByRole('checkbox').check();
  await page.getByLabel('Mot de passe').fill('pas le bon mot de passe');
  await page.getByRole('button', { name: 'Sceller définitivement' }).click();
  await expect(page.getByRole('alert')).toContainText('Ce n’est pas le mot de passe');
  await page.getByRole('checkbox').check();
  await page.getByLabel('Mot de passe').fill(PASSWORD);
  await page.getByRole('button', { name: 'Sceller définitivement' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Accusé de remise');
  await expect(page.getByText('C’est une signature électronique simple.')).toBeVisible();
  await expectAccessible(page);
  const receipt = await (await page.request.get(`${home}/situations/A1.2/accuse.json`)).json();
  const sealed = Object.fromEntries(
    receipt.files.map((file: { slot: string; sha256: string }) => [file.slot, file.sha256]),
  );
  for (const name of ['dataset', 'anomalies', 'recipe', 'note'])
    expect(sealed[name]).toBe(sha256(dossier[name] ?? ''));
  await page.goto(`${home}/situations/A1.2`);
  await expect(page.getByText('Les pièces ne changent plus')).toBeVisible();
  await expect(page.locator('input[type=file]')).toHaveCount(0);
});

test('a file goes into a slot without script, and one too many says why', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, locale: 'en-GB' });
  const plain = await context.newPage();
  await signInAs(plain, 'camille');
  await plain.goto(`${home}/situations/A2.2`);
  const note = plain.getByRole('region', { name: 'Note', exact: true });
  const file = {
    name: 'analyse.md',
    mimeType: 'text/markdown',
    buffer: Buffer.from('# Analyse\n\nDes mots.\n'),
  };
  await note.getByLabel(/^(Choose a file|Replace the piece)/).setInputFiles(file);
  await note.getByRole('button', { name: 'Send' }).click();
  await expect(plain).toHaveURL(new RegExp(`${home}/situations/A2.2`));
  await expect(note).toContainText('Markdown, 3 words.');
  await note.getByLabel(/^Replace the piece/).setInputFiles({ ...file, name: 'analyse.exe' });
  await note.getByRole('button', { name: 'Send' }).click();
  await expect(plain.getByRole('alert')).toContainText('analyse.exe');
  await plain.getByRole('link', { name: 'Open A2.2' }).click();
  await expect(note).toContainText('analyse.md');
  await context.close();
});

test('another candidate and a juror meet closed doors', async ({ browser }) => {
  await page.goto(`${home}/situations/A2.2`);
  const piece = await slot('Note')
    .getByRole('link', { name: /^Télécharger/ })
    .getAttribute('href');
  const situation = `${home}/situations/A2.2`;
  const paths = [home, situation, `${situation}/releves`, `${situation}/sceller`, piece ?? ''];
  expect(await tryAs(browser, 'nour', paths)).toEqual([403, 403, 403, 403, 403]);
  expect(await tryAs(browser, 'nour', [`${home}/blocs/B2/resultat`, '/candidatures/inconnue'])).toEqual([
    403, 404,
  ]);
  expect(await tryAs(browser, 'first', [`${situation}/releves`, piece ?? ''])).toEqual([403, 422]);
});

test('a candidate reads the result: levels, motives, what the jury wrote, the certificate, no name', async ({
  browser,
}) => {
  const context = await browser.newContext({ locale: 'fr-FR' });
  const reader = await context.newPage();
  await signInAs(reader, 'alix');
  await reader.goto('/candidatures');
  await reader.getByRole('link', { name: 'Voir le résultat' }).first().click();
  await expect(reader.getByRole('heading', { name: 'Bloc acquis' })).toBeVisible();
  await expect(reader.getByRole('heading', { level: 4, name: /A1\.2-3/ })).toBeVisible();
  await expect(reader.getByText('Niveau arrêté en délibération.')).toBeVisible();
  await expect(reader.getByText('Les deux membres ont relu ensemble')).toBeVisible();
  await expect(reader.getByRole('link', { name: 'Ouvrir le certificat signé' })).toBeVisible();
  const text = await reader.content();
  for (const name of ['Cordier', 'Delattre', 'Vasseur']) expect(text).not.toContain(name);
  await expectAccessible(reader);
  await context.close();
});
