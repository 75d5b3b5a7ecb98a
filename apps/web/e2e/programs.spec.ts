import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { expect, type Page } from '@playwright/test';
import { signInAs } from './demonstration.ts';
import { E2E_HOOK_PORT } from './harness.ts';
import { test } from './watch-browser.ts';
import { expectAccessible, expectNoSideScroll } from './watch-page.ts';

async function expectBothWidths(page: Page): Promise<void> {
  await expectAccessible(page);
  await page.setViewportSize({ width: 320, height: 720 });
  await expectNoSideScroll(page);
  await page.setViewportSize({ width: 1280, height: 720 });
}

const received: string[] = [];
const program = createServer(async (request, response) => {
  received.push(await text(request));
  response.writeHead(204).end();
});

test.beforeAll(async () => {
  await new Promise<void>((listening) => program.listen(E2E_HOOK_PORT, '127.0.0.1', () => listening()));
});
test.afterAll(() => {
  program.close();
});

test('the officer makes a key, a program uses it, is told of what happens, and the key is revoked', async ({
  page,
  request,
}) => {
  await signInAs(page, 'officer');
  await page.goto('/sessions');
  await page.getByRole('link', { name: 'Accès des programmes' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Accès des programmes');
  await page.getByRole('button', { name: 'Créer la clé' }).click();
  await page.getByLabel('Nom', { exact: true }).fill('Scolarité');
  await page.getByRole('button', { name: 'Créer la clé' }).click();
  await expect(page.getByText('Aucune portée n’est choisie')).toBeVisible();
  await expect(page.getByLabel('Nom', { exact: true })).toHaveValue('Scolarité');
  await page.getByLabel('Lire les candidatures, avec nom et adresse électronique').check();
  await page.getByLabel('Lire et corriger les identités civiles').check();
  await page.getByRole('button', { name: 'Créer la clé' }).click();
  const shown = page.getByRole('status').or(page.getByRole('alert')).locator('code');
  const key = (await shown.textContent()) ?? '';
  expect(key).toMatch(/^etalon_[0-9a-f]{64}$/);
  await expectBothWidths(page);
  await page.reload();
  await expect(page.getByText(key)).toHaveCount(0);
  const row = page.getByRole('row', { name: /Scolarité/ });
  await expect(row).toContainText(`…${key.slice(-4)}`);
  await expect(row).toContainText('Jamais');

  await page.getByRole('link', { name: 'Webhooks' }).click();
  await page.getByLabel('Adresse', { exact: true }).fill('https://127.0.0.1/x');
  await page.getByLabel('Une identité est corrigée').check();
  await page.getByRole('button', { name: 'Ajouter le webhook' }).click();
  await expect(page.getByText('mène à une adresse interne')).toBeVisible();
  await page.getByLabel('Adresse', { exact: true }).fill(`http://127.0.0.1:${E2E_HOOK_PORT}/etalon`);
  await page.getByRole('button', { name: 'Ajouter le webhook' }).click();
  await expect(page.getByText(/^whsec_/)).toBeVisible();
  await expectBothWidths(page);

  const headers = { authorization: `Bearer ${key}` };
  const ask = (path: string, options = {}) =>
    request.fetch(new URL(`/api/v1/${path}`, page.url()).href, { headers, ...options });
  const { rows } = await (await ask('candidacies?search=nour')).json();
  const data = {
    identity: {
      ...{ birthName: 'Haddad', usageName: null, firstNames: ['Nour'], sex: 'F', birthPlace: null },
      ...{ birthYear: 1998, birthMonth: 3, birthDay: 9 },
    },
    reason: 'Acte de naissance',
  };
  const corrected = await ask(`persons/${rows[0].personId}/identity`, { method: 'PUT', data });
  expect(corrected.status()).toBe(200);
  await expect.poll(() => received.length, { timeout: 20_000 }).toBe(1);
  expect(JSON.parse(received[0] ?? '')).toMatchObject({ type: 'identity.corrected' });

  await page.goto('/programmes/adresses');
  await page.getByRole('link', { name: /127\.0\.0\.1/ }).click();
  await expect(page.getByRole('row', { name: /Une identité est corrigée/ })).toContainText('statut 204');
  await expectBothWidths(page);
  await page.getByRole('button', { name: 'Renvoyer' }).click();
  await expect(page.getByText('Le message est renvoyé')).toBeVisible();
  await expect.poll(() => received.length, { timeout: 20_000 }).toBe(2);
  await page.getByRole('button', { name: 'Mettre en pause' }).click();
  await expect(page.getByText('En pause')).toBeVisible();
  await page.locator('summary', { hasText: 'Retirer' }).click();
  await page.getByRole('button', { name: 'Retirer' }).click();
  await expect(page.getByText('Retiré', { exact: true })).toBeVisible();

  await page.goto('/programmes');
  await expect(row).not.toContainText('Jamais');
  await row.locator('summary').click();
  await row.getByRole('button', { name: 'Révoquer', exact: true }).click();
  await expect(page.getByText('La clé est révoquée.')).toBeVisible();
  expect((await ask('candidacies')).status()).toBe(401);
});

test('anybody reads the documentation of the API, in both languages and without script', async ({
  browser,
  page,
}) => {
  await page.goto('/api');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('API du registre');
  await page.locator('#op-listCandidacies summary').click();
  await expect(page.locator('#op-listCandidacies')).toContainText('candidacies:read');
  await expectBothWidths(page);
  const plain = await browser.newContext({ javaScriptEnabled: false, locale: 'en-GB' });
  const other = await plain.newPage();
  await other.goto(new URL('/api', page.url()).href);
  await expect(other.getByRole('heading', { level: 1 })).toContainText('API of the register');
  await expect(other.locator('[id="api.token-revoked"]')).toContainText('This key was revoked.');
  await plain.close();
});
