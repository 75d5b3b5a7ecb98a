import { execFile } from 'node:child_process';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { DEMONSTRATION_ACCOUNTS, DEMONSTRATION_PASSWORD, type DemonstrationAccount } from '@etalon/runtime';
import { type APIRequestContext, expect, type Page, test } from '@playwright/test';
import type { TestPerson } from './people.ts';
import { expectAccessible, expectNoSideScroll, signIn, watchPage } from './watch-page.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const CLI = join(ROOT, 'apps/cli/bin/etalon.mjs');
const ALIX = personOf('alix');
const run = promisify(execFile);

let complaints: readonly string[] = [];

test.beforeEach(({ page }) => {
  complaints = watchPage(page);
});

test.afterEach(() => {
  expect(complaints).toEqual([]);
});

function personOf(key: string): TestPerson {
  const accounts: readonly DemonstrationAccount[] = DEMONSTRATION_ACCOUNTS;
  const found = accounts.find((account) => account.key === key);
  return { name: found?.name ?? '', email: found?.email ?? '', password: DEMONSTRATION_PASSWORD, role: null };
}

async function signInAs(page: Page, key: string): Promise<void> {
  await signIn(page, personOf(key));
}

/** The public address of Alix's certificate, as the candidate finds it. */
async function findCertificate(page: Page): Promise<string> {
  await signInAs(page, 'alix');
  await page.goto('/certificats');
  const path = await page.locator('a[href^="/c/"]').first().getAttribute('href');
  await page.context().clearCookies();
  return path ?? '';
}

function verdictOf(page: Page) {
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

test('a candidate is refused the officer’s pages', async ({ page }) => {
  const path = await findCertificate(page);
  await signInAs(page, 'alix');
  const id = path.replace('/c/', '');
  for (const closed of [
    '/sessions',
    '/sessions/nouvelle',
    '/reglements',
    '/personnes',
    '/journal',
    '/journal/export.jsonl',
    '/cas',
    '/certificats/export',
    `/certificats/${id}/revoquer`,
  ]) {
    const response = await page.request.get(closed);
    expect([403, 404], closed).toContain(response.status());
  }
  await page.goto('/certificats');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mes certificats');
  await expectAccessible(page);
});

test('the officer’s pages are accessible and fit 320 px', async ({ page }) => {
  test.setTimeout(60_000);
  await signInAs(page, 'officer');
  await page.setViewportSize({ width: 320, height: 720 });
  await page.goto('/sessions');
  const session = await page
    .locator('a[href^="/sessions/"]:not([href$="nouvelle"])')
    .first()
    .getAttribute('href');
  for (const path of [
    '/',
    '/sessions',
    session ?? '',
    `${session}/inscrire`,
    '/sessions/nouvelle',
    '/reglements',
    '/reglements/nouveau',
    '/personnes',
    '/certificats',
    '/journal',
    '/cas',
  ]) {
    await page.goto(path);
    await expectNoSideScroll(page);
    await expectAccessible(page);
  }
  await page.goto(session ?? '');
  await expect(page.getByText('un critère sur 4 au plus')).toBeVisible();
  await expect(page.getByText('Inès Cordier').first()).toBeVisible();
});

test('the officer freezes regulations, opens a session, enrols and composes a jury that becomes lawful', async ({
  page,
}) => {
  test.setTimeout(60_000);
  await signInAs(page, 'officer');
  await page.goto('/reglements/nouveau');
  await page.getByLabel('Nom', { exact: true }).fill('Règlement 2027');
  await page.getByRole('radio', { name: /^R3/ }).check();
  await page.getByLabel('Moyenne du bloc').fill('2,2');
  await page.getByLabel('Quorum').fill('1');
  await page.getByRole('button', { name: 'Figer le règlement' }).click();
  await expect(page.getByRole('alert')).toContainText('quorum');
  await page.getByLabel('Quorum').fill('2');
  await page.getByRole('button', { name: 'Figer le règlement' }).click();
  await expect(page.getByText('la moyenne du bloc atteint 2,2')).toBeVisible();

  await page.goto('/sessions/nouvelle');
  await page.getByLabel('Nom de la session').fill('Session de l’essai');
  await page.getByLabel('Règlement').selectOption({ label: 'Règlement 2027' });
  await page.getByLabel('Ouverture').fill('2026-01-05T08:00');
  await page.getByLabel('Clôture').fill('2036-01-05T18:00');
  await page.getByLabel('Lieu').fill('Cachan');
  await page.getByRole('button', { name: 'Ouvrir la session' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Session de l’essai');

  await page.getByRole('link', { name: 'Inscrire une candidature' }).click();
  await page.getByLabel('Personne').selectOption({ label: 'Camille Roussel, camille@demo.etalon.example' });
  await page.getByLabel('B1').check();
  await page.getByRole('button', { name: 'Inscrire', exact: true }).click();
  await expect(page.getByRole('row', { name: /Camille Roussel/ })).toContainText('Personne ne préside.');

  await page.getByRole('link', { name: /^Jury de B1/ }).click();
  for (const [person, role, external] of [
    ['Inès Cordier', 'membre', true],
    ['Marc Delattre', 'membre', true],
    ['Claire Vasseur', 'présidence', false],
  ] as const) {
    const option = page.getByLabel('Personne').locator('option', { hasText: person });
    await page.getByLabel('Personne').selectOption((await option.getAttribute('value')) ?? '');
    await page.getByLabel(role, { exact: true }).check();
    if (external) await page.getByLabel('Extérieure').check();
    await page.getByRole('button', { name: 'Nommer' }).click();
    await expect(page.getByRole('listitem').filter({ hasText: person })).toContainText(
      'déclaration attendue',
    );
  }
  await expect(page.getByText('3 membres n’ont pas encore déclaré l’absence de lien.')).toBeVisible();
  await expect(page.getByText('Personne ne préside.')).toBeHidden();
  await expectAccessible(page);
});

test('the journal is in one piece, here and on the command line', async ({ page }) => {
  await signInAs(page, 'auditor');
  await page.goto('/journal');
  await expect(
    page.getByRole('cell', { name: /Un certificat est délivré|Un membre du jury est nommé/ }).first(),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Prendre un point de contrôle' }).click();
  await expect(page.getByRole('status', { name: 'Notifications' })).toContainText('signé');
  await page.getByRole('link', { name: 'Vérifier la chaîne' }).click();
  await expect(page.getByText('Le journal est d’un seul tenant')).toBeVisible();
  await expectAccessible(page);
  const folder = await mkdtemp(join(tmpdir(), 'etalon-journal-'));
  const files = {
    journal: '/journal/export.jsonl',
    points: '/journal/points-de-controle.jsonl',
    did: '/.well-known/did.json',
  };
  for (const [name, path] of Object.entries(files))
    await writeFile(join(folder, name), await (await page.request.get(path)).body());
  const args = ['--file', 'journal', '--checkpoints', 'points', '--did', 'did', '--json'];
  const { stdout } = await run(process.execPath, [CLI, 'journal', 'verify', ...args], { cwd: folder });
  expect(JSON.parse(stdout)).toMatchObject({ intact: true, signaturesVerified: true });
  const rows = (await readFile(join(folder, 'journal'), 'utf8')).replace(
    'credential.issued',
    'credential.ussued',
  );
  await writeFile(join(folder, 'journal'), rows);
  await expect(
    run(process.execPath, [CLI, 'journal', 'verify', ...args], { cwd: folder }),
  ).rejects.toMatchObject({ code: 1 });
});

test('planted defects are counted for the author and the auditor alone', async ({ page }) => {
  for (const [key, knows] of [
    ['author', true],
    ['auditor', true],
    ['officer', false],
  ] as const) {
    await page.context().clearCookies();
    await signInAs(page, key);
    await page.goto('/cas');
    await page.locator('a[href^="/cas/"]').first().click();
    await expect(page.getByRole('columnheader', { name: 'Fichier' })).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Défauts plantés' })).toHaveCount(knows ? 1 : 0);
    await expectAccessible(page);
  }
});

test('erasing an identity asks for the officer’s own password', async ({ page }) => {
  await signInAs(page, 'officer');
  await page.goto('/personnes');
  await page.getByRole('link', { name: 'Effacer l’identité de Paul Meunier' }).click();
  await page.getByLabel('Votre mot de passe').fill('une erreur de frappe');
  await page.getByText('Effacer cette identité').click();
  await page.getByRole('button', { name: 'Effacer définitivement' }).click();
  await expect(page.getByRole('alert').first()).toBeVisible();
  await page.goto('/personnes');
  await expect(page.getByRole('cell', { name: 'Paul Meunier', exact: true })).toBeVisible();
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
