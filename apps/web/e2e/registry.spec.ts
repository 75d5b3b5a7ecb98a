import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { writeEvents } from '@etalon/onnx/testing/event-writer';
import { customModel, externalModel, linearModel } from '@etalon/onnx/testing/models';
import { expect as expectAtOnce, type Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { signInAs } from './demonstration.ts';
import { test } from './watch-browser.ts';
import { expectAccessible, expectBothThemes, expectNoSideScroll } from './watch-page.ts';

const expect = expectAtOnce.configure({ timeout: 60_000 });

let page: Page;
let base = '';
let secret = '';

test.describe.configure({ mode: 'serial', timeout: 240_000 });

const press = (name: string | RegExp) => page.getByRole('button', { name, exact: true }).click();

/** 300 rows of two columns, their class, and the probability that the model of these tests gives them. */
function writeRows(): string {
  const lines = Array.from({ length: 300 }, (_, row) => {
    const distance = Math.sin(row * 1.7);
    const hour = Math.cos(row * 2.3);
    const p = 1 / (1 + Math.exp(-(2 * distance - hour)));
    return [`v${row}`, distance, hour, p > 0.5 ? 'oui' : 'non', 1 - p, p].join(',');
  });
  return ['vol,distance,heure,retard,remis_non,remis_oui', ...lines].join('\n');
}

async function bring(name: string, buffer: Buffer): Promise<void> {
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
  await expect(page.getByText(name).first()).toBeVisible();
}

test.beforeAll(async ({ browser }) => {
  const context = await browser.newContext({ locale: 'fr-FR', viewport: { width: 1440, height: 1000 } });
  page = await context.newPage();
  await signInAs(page, 'camille');
});

test.afterAll(() => page.context().close());

test('a candidate brings models made elsewhere; their files are read and the hostile ones refused with the place', async () => {
  await page.goto('/atelier');
  await page.getByLabel('Titre du projet').fill('Modèles d’ailleurs');
  await press('Créer un projet');
  await page.getByRole('heading', { level: 1, name: 'Modèles d’ailleurs' }).waitFor();
  await bring('vols.csv', Buffer.from(writeRows()));
  await bring('retards.onnx', Buffer.from(linearModel()));
  await bring('piege.onnx', Buffer.from(externalModel('../../etc/passwd')));
  await bring('maison.onnx', Buffer.from(customModel()));
  const steps = [0, 1, 2, 1, 2, 3];
  const events = steps.map((step, at) => ({ step, name: 'perte', value: 1 / (at + 1) }));
  await bring('events.out.tfevents.1', Buffer.from(writeEvents(events)));
  await page.getByLabel('Type de document').selectOption({ label: 'Modèles' });
  await page.getByLabel('Titre', { exact: true }).fill('Retards : modèle du prestataire');
  await page.getByRole('button', { name: 'Créer', exact: true }).click();
  await expect(page).toHaveURL(/\/modeles\//);
  base = new URL(page.url()).pathname;
  await page.getByRole('link', { name: 'Modèles importés' }).click();
  for (const file of ['piege.onnx', 'maison.onnx', 'retards.onnx']) {
    await page.getByLabel('Fichier ONNX du projet').selectOption({ label: file });
    await press('Lire ce modèle');
    await expect(page.getByRole('heading', { level: 2, name: file.replace('.onnx', '') })).toBeVisible();
  }
  await expect(page.getByText('« ../../etc/passwd »')).toBeVisible();
  await expect(page.getByText(/demande l’opérateur «\sFetch\s» du domaine «\scom.example\s»/)).toBeVisible();
  await expect(page.getByText('x : float32 [rows, 2]')).toBeVisible();
  await expect(page.getByText('CC-BY-4.0')).toBeVisible();
  await expectAccessible(page);
});

test('the model runs behind walls and agrees with the predictions handed in', async () => {
  const form = page.getByRole('form', { name: 'Comment l’exécuter · retards' });
  await form.getByLabel('Table du projet à lui donner').selectOption({ label: 'vols.csv' });
  await form.getByLabel('Colonne d’identifiant').fill('vol');
  await form.getByLabel('Colonne de la vérité').fill('retard');
  await form.getByLabel('Colonnes données, dans l’ordre').fill('distance, heure');
  await form.getByLabel('Classes, dans l’ordre de la sortie').fill('non, oui');
  await form.getByLabel('Colonnes des prédictions remises').fill('remis_non, remis_oui');
  await form.getByRole('button', { name: 'Exécuter ce modèle' }).click();
  const found = page.getByRole('region', { name: 'Ce que donne son exécution · retards' });
  await expect(found).toBeVisible();
  await expect(found.getByText(/aucun réseau, aucun fichier que le sien/)).toBeVisible();
  await expect(found.locator('dd').nth(2)).toHaveText('100,0\u00a0%');
  await expectBothThemes(page);
  await page.setViewportSize({ width: 320, height: 800 });
  await expectNoSideScroll(page);
  await page.setViewportSize({ width: 1440, height: 1000 });
});

test('a training log is drawn with the place where it starts again', async () => {
  await page.getByLabel('Journal (TensorBoard ou CSV)').selectOption({ label: 'events.out.tfevents.1' });
  await press('Dessiner ce journal');
  await expect(page.getByText(/perte, 6 valeurs\..*\(1 fois\)/)).toBeVisible();
});

test('a version is registered, tried as a service, put in service, and answers a program', async ({
  request,
}) => {
  await press('Enregistrer une version');
  await expect(page).toHaveURL(/\/registre$/);
  await expect(page.getByRole('heading', { level: 3, name: 'retards, version 1' })).toBeVisible();
  await page.getByLabel('Objectif au 95e centile, en ms').fill('-3');
  await press('Essayer cette version comme un service');
  await expect(page.locator('.field-problem')).toBeVisible();
  await page.getByLabel('Objectif au 95e centile, en ms').fill('2500,5');
  await press('Essayer cette version comme un service');
  await expect(page.getByText('100 sur 100')).toBeVisible();
  await expect(page.getByRole('definition').getByText('7 sur 7')).toBeVisible();
  await expect(page.getByText('16 sur 16').first()).toBeVisible();
  await expect(page.getByRole('row', { name: /sous l’objectif de 2\s500,5 ms/ })).toContainText('sur 200');
  await expect(page.getByText('Cette cellule n’est pas un nombre.').first()).toBeVisible();
  await page.getByLabel('Motif').fill('Accord mesuré avec les prédictions remises');
  await press('Mettre en service');
  await expect(page.getByRole('heading', { level: 2, name: 'Service', exact: true })).toBeVisible();
  await expect(page.getByRole('cell', { name: 'Accord mesuré avec les prédictions remises' })).toBeVisible();
  await page.getByLabel('À qui va cette clé').fill('Tableau de bord des retards');
  await press('Créer une clé');
  secret = await page.locator('.mo-secret').innerText();
  expect(secret).toMatch(/^etalon_modele_/);
  await expectBothThemes(page);
  const service = `/service/${base.split('/').at(-1)}`;
  const ask = (data: object, key = secret) =>
    request.post(`${service}/predictions`, {
      data,
      headers: { authorization: `Bearer ${key}`, 'accept-language': 'en-GB,fr;q=0.4' },
    });
  const good = await ask({ rows: [{ distance: 1, heure: 0 }] });
  expect(good.status()).toBe(200);
  expect(await good.json()).toMatchObject({ model: { version: 1 }, predictions: [{ label: 'oui' }] });
  const empty = await ask({ rows: [{ distance: null, heure: 0 }] });
  expect(await empty.json()).toMatchObject({ predictions: [{ label: null }] });
  const bad = await ask({ rows: [{ distance: 'loin', heure: 0 }] });
  expect(bad.status()).toBe(400);
  expect(await bad.json()).toMatchObject({
    code: 'service.bad-rows',
    errors: [
      {
        pointer: '/rows/0/distance',
        code: 'service.cell-not-a-number',
        detail: expect.stringContaining('This cell is not a number.'),
      },
    ],
  });
  expect((await ask({ rows: [] }, 'etalon_modele_rien')).status()).toBe(401);
  expect(await (await request.get(`${service}/health`)).json()).toEqual({ status: 'ok', version: 1 });
  expect(await (await request.get(`${service}/openapi.json`)).json()).toMatchObject({ openapi: '3.1.0' });
});

test('a developer reads the page of the service, asks it from there and sees what it refuses', async ({
  browser,
}) => {
  await page.goto(`${base}/registre`);
  await page.getByRole('link', { name: 'Page du service pour les développeurs' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'retards, version 1' })).toBeVisible();
  const address = page.url();
  await expect(page.getByRole('row', { name: 'distance nombre' })).toContainText(
    'null pour une cellule vide',
  );
  await expect(page.getByRole('row', { name: /service\.column-missing/ })).toContainText('« distance »');
  await expectAccessible(page);
  await page.getByLabel('Clé', { exact: true }).fill(secret);
  await press('Envoyer la demande');
  const status = page.getByRole('status').filter({ hasText: 'Statut' });
  await expect(status).toContainText('Statut 200');
  await expect(status).toContainText('"label": "non"');
  await page.getByLabel('Corps', { exact: true }).fill('{"rows":[{"distance":"loin","heure":0}]}');
  await press('Envoyer la demande');
  await expect(status).toContainText('Statut 400');
  await expect(status).toContainText('Cette cellule n’est pas un nombre.');
  await page.getByLabel('Clé', { exact: true }).fill('etalon_modele_rien');
  await press('Envoyer la demande');
  await expect(status).toContainText('service.key-refused');
  await expectBothThemes(page);
  await page.setViewportSize({ width: 320, height: 800 });
  await expectNoSideScroll(page);
  await page.setViewportSize({ width: 1440, height: 1000 });
  // Somebody without an account, without scripts, in English.
  const context = await browser.newContext({ locale: 'en-GB', javaScriptEnabled: false });
  const own = await context.newPage();
  await own.goto(address);
  await expect(own.getByRole('heading', { level: 2, name: 'What a request takes' })).toBeVisible();
  await expect(own.getByText('curl makes the same request')).toBeVisible();
  await expect(own.getByRole('link', { name: 'OpenAPI 3.1 document' })).toBeVisible();
  await context.close();
});

test('its page runs the model in a browser that has no network', async ({ browser }) => {
  await page.goto(`${base}/registre`);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Télécharger la page de ce modèle' }).click(),
  ]);
  const files = unzipSync(new Uint8Array(readFileSync(await download.path())));
  expect(Object.keys(files).map((name) => name.split('/')[1])).toEqual([
    'index.html',
    'modele.onnx',
    'fiche.json',
  ]);
  const place = join(mkdtempSync(join(tmpdir(), 'etalon-page-')), 'index.html');
  writeFileSync(place, Object.values(files)[0] ?? '');
  const context = await browser.newContext({ offline: true, locale: 'fr-FR' });
  const own = await context.newPage();
  await own.goto(pathToFileURL(place).href);
  await expect(own.getByText(/Le modèle est prêt/)).toBeVisible();
  await own.getByLabel('distance').fill('1');
  await own.getByRole('button', { name: 'Prédire' }).click();
  await expect(own.locator('#answers tr').first()).toHaveText('oui0,880797');
  await own.getByLabel('distance').fill('');
  await own.getByRole('button', { name: 'Prédire' }).click();
  await expect(own.locator('#answers td')).toHaveText(['—', '—']);
  await expectAccessible(own);
  await own.emulateMedia({ colorScheme: 'dark' });
  await expectAccessible(own);
  await context.close();
});

test('the model goes to the bench, and its card keeps each figure with the run that measured it', async () => {
  await page.goto(`${base}/importes`);
  await press('Mettre ce modèle au banc');
  await expect(page.getByRole('rowheader', { name: 'retards' }).first()).toBeVisible();
  await page.goto(`${base}/choix`);
  await page.getByLabel('Modèle retenu').selectOption({ label: 'retards' });
  await page.getByLabel('Usage prévu').fill('Prévenir les équipes au sol');
  await press('Garder');
  await press('Reprendre les chiffres du banc');
  const figures = page.getByRole('region', { name: 'Tableau : Chiffres de la fiche' });
  await expect(figures.getByRole('link', { name: 'le calcul' }).first()).toBeVisible();
  await expectAccessible(page);
  for (const name of ['Fiche en DOCX', 'Fiche en PDF']) {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name }).click(),
    ]);
    expect(readFileSync(await download.path()).length).toBeGreaterThan(4000);
  }
  await page.goto(`${base}/registre`);
});

test('a version withdrawn answers nobody, and a key taken back opens nothing', async ({ request }) => {
  await page.getByLabel('Motif').fill('Une dérive a été vue');
  await press('Retirer');
  await expect(page.getByText('Aucune version n’est en service')).toBeVisible();
  const service = `/service/${base.split('/').at(-1)}`;
  expect((await request.get(`${service}/health`)).status()).toBe(404);
  await page.getByLabel('Motif').fill('La dérive venait des données');
  await press('Mettre en service');
  await expect(page.getByRole('link', { name: 'openapi.json', exact: true })).toBeVisible();
  await press('Reprendre cette clé');
  await expect(page.getByText('Aucune clé')).toBeVisible();
  const headers = { authorization: `Bearer ${secret}` };
  const answer = await request.post(`${service}/predictions`, { data: { rows: [] }, headers });
  expect(answer.status()).toBe(401);
});
