import { type Browser, type BrowserContext, expect as expectSoon, type Page } from '@playwright/test';
import { signInAs } from './demonstration.ts';
import { CUT_NETWORK, test } from './watch-browser.ts';
import { expectAccessible, expectNoSideScroll } from './watch-page.ts';

const SENTENCE =
  'Rien n’a été remis pour ce critère, le membre du jury l’a vérifié deux fois dans toutes les pièces du dossier.';
const expect = expectSoon.configure({ timeout: 15_000 });

test.describe.configure({ mode: 'serial' });
test.use({ tolerated: CUT_NETWORK });

/** Other tests of the same register open sessions of their own, with juries that may not read yet. */
const SESSION = 'Session de démonstration, bloc 2';
const NAMES = ['Camille', 'Berthier', 'Nour', 'Haddad', 'Alix', 'Lemoine'];

/** Another device of the same or of another person. */
async function openDevice(browser: Browser, key: string): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({ locale: 'fr-FR' });
  const page = await context.newPage();
  await signInAs(page, key);
  return { context, page };
}

/** The seat of the first examiner whose judgements are not locked. */
async function findSeat(page: Page): Promise<string> {
  await page.goto('/jury');
  const row = page.locator('.queue-row').filter({ hasText: SESSION, hasNotText: 'verrouillé' }).first();
  const href = await row.locator('.queue-candidate a').getAttribute('href');
  return href ?? '';
}

/** The criteria of the seat that nothing is recorded on, in its order. */
async function listFresh(page: Page, seat: string): Promise<readonly string[]> {
  await page.goto(seat);
  return page.locator('.criteria-group a[data-state=to-read] .criteria-code').allTextContents();
}

async function chooseGrade(page: Page, grade: string): Promise<void> {
  await page.locator(`.grades input[value="${grade}"]`).check();
  await page.getByLabel('2 · moyenne').check();
}

const state = (page: Page) => page.locator('.pane-judgement .pane-head');

test('work is read by criterion too, under codes, from the keyboard', async ({ page }) => {
  await signInAs(page, 'first');
  await page.goto('/jury?ordre=critere');
  await expect(page.getByRole('navigation', { name: 'Ordre de lecture' })).toBeVisible();
  await expect(page.locator('.queue-row')).not.toHaveCount(0);
  await expectAccessible(page);
  await page.locator('.queue-row').filter({ hasText: SESSION }).first().locator('.queue-candidate a').click();
  await expect(page).toHaveURL(/ordre=critere/);
  await expect(page.locator('.pane-criteria h2')).toContainText('Candidats');
  await expectAccessible(page);
  const text = await page.locator('body').textContent();
  for (const name of NAMES) expect(text).not.toContain(name);
  const seats = await page.locator('.pane-criteria ol a').count();
  expect(seats).toBeGreaterThan(1);
  const first = page.url();
  const seat = (rank: number) => page.locator('.pane-criteria ol li').nth(rank).locator('a');
  await seat(0).click();
  await expect(seat(0)).toHaveAttribute('aria-current', 'true');
  await page.keyboard.press('j');
  await expect(seat(1)).toHaveAttribute('aria-current', 'true');
  await page.keyboard.press('o');
  await expect(page).not.toHaveURL(/ordre=critere/);
  await expect(page.locator('.pane-criteria h2')).toHaveText('Critères');
  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto(first);
  await expectNoSideScroll(page);
});

test('a judgement made without a network leaves by itself, once, and covers nothing that another device wrote', async ({
  page,
  context,
  browser,
}) => {
  test.setTimeout(150_000);
  await signInAs(page, 'first');
  const seat = await findSeat(page);
  const [alone = '', shared = ''] = await listFresh(page, seat);
  const other = await openDevice(browser, 'first');

  await page.goto(`${seat}?critere=${alone}`);
  await context.setOffline(true);
  await chooseGrade(page, 'NP');
  await page.getByRole('button', { name: 'Donner ma première impression' }).click();
  await expect(page.getByText(/gardé ici et part dès que le réseau revient/)).toBeVisible();
  await expect(page.locator('.outbox')).toContainText('1 jugement attend');
  await context.setOffline(false);
  await expect(state(page)).toContainText('impression donnée');
  await expect(page.locator('.outbox')).toHaveText('');

  await page.goto(`${seat}?critere=${shared}`);
  await context.setOffline(true);
  await chooseGrade(page, 'NP');
  await page.getByRole('button', { name: 'Donner ma première impression' }).click();
  await expect(page.locator('.outbox')).toContainText('1 jugement attend');
  await other.page.goto(`${seat}?critere=${shared}`);
  await chooseGrade(other.page, 'NE');
  await other.page.getByRole('button', { name: 'Donner ma première impression' }).click();
  await expect(state(other.page)).toContainText('impression donnée');
  await context.setOffline(false);
  await expect(page.getByRole('alert').filter({ hasText: 'n’a pas été pris' })).toBeVisible();
  await expect(page.locator('.impression')).toContainText('NE');
  await expect(page.getByText('Une autre saisie de ce critère est sur cet appareil')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'La reprendre' }).click();
  await expect(page.locator('.grades input[value="NP"]')).toBeChecked();
  await page.locator('#jugement-phrase').fill(SENTENCE);
  await page.getByRole('button', { name: 'Enregistrer le jugement' }).click();
  await expect(page.getByRole('status', { name: 'Notifications' })).toContainText('Jugement enregistré');

  await other.page.goto(`${seat}/grille`);
  const row = other.page.getByRole('row').filter({ hasText: shared });
  await expect(row).toContainText('NP · Non produit');
  await expect(row).toContainText('première impression : NE');
  await other.context.close();
});

test('a stale page of another device is told and loses nothing', async ({ page, browser }) => {
  await signInAs(page, 'first');
  const seat = await findSeat(page);
  const [criterion = ''] = await listFresh(page, seat);
  await page.goto(`${seat}?critere=${criterion}`);
  await chooseGrade(page, 'NP');
  const other = await openDevice(browser, 'first');
  await other.page.goto(`${seat}?critere=${criterion}`);
  await chooseGrade(other.page, 'NE');
  await other.page.getByRole('button', { name: 'Donner ma première impression' }).click();
  await expect(state(other.page)).toContainText('impression donnée');
  await page.getByRole('button', { name: 'Donner ma première impression' }).click();
  await expect(page.getByText('Un autre de vos appareils a enregistré quelque chose')).toBeVisible();
  await expect(page.locator('.impression')).toContainText('NE');
  await expect(page.getByText('Une autre saisie de ce critère est sur cet appareil')).toBeVisible();
  await page.getByRole('button', { name: 'L’écarter' }).click();
  await expect(page.getByText('Une autre saisie de ce critère est sur cet appareil')).toHaveCount(0);
  await other.context.close();
});

test('observables are ticked, a second opinion is asked for, and the grid follows in its window', async ({
  page,
}) => {
  await signInAs(page, 'first');
  const seat = await findSeat(page);
  await page.goto(`${seat}?critere=A1.2-1`);
  const popup = page.waitForEvent('popup');
  await page.getByRole('link', { name: 'Ma grille dans une fenêtre' }).click();
  const grid = await popup;
  await expect(grid.getByRole('heading', { level: 1 })).toHaveText('Ma grille');
  await expectAccessible(grid);
  if (await page.getByRole('button', { name: 'Donner ma première impression' }).isVisible()) {
    await chooseGrade(page, 'NP');
    await page.getByRole('button', { name: 'Donner ma première impression' }).click();
    await expect(state(page)).toContainText('impression donnée');
  }
  await page.getByRole('checkbox', { name: 'Une requête rend le résultat annoncé' }).check();
  await chooseGrade(page, 'NP');
  await page.locator('#jugement-phrase').fill(SENTENCE);
  await page.getByRole('button', { name: /(Enregistrer|Remplacer) le jugement/ }).click();
  await expect(page.getByRole('status', { name: 'Notifications' })).toContainText('Jugement enregistré');
  await expect(grid.getByRole('row').filter({ hasText: 'A1.2-1' })).toContainText(
    'Une requête rend le résultat annoncé',
  );
  await grid.setViewportSize({ width: 390, height: 800 });
  await expectNoSideScroll(grid);
  await grid.close();
  await page.goto(`${seat}?critere=A1.2-1`);
  await page.locator('.opinion summary').click();
  await page.getByLabel('Ce qui vous fait hésiter').fill('Le schéma manque, mais la requête est bonne.');
  await page.getByRole('button', { name: 'Demander un second avis' }).click();
  await expect(page.locator('.opinion')).toContainText('Second avis demandé');
  await expectAccessible(page);
  const other = await page.context().newPage();
  await signInAs(other, 'president');
  await other.goto('/deliberations');
  await other.close();
  await signInAs(page, 'first');
  await page.goto(`${seat}?critere=A1.2-1`);
  await page.getByRole('button', { name: 'Ne plus le demander' }).click();
  await expect(page.locator('.opinion .tag')).toHaveCount(0);
});

test('two devices follow one oral, one of them cut for a while, and its record is sealed', async ({
  page,
  browser,
}) => {
  test.setTimeout(150_000);
  await signInAs(page, 'first');
  const seat = await findSeat(page);
  await page.goto(seat);
  const candidate = (await page.getByRole('heading', { level: 1 }).textContent())?.slice(-6) ?? '';
  await page.getByRole('link', { name: 'Salle d’oral' }).click();
  await page.getByLabel('Durée, en minutes').fill('20');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Commencer' }).click();
  await expect(page.locator('.oral-clock')).toContainText('en cours');
  await expect(page.locator('.oral-left')).toContainText(/(19|26):\d\d restant/);

  const chair = await openDevice(browser, 'president');
  await chair.page.goto('/deliberations');
  await chair.page.getByRole('table').getByRole('link', { name: candidate }).first().click();
  await chair.page.getByRole('link', { name: 'Entrer dans la salle d’oral' }).click();
  await expect(chair.page.locator('.oral-left')).toContainText(/(19|26):\d\d restant/);
  await chair.context.setOffline(true);
  await chair.page.getByLabel('Question', { exact: true }).fill('Pourquoi ces clés ?');
  await chair.page.getByRole('button', { name: 'Noter la question' }).click();
  await chair.page.getByRole('button', { name: /abordé A1\.2-1/ }).click();
  await chair.page.getByLabel('Note', { exact: true }).fill('À moi seule');
  await chair.page.getByRole('button', { name: 'Garder la note' }).click();
  await expect(chair.page.getByText('3 lignes attendent')).toBeVisible();
  await expect(chair.page.getByText('Pourquoi ces clés ?').first()).toBeVisible();
  await page.getByRole('button', { name: 'Suspendre' }).click();
  await expect(page.locator('.oral-clock')).toContainText('suspendu');
  await expect(page.getByText('Pourquoi ces clés ?')).toHaveCount(0);
  await chair.context.setOffline(false);
  await expect(chair.page.getByText('Tout est au registre.')).toBeVisible();
  await expect(chair.page.locator('.oral-clock')).toContainText('suspendu');
  await expect(page.getByText('Pourquoi ces clés ?').first()).toBeVisible();
  await expect(page.getByRole('button', { name: /abordé A1\.2-1/ })).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByText('À moi seule')).toHaveCount(0);
  const left = async (of: Page) => /\d+:\d\d/.exec((await of.locator('.oral-left').textContent()) ?? '')?.[0];
  expect(await left(page)).toBe(await left(chair.page));

  await page.locator('.oral-texts summary').first().click();
  await page.locator('.oral-texts textarea').first().fill('Pourquoi ces clés étrangères ?');
  await page.getByRole('button', { name: 'Garder la correction' }).click();
  await expect(chair.page.getByText('Pourquoi ces clés étrangères ?').first()).toBeVisible();
  await page.getByText('Terminer l’oral', { exact: true }).first().click();
  await page.getByRole('button', { name: 'Terminer l’oral' }).click();
  await expect(chair.page.locator('.oral-clock')).toContainText('terminé');
  await expect(chair.page.getByText(/Compte rendu scellé/)).toBeVisible();
  await expectAccessible(chair.page);
  await chair.page
    .getByRole('navigation', { name: /Fil|Chemin/ })
    .getByRole('link')
    .last()
    .click();
  const record = chair.page.locator('section', { has: chair.page.locator('#oral-titre') });
  await expect(record).toContainText('Les lignes sont celles qui furent scellées.');
  await expect(record).toContainText('Pourquoi ces clés étrangères ?');
  await expect(record).not.toContainText('À moi seule');
  await expectAccessible(chair.page);
  await page.setViewportSize({ width: 390, height: 800 });
  await expectNoSideScroll(page);
  await chair.context.close();
});

test('an examiner asks to pass a seat on, and the officer answers', async ({ page }) => {
  await signInAs(page, 'first');
  const seat = await findSeat(page);
  await page.goto(seat);
  await page.getByRole('link', { name: 'Passer ce siège' }).click();
  await expectAccessible(page);
  await page.getByLabel('Pourquoi vous devez partir').fill('Je suis appelée ailleurs ce jour-là.');
  await page.getByRole('button', { name: 'Demander à passer ce siège' }).click();
  await expect(page.getByText('Le siège reste le vôtre jusqu’à la réponse')).toBeVisible();
  await expectAccessible(page);
  await signInAs(page, 'officer');
  await page.goto('/sessions');
  await page.locator('main a[href^="/sessions/"]').filter({ hasText: 'démonstration' }).first().click();
  await page.waitForURL(/\/sessions\/[^/]+$/);
  await page.goto(`${new URL(page.url()).pathname}/jurys/passer`);
  const request = page.locator('.panel').filter({ hasText: 'Je suis appelée ailleurs' });
  await expect(request).toContainText('Inès Cordier');
  await expectAccessible(page);
  await request.getByLabel('Motif du refus').fill('Le jury se tient demain.');
  await request.getByRole('button', { name: 'Refuser' }).click();
  await expect(request).toContainText('Le jury se tient demain.');
  await page.setViewportSize({ width: 390, height: 800 });
  await expectNoSideScroll(page);
  await signInAs(page, 'first');
  await page.goto(`${seat}/passer`);
  await expect(page.getByText('Le jury se tient demain.')).toBeVisible();
});
