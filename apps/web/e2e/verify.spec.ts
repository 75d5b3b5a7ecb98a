import { execFile } from 'node:child_process';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { type APIRequestContext, expect, type Locator, type Page } from '@playwright/test';
import { findCertificate, personOf, signInAs } from './demonstration.ts';
import { test } from './watch-browser.ts';
import { expectAccessible, expectNoSideScroll } from './watch-page.ts';

const CLI = resolve(import.meta.dirname, '../../cli/bin/etalon.mjs');
const ALIX = personOf('alix');
const run = promisify(execFile);

function verdictOf(page: Page): Locator {
  return page.getByTestId('verdict');
}

async function readCredential(request: APIRequestContext, path: string): Promise<string> {
  return (await request.get(path.replace('/c/', '/credentials/'))).text();
}

test('anybody verifies a certificate in their own browser, without an account', async ({ page }) => {
  const path = await findCertificate(page);
  await page.setViewportSize({ width: 320, height: 720 });
  await page.goto(path);
  await expect(verdictOf(page)).toHaveAttribute('data-state', 'valid');
  await expect(verdictOf(page)).toContainText('Vérifié dans ce navigateur');
  await expect(verdictOf(page)).toContainText('Le serveur arrive au même résultat');
  await expect(verdictOf(page).getByRole('listitem')).toHaveCount(5);
  await expect(page.getByRole('article')).toContainText(ALIX.name);
  await expect(page.getByRole('article')).toContainText('Démontré');
  await expectNoSideScroll(page);
  await expectAccessible(page);
  await page.getByLabel('Adresse électronique').fill(` ${ALIX.email.toUpperCase()} `);
  await page.getByRole('button', { name: 'Comparer' }).click();
  await expect(page.getByText('C’est l’adresse de la personne certifiée.')).toBeVisible();
  await page.getByLabel('Adresse électronique').fill('autre@exemple.test');
  await page.getByRole('button', { name: 'Comparer' }).click();
  await expect(page.getByText('Ce n’est pas l’adresse de la personne certifiée.')).toBeVisible();
});

test('a certificate altered on its way is refused, whatever the server says', async ({ page, request }) => {
  const path = await findCertificate(page);
  const body = await readCredential(request, path);
  expect(body).toContain(ALIX.name);
  await page.route('**/credentials/*', (route) =>
    route.fulfill({ contentType: 'application/json', body: body.replace(ALIX.name, 'Alex Lemoine') }),
  );
  await page.goto(path);
  await expect(verdictOf(page)).toHaveAttribute('data-state', 'refused');
  await expect(verdictOf(page)).toContainText('Certificat refusé');
  await expect(verdictOf(page)).toContainText('Le contenu a changé depuis la signature');
  await expect(verdictOf(page)).toContainText('Le serveur dit autre chose');
  await expectAccessible(page);
});

test('a link, a number, a pasted text and a file of proofs are verified; what is none says so', async ({
  page,
  request,
  baseURL,
}) => {
  const path = await findCertificate(page);
  await page.goto('/verifier');
  await expectAccessible(page);
  await page.getByLabel('Adresse ou identifiant').fill('https://ailleurs.example/c/1234');
  await page.getByRole('button', { name: 'Ouvrir le certificat' }).click();
  await expect(page.getByRole('alert')).toContainText('ailleurs.example');
  await page.getByLabel('Adresse ou identifiant').fill(`${baseURL}${path}`);
  await page.getByRole('button', { name: 'Ouvrir le certificat' }).click();
  await expect(page).toHaveURL(path);
  await page.goto('/verifier');
  await page.getByLabel('Ou collez son contenu').fill('ceci n’est pas un certificat');
  await page.getByRole('button', { name: 'Vérifier', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('Aucun certificat lisible');
  await page.getByLabel('Ou collez son contenu').fill(await readCredential(request, path));
  await page.getByRole('button', { name: 'Vérifier', exact: true }).click();
  await expect(verdictOf(page)).toHaveAttribute('data-state', 'valid');
  await page.reload();
  const bundle = await (await request.get(`${path}/preuves.json`)).body();
  await page
    .getByLabel('Fichier JSON')
    .setInputFiles({ name: 'p.json', mimeType: 'application/json', buffer: bundle });
  await page.getByRole('button', { name: 'Vérifier', exact: true }).click();
  await expect(verdictOf(page)).toHaveAttribute('data-state', 'valid');
  await expectAccessible(page);
});

test('without script the server’s own check is shown as such', async ({ browser, request, page }) => {
  const path = await findCertificate(page);
  const context = await browser.newContext({ javaScriptEnabled: false });
  const plain = await context.newPage();
  await plain.goto(path);
  await expect(verdictOf(plain)).toContainText('Contrôle fait par le serveur');
  await expect(verdictOf(plain)).toContainText('Pour ne pas avoir à le croire');
  await plain.goto('/verifier');
  const body = await readCredential(request, path);
  await plain.getByLabel('Ou collez son contenu').fill(body.replace(ALIX.name, 'Alex'));
  await plain.getByRole('button', { name: 'Vérifier', exact: true }).click();
  await expect(verdictOf(plain)).toHaveAttribute('data-state', 'refused');
  await context.close();
});

test('the file of proofs verifies offline from the command line', async ({ page, request }) => {
  const path = await findCertificate(page);
  const folder = await mkdtemp(join(tmpdir(), 'etalon-preuves-'));
  const file = join(folder, 'preuves.json');
  await writeFile(file, await (await request.get(`${path}/preuves.json`)).body());
  const { stdout } = await run(process.execPath, [CLI, 'credential', 'verify', '--offline', '--json', file]);
  expect(JSON.parse(stdout)).toMatchObject({ state: 'valid' });
});

test('a revoked certificate says so to everybody at once', async ({ page }) => {
  const path = await findCertificate(page);
  await page.goto(path);
  await expect(verdictOf(page)).toHaveAttribute('data-state', 'valid');
  await signInAs(page, 'officer');
  await page.goto(`/certificats/${path.replace('/c/', '')}/revoquer`);
  await expectAccessible(page);
  await page.getByLabel('Motif').fill('Erreur de personne, constatée par le jury');
  await page.getByText('Révoquer ce certificat').click();
  await page.getByRole('button', { name: 'Révoquer définitivement' }).click();
  await expect(page.getByRole('row', { name: /Alix Lemoine/ })).toContainText('révoqué le');
  await page.context().clearCookies();
  await page.goto(path);
  await expect(verdictOf(page)).toHaveAttribute('data-state', 'revoked');
  await expect(verdictOf(page)).toContainText('révoqué par son émetteur');
  await expect(page.getByRole('article')).toContainText('Il n’atteste plus rien');
  await expect(page.getByRole('article')).not.toContainText('constatée par le jury');
  await expectAccessible(page);
});
