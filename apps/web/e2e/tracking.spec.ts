import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { signInAs } from './demonstration.ts';
import { test } from './watch-browser.ts';
import { expectBothThemes, expectBothWidths } from './watch-page.ts';

let page: Page;
let base = '';
let address = '';

test.describe.configure({ mode: 'serial', timeout: 120_000 });

/** What a script sends, with the key that its HTTP client takes from the address. */
async function send(method: string, path: string, body: object | string): Promise<Record<string, unknown>> {
  const { origin, pathname, username, password } = new URL(address);
  const text = typeof body === 'string';
  const response = await fetch(`${origin}${pathname}/api/2.0/${path}`, {
    method,
    headers: {
      authorization: `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`,
      ...(text ? {} : { 'content-type': 'application/json' }),
    },
    body: text ? body : JSON.stringify(body),
  });
  return Object(await response.json());
}

async function track(name: string, losses: readonly number[]): Promise<string> {
  const { run } = await send('POST', 'mlflow/runs/create', {
    ...{ experiment_id: '0', run_name: name, start_time: 1764230400000, tags: [] },
  });
  const run_id = String(Object(Object(run).info).run_id);
  await send('POST', 'mlflow/runs/log-batch', {
    run_id,
    params: [{ key: 'profondeur', value: '12' }],
    metrics: losses.map((value, step) => ({ key: 'perte', value, timestamp: 1764230400000 + step, step })),
  });
  return run_id;
}

test.beforeAll(async ({ browser }) => {
  const context = await browser.newContext({ locale: 'fr-FR', viewport: { width: 1440, height: 1000 } });
  page = await context.newPage();
  await signInAs(page, 'camille');
});

test.afterAll(() => page.context().close());

test('a candidate opens an entry and reads the address once', async () => {
  await page.goto('/atelier');
  await page.getByLabel('Titre du projet').fill('Scripts suivis');
  await page.getByRole('button', { name: 'Créer un projet' }).click();
  await page.getByRole('heading', { level: 1, name: 'Scripts suivis' }).waitFor();
  await page.getByRole('link', { name: 'Suivi de scripts' }).click();
  await page.getByRole('heading', { level: 1, name: 'Suivi', exact: true }).waitFor();
  base = new URL(page.url()).pathname;
  await expect(page.getByText('Aucune exécution notée')).toBeVisible();
  await expectBothWidths(page);
  await page.getByRole('button', { name: 'Ouvrir une entrée' }).click();
  const shown = page.getByText(/set_tracking_uri/);
  await expect(shown).toBeVisible();
  address = /"(http[^"]+)"/.exec(await shown.innerText())?.[1] ?? '';
  expect(address).toMatch(/:\/\/suivi:etalon_suivi_\w+@/);
  await page.goto(base);
  await expect(page.getByText(/set_tracking_uri/)).toHaveCount(0);
  await expect(page.getByText(/^Entrée …/)).toBeVisible();
});

test('runs appear while they work, with their curves; their end keeps them as runs of the project', async () => {
  const first = await track('forêt', [0.62, 0.48, 0.41, 0.4]);
  await track('linéaire', [0.7, 0.66]);
  await page.goto(base);
  const row = page.getByRole('row', { name: /forêt/ });
  await expect(row).toContainText('en cours');
  await expect(row).toContainText('0,400');
  await page.getByRole('link', { name: 'forêt' }).click();
  await page.getByRole('heading', { level: 1, name: 'forêt' }).waitFor();
  await expect(page.getByRole('img', { name: /perte : 4 valeurs, de 0,620 à 0,400/ })).toBeVisible();
  await expect(page.getByText('Elle sera gardée à sa fin')).toBeVisible();
  await send('PUT', `mlflow-artifacts/artifacts/0/${first}/artifacts/notes/lisez.txt`, 'Un essai.\n');
  await send('POST', 'mlflow/runs/update', { run_id: first, status: 'FINISHED', end_time: 1764230500000 });
  await page.reload();
  await expect(page.getByText('notes/lisez.txt')).toBeVisible();
  await expectBothWidths(page);
  await page.getByRole('link', { name: /^Calcul du/ }).click();
  await page.getByRole('heading', { level: 1, name: 'Exécution suivie' }).waitFor();
  await expect(page.getByRole('button', { name: 'Rejouer' })).toHaveCount(0);
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'notes/lisez.txt', exact: true }).click();
  expect(await readFile(await (await download).path(), 'utf8')).toBe('Un essai.\n');
});

test('a run whose script went silent is kept by hand; a closed entry answers nothing', async () => {
  await page.goto(base);
  await page.getByRole('link', { name: 'linéaire' }).click();
  await page.getByRole('heading', { level: 1, name: 'linéaire' }).waitFor();
  await page.getByRole('button', { name: 'Garder ce qu’elle tient maintenant' }).click();
  await expect(page.getByText('Exécution gardée parmi les calculs du projet.')).toBeVisible();
  await expect(page.getByText('arrêtée')).toBeVisible();
  await page.goto(base);
  await page.locator('summary', { hasText: 'Fermer' }).click();
  await page.getByRole('button', { name: 'Fermer', exact: true }).click();
  await expect(page.getByText('Entrée fermée.')).toBeVisible();
  expect(await send('POST', 'mlflow/runs/create', { experiment_id: '0' })).toMatchObject({
    error_code: 'UNAUTHENTICATED',
  });
});

test('the page says the same in English', async ({ browser }) => {
  const context = await browser.newContext({ locale: 'en-GB' });
  const english = await context.newPage();
  await signInAs(english, 'camille');
  await english.goto(base);
  await expect(english.getByRole('heading', { level: 1, name: 'Tracking', exact: true })).toBeVisible();
  await expect(english.getByRole('row', { name: /forêt/ })).toContainText('finished');
  await expectBothThemes(english);
  await context.close();
});
