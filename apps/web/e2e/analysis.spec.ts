import { expect as expectAtOnce, type Locator, type Page } from '@playwright/test';
import { signInAs } from './demonstration.ts';
import { makeFlights } from './make-flights.ts';
import { test } from './watch-browser.ts';
import { expectAccessible, expectNoSideScroll } from './watch-page.ts';

const expect = expectAtOnce.configure({ timeout: 40_000 });
const FAR = 260;

let page: Page;
let analysis = '';

test.describe.configure({ mode: 'serial' });
test.setTimeout(180_000);

/** Goes to a control by Tab alone, as a person without a mouse does. */
async function tabTo(control: Locator): Promise<void> {
  for (let step = 0; step < FAR; step += 1) {
    if (await control.evaluate((element) => element === element.ownerDocument.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('the keyboard does not reach the control');
}

/** Chooses in a list by typing what its option begins with. */
async function typeChoice(control: Locator, text: string): Promise<void> {
  await tabTo(control);
  await page.keyboard.type(text);
}

/** Opens the analysis and waits until its script answers. */
async function openAnalysis(): Promise<void> {
  await page.goto(analysis);
  await page.waitForFunction(() =>
    Object.keys(document.querySelector('#methode') ?? {}).some((key) => key.startsWith('__react')),
  );
}

const saved = () => expect(page.locator('.ws-state')).toHaveAttribute('data-state', 'saved');

test.beforeAll(async ({ browser }) => {
  const context = await browser.newContext({ locale: 'fr-FR', viewport: { width: 1440, height: 900 } });
  page = await context.newPage();
  await signInAs(page, 'camille');
});

test.afterAll(() => page.context().close());

test('an analysis begins with its question, typed by the keyboard, and a table of the project', async () => {
  await page.goto('/atelier');
  await page.getByLabel('Titre du projet').fill('Retards');
  await page.getByRole('button', { name: 'Créer un projet' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Retards');
  const table = { name: 'vols.csv', mimeType: 'text/csv', buffer: Buffer.from(makeFlights(400)) };
  await page.locator('input[type=file]').setInputFiles(table);
  await expect(page.getByText('vols.csv est reçu.')).toBeVisible();
  await page.locator('select[name=kind]').selectOption('analysis');
  await page.getByLabel('Titre', { exact: true }).fill('Analyse des retards');
  await page.getByRole('button', { name: 'Créer', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Analyse des retards');
  analysis = new URL(page.url()).pathname;
  await tabTo(page.getByLabel('population', { exact: true }));
  for (const words of [
    'les vols de 2001',
    'l’escale',
    'le retard à l’arrivée',
    'min',
    'Lyon',
    'de renforcer Nice',
    '5',
  ]) {
    await page.keyboard.type(words);
    await page.keyboard.press('Tab');
  }
  await saved();
  await tabTo(page.getByRole('button', { name: 'Prendre cette table' }));
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Rôle de retard')).toBeVisible();
  await expectAccessible(page);
});

test('a plan is registered once, before any result, and changes by dated amendments', async () => {
  await page.goto(`${analysis}/plan`);
  await page.getByLabel('Grandeur estimée').fill('Différence moyenne de retard entre Nice et Lyon');
  await page.getByLabel('Méthode', { exact: true }).fill('Welch, puis modèle linéaire ajusté');
  await saved();
  await page.locator('summary', { hasText: 'Enregistrer le plan' }).click();
  await page.getByRole('button', { name: 'Enregistrer le plan' }).click();
  await expect(page.getByText('Avant tout résultat de ce document.')).toBeVisible();
  await expect(page.getByLabel('Grandeur estimée')).toBeDisabled();
  await page.getByLabel('Ligne', { exact: true }).selectOption('method');
  await page.getByLabel('Nouveau texte').fill('Welch seul');
  await page.getByLabel('Raison', { exact: true }).fill('La distance ne diffère pas d’une escale à l’autre');
  await page.getByRole('button', { name: 'Amender' }).click();
  await expect(page.getByText('« Welch, puis modèle linéaire ajusté » devient « Welch seul »')).toBeVisible();
  await expectAccessible(page);
});

test('roles, method and computation need no mouse; the assumptions and the estimate stand beside', async () => {
  await openAnalysis();
  await typeChoice(page.getByLabel('Rôle de retard'), 'mes');
  await typeChoice(page.getByLabel('Rôle de distance'), 'ajus');
  await typeChoice(page.getByLabel('Rôle de site'), 'expo');
  await expect(page.getByLabel('Rôle de site')).toHaveValue('exposure');
  await typeChoice(page.getByLabel('Méthode', { exact: true }), 'Deux moyennes, variances libres');
  await tabTo(page.getByLabel('Groupe A (facultatif)'));
  await page.keyboard.type('Nice');
  await tabTo(page.getByLabel('moins groupe B (facultatif)'));
  await page.keyboard.type('Lyon');
  await tabTo(page.getByRole('button', { name: 'Calculer' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('row', { name: /Différence de moyennes/ })).toBeVisible();
  await expect(page.getByText(/L’intervalle de Différence de moyennes/)).toBeVisible();
  await expect(page.getByRole('img', { name: 'Valeurs par groupe' })).toBeVisible();
  await tabTo(page.getByLabel('Nom du modèle'));
  await page.keyboard.type('Nice moins Lyon');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('listitem').filter({ hasText: 'Nice moins Lyon' })).toContainText('t-welch');
  await expectAccessible(page);
});

test('a variable is dragged to a role as well', async () => {
  await page.setViewportSize({ width: 1440, height: 1900 });
  const zone = page.locator('.an-zone', { hasText: 'grappe' });
  await page.locator('.an-variable-name', { hasText: 'avion' }).hover();
  await page.mouse.down();
  await zone.hover();
  await zone.hover({ position: { x: 20, y: 20 } });
  await page.mouse.up();
  await expect(page.getByLabel('Rôle de avion')).toHaveValue('cluster');
  await expect(zone).toContainText('avion');
  await page.setViewportSize({ width: 1440, height: 900 });
});

test('a filter changes the rows, and the journal keeps both sets', async () => {
  await page.locator('summary', { hasText: 'Lignes gardées' }).click();
  await page.getByLabel('Colonne', { exact: true }).selectOption('distance');
  await page.getByLabel('Signe').selectOption('>=');
  await page.getByLabel('Valeur', { exact: true }).fill('1000');
  await page.getByRole('button', { name: 'Ajouter le filtre' }).click();
  await expect(page.getByText(/par les filtres/)).toBeVisible();
  await page.goto(`${analysis}/journal`);
  await expect(page.getByText(/2 jeux de filtres essayés/)).toBeVisible();
  await expect(page.getByRole('cell', { name: 'distance >= 1000' })).toBeVisible();
  await expectAccessible(page);
});

test('a linear model shows its residuals, quantiles, scale and leverage, each with its table and files', async () => {
  await openAnalysis();
  await page.getByLabel('Méthode', { exact: true }).selectOption('linear-model');
  await expect(page.getByLabel('Termes')).toHaveValue('site + distance');
  for (const name of [
    'Résidus et valeurs ajustées',
    'Quantiles des résidus et loi normale',
    'Taille des résidus et valeurs ajustées',
    'Résidus et levier',
  ])
    await expect(page.getByRole('img', { name, exact: true })).toBeVisible();
  const figure = page.locator('figure', { hasText: 'Résidus et levier' });
  await figure.locator('summary').click();
  for (const [label, sign] of [
    [/SVG/, '<svg xmlns'],
    [/CSV/, 'series,x,y'],
  ] as const) {
    const href = await figure.getByRole('link', { name: label }).getAttribute('href');
    const response = await page.request.get(href ?? '');
    expect((await response.text()).startsWith(sign)).toBe(true);
  }
  await expect(page.getByText(/modèles mixtes ne sont pas offerts/)).toBeAttached();
  await expectAccessible(page);
});

test.describe('bad inputs are told in words', () => {
  for (const { what, kind, fill, says } of [
    {
      what: 'a constant outcome',
      kind: 'normality',
      fill: 'constante',
      says: /sont égales\s: il n’y a rien à expliquer/,
    },
    { what: 'numbers written as text', kind: 'normality', fill: 'codetexte', says: null },
  ] as const)
    test(`${what}`, async () => {
      await openAnalysis();
      await page.getByLabel('Méthode', { exact: true }).selectOption(kind);
      const outcome = page.getByLabel('Mesure', { exact: true });
      if (says === null) {
        await expect(outcome.locator('option', { hasText: fill })).toHaveCount(0);
        return;
      }
      await outcome.selectOption(fill);
      await expect(page.getByRole('alert').filter({ hasText: says })).toBeVisible();
    });
});

test('a finding holds the numbers of its run, and an analysis is sealed with them', async () => {
  await page.goto(`${analysis}/resultats`);
  await page.getByRole('button', { name: 'Faire la fiche' }).click();
  await expect(page.locator('.an-reads .an-bound')).toHaveCount(4);
  await page.getByLabel('Interprétation').fill('Un vol pour Nice arrive plus tard qu’un vol pour Lyon.');
  await page.getByRole('button', { name: 'Ajouter une action' }).click();
  await page.getByLabel('Décision', { exact: true }).fill('Renforcer Nice de 17 h à 21 h');
  await saved();
  await page.getByRole('button', { name: 'Corriger ensemble' }).click();
  await expect(page.getByText(/corrigés? ensemble \(Holm\)/)).toBeVisible();
  await expectAccessible(page);
  const sentence = await page.locator('.an-reads').innerText();
  await page.goto(`${analysis.replace('/analyse/', '/documents/')}/sceller?fichier=analyse.json`);
  await page.getByRole('radio', { name: /A2\.2 · Analyse statistique/ }).check();
  await page.getByRole('button', { name: 'Mettre dans mon dossier' }).first().click();
  await expect(page.locator('.piece-origin').first()).toContainText('projet « Retards »');
  const file = page.locator('a[href$="/fichier"]', { hasText: 'analyse.json' }).first();
  const sealed = await (await page.request.get((await file.getAttribute('href')) ?? '')).text();
  const content: {
    findings: { numbers: { value: number; decimals: number }[] }[];
    filters: unknown[];
  } = JSON.parse(sealed);
  const [effect] = content.findings[0]?.numbers ?? [];
  const written = new Intl.NumberFormat('fr-FR', {
    minimumFractionDigits: effect?.decimals ?? 0,
    maximumFractionDigits: effect?.decimals ?? 0,
  }).format(effect?.value ?? 0);
  expect(sentence).toContain(written.replace('-', '−'));
  expect(content.filters.length).toBeGreaterThan(1);
});

test('every part is readable without script, in English, and fits 320 px', async ({ browser }) => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    locale: 'en-GB',
    viewport: { width: 320, height: 720 },
  });
  const plain = await context.newPage();
  await signInAs(plain, 'camille');
  for (const part of ['', '/plan', '/specifications', '/resultats', '/journal', '/script']) {
    await plain.goto(analysis + part);
    await expect(plain.getByRole('navigation', { name: 'Parts of the analysis' })).toBeVisible();
    await expectNoSideScroll(plain);
  }
  await context.close();
});
