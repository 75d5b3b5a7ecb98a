import { readFile } from 'node:fs/promises';
import { DEMONSTRATION_PASSWORD } from '@etalon/runtime';
import { expect as expectSoon, type Page } from '@playwright/test';
import { signInAs } from './demonstration.ts';
import { signMinutes } from './sign-minutes.ts';
import { CUT_NETWORK, test } from './watch-browser.ts';
import { expectAccessible, expectNoSideScroll } from './watch-page.ts';

const SENTENCE =
  'La pièce citée montre ce que le critère demande, avec une justification écrite que le jury a relue en entier.';
const MOTIVE =
  'Les deux membres ont relu ensemble la place citée et s’accordent sur ce que le candidat a réellement situé et expliqué.';
const REASON = 'Une erreur de saisie du motif est corrigée ; le jury confirme sa décision à l’unanimité.';
/** Two people judging a whole block on a busy machine: a page may take more than the usual five seconds. */
const expect = expectSoon.configure({ timeout: 15_000 });

test.describe.configure({ mode: 'serial' });
test.use({ tolerated: CUT_NETWORK });

const state = (page: Page) => page.locator('.pane-judgement .pane-head');

/** The row of the one candidate who handed in and is not judged yet. */
async function openDesk(page: Page): Promise<void> {
  await page.goto('/jury');
  const row = page
    .locator('.queue-row')
    .filter({ hasText: 'dossier scellé' })
    .filter({ hasNotText: 'verrouillé' });
  await row.getByRole('link', { name: /Commencer|Reprendre/ }).click();
  await expect(page.locator('.desk')).toBeVisible();
}

/** Pressed until it is heard: the first key may come before the script of the page. */
async function pressGrade(page: Page, grade: string): Promise<void> {
  const level = page.locator(`.grades input[value="${grade}"]`);
  await expect(async () => {
    await page.keyboard.press(grade);
    await expect(level).toBeChecked({ timeout: 1000 });
  }).toPass();
}

async function giveImpression(page: Page, grade: string): Promise<void> {
  await pressGrade(page, grade);
  await page.keyboard.press('c');
  await page.keyboard.press('Control+Enter');
  await expect(state(page)).toContainText('impression donnée');
}

/** First impression then judgement of the open criterion, from the keyboard alone. */
async function judge(page: Page, grade: string): Promise<void> {
  await giveImpression(page, grade);
  await pressGrade(page, grade);
  await page.keyboard.press('c');
  await page.keyboard.press('c');
  await page.locator('.piece-tabs a').first().click();
  await expect(page.locator('[data-cite]').first()).toBeVisible();
  // The first of the pieces may still be on its way: a key pressed before it is shown cites nothing.
  await expect(async () => {
    if ((await page.locator('.anchors li').count()) === 0) await page.keyboard.press('a');
    await expect(page.locator('.anchors li')).toHaveCount(1, { timeout: 2000 });
  }).toPass({ timeout: 20_000 });
  await page.keyboard.press('s');
  await page.keyboard.insertText(SENTENCE);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('status', { name: 'Notifications' })).toContainText('Jugement enregistré');
}

async function criterionOf(page: Page): Promise<string> {
  const title = await page.locator('#jugement-titre').textContent();
  return /[AC]\d+\.\d+-\d+/.exec(title ?? '')?.[0] ?? '';
}

async function judgeAll(page: Page, grades: Readonly<Record<string, string>>): Promise<void> {
  for (;;) {
    const left = await page.locator('.criteria-group a:not([data-state=judged])').count();
    if (left === 0) return;
    const criterion = await criterionOf(page);
    await judge(page, grades[criterion] ?? '2');
    await expect(page.locator('.criteria-group a:not([data-state=judged])')).toHaveCount(left - 1);
  }
}

test('what is typed survives a lost network and a closed page', async ({ page, context }) => {
  await signInAs(page, 'first');
  await openDesk(page);
  await expect(page.locator('.readings-line')).toContainText('après votre première impression');
  await expect(page.locator('.grade-text')).toHaveCount(4);
  await expect(page.getByRole('link', { name: 'Règlement provisoire 2026' })).toBeVisible();
  await expect(page.locator('.reading')).toHaveCount(0);
  await giveImpression(page, '1');
  await page.keyboard.press('s');
  await page.keyboard.type('Une phrase commencée en ligne');
  await expect(page.locator('.keeping')).toContainText(/enregistré à \d\d:\d\d/);
  await context.setOffline(true);
  await page.keyboard.type(', puis poursuivie sans réseau');
  await expect(page.locator('.keeping')).toContainText('hors ligne, gardé ici');
  await page.keyboard.press('Escape');
  await page.keyboard.press('j');
  await expect(page.locator('.desk-said')).toContainText('cette page reste ouverte');
  const address = page.url();
  await page.close();
  await context.setOffline(false);
  const again = await context.newPage();
  await again.goto(address);
  await expect(again.locator('#jugement-phrase')).toHaveValue(
    /commencée en ligne, puis poursuivie sans réseau/,
  );
  await expect(again.locator('.keeping')).toContainText('Saisie retrouvée sur cet appareil.');
  await expect(again.locator('.keeping')).toContainText(/enregistré à/);
});

test('what is selected in a piece is cited word for word, and marked where the anchor leads', async ({
  page,
}) => {
  await signInAs(page, 'first');
  await openDesk(page);
  await page.locator('.criteria-group a[data-state=impression]').click();
  await expect(page.locator('#jugement-phrase')).toBeVisible();
  await page.locator('.piece-tabs a').filter({ hasText: /note/i }).click();
  const block = page.locator('.note-block').nth(1);
  await block.locator('div').first().selectText();
  await page.getByRole('button', { name: 'Citer la sélection' }).click();
  const anchor = page.locator('.anchors li').filter({ hasText: 'paragraphe 2, «' });
  await expect(anchor).toHaveCount(1);
  await anchor.getByRole('link').click();
  await expect(block).toHaveAttribute('aria-current', 'location');
  await expect.poll(() => page.evaluate(() => CSS.highlights.get('cited-words')?.size ?? 0)).toBe(1);
  await expectAccessible(page);
  await anchor.getByRole('button').click();
  await expect(page.locator('.anchors li')).toHaveCount(0);
  await expect(page.locator('.keeping')).toContainText(/enregistré à \d\d:\d\d/);
});

test('the first examiner judges the whole block from the keyboard and locks', async ({ page }) => {
  test.setTimeout(240_000);
  await signInAs(page, 'first');
  await page.goto('/jury');
  await expectAccessible(page);
  await openDesk(page);
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toContainText('citer l’endroit courant');
  await page.keyboard.press('Escape');
  await expectAccessible(page);
  const started = page.locator('.criteria-group a[data-state=impression]');
  await started.click();
  await expect(page.locator('#jugement-phrase')).toBeVisible();
  await page.locator('#jugement-phrase').fill(SENTENCE);
  await page.keyboard.press('Escape');
  await page.keyboard.press('2');
  await page.getByLabel('2 · moyenne').focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('g');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('a');
  await expect(page.locator('.anchors li')).toHaveCount(1);
  await page.keyboard.press('Control+Enter');
  await expect(page.locator('.criteria-group a[data-state=judged]')).toHaveCount(1);
  await page.getByRole('link', { name: 'Verrouiller' }).click();
  await expect(page.getByRole('heading', { name: '7 critères restent à juger' })).toBeVisible();
  await expectAccessible(page);
  await openDesk(page);
  await judgeAll(page, { 'A1.2-3': '1' });
  await page.getByRole('link', { name: 'Verrouiller' }).click();
  await page.getByRole('button', { name: 'Verrouiller mes jugements' }).click();
  await expect(page.getByRole('status', { name: 'Notifications' })).toContainText('verrouillés');
});

test('readings wait for the impression, matches are confirmed and the second examiner sees nothing of the first', async ({
  page,
}) => {
  test.setTimeout(240_000);
  await signInAs(page, 'second');
  await openDesk(page);
  const seat = new URL(page.url()).pathname;
  await page.goto(`${seat}/correspondances`);
  await expect(page.getByText('La liste de référence s’ouvrira ici')).toBeVisible();
  await expectAccessible(page);
  await page.goto(`${seat}?critere=A1.2-3`);
  await expect(page.locator('.anchors li')).toHaveCount(0);
  await expect(page.locator('.reading')).toHaveCount(0);
  await giveImpression(page, '2');
  await expect(page.locator('.reading').first()).toBeVisible({ timeout: 30_000 });
  await expectAccessible(page);
  await page.goto(`${seat}/correspondances`);
  await expectAccessible(page);
  await page
    .getByRole('button', { name: /^C’est lui/ })
    .first()
    .click();
  await expect(page.getByRole('status', { name: 'Notifications' })).toContainText('Correspondance gardée');
  await expect(page.getByRole('button', { name: 'Mesurer de nouveau' })).toBeVisible();
  await page.goto(`${seat}?critere=A1.2-3`);
  await pressGrade(page, '2');
  await page.getByLabel('2 · moyenne').check();
  await page.keyboard.press('a');
  await page.locator('#jugement-phrase').fill(SENTENCE);
  await page.getByRole('button', { name: 'Enregistrer le jugement' }).click();
  await expect(page.locator('.criteria-group a[data-state=judged]')).toHaveCount(1);
  await judgeAll(page, {});
  await page.getByRole('link', { name: 'Verrouiller' }).click();
  await page.getByRole('button', { name: 'Verrouiller mes jugements' }).click();
  await expect(page).toHaveURL(/\/jury$/);
});

async function openDeliberation(page: Page): Promise<void> {
  await page.goto('/deliberations?etat=locked');
  await page
    .getByRole('table')
    .getByRole('link')
    .filter({ hasText: /^[A-Z0-9]{6}$/ })
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Délibération');
}

async function pronounce(
  page: Page,
  input: { readonly motive: string; readonly password: string },
): Promise<void> {
  for (const box of await page.locator('input[name="present[]"]').all()) await box.check();
  await page.getByLabel('Acquis', { exact: true }).check();
  const form = page.locator('.pronounce form');
  await form.getByLabel('Motif').fill(input.motive);
  await form.getByLabel('Votre mot de passe').fill(input.password);
  await form.getByRole('button', { name: /et signer$/ }).click();
}

test('the president settles, pronounces with a password and supersedes once with a reason', async ({
  page,
}) => {
  await signInAs(page, 'president');
  await page.goto('/deliberations');
  await expectAccessible(page);
  await openDeliberation(page);
  const row = page.locator('.criterion-row[data-state=deliberate]');
  await expect(row).toHaveCount(1);
  await expect(row).toContainText('de part et d’autre du seuil');
  await expect(page.locator('.pronounce')).toHaveCount(0);
  await expectAccessible(page);
  await row.getByLabel('2 · Démontré', { exact: true }).check();
  await row.getByLabel('Motif').fill('Trop court.');
  await row.getByRole('button', { name: 'Enregistrer l’accord' }).click();
  await expect(page.getByRole('alert')).toContainText('moins de quinze mots');
  await row.getByLabel('Motif').fill(MOTIVE);
  await row.getByRole('button', { name: 'Enregistrer l’accord' }).click();
  await expect(page.getByText('Règle satisfaite.')).toBeVisible();
  await expect(page.locator('input[name=result]:checked')).toHaveCount(0);
  await pronounce(page, { motive: '', password: 'pas le bon mot de passe' });
  await expect(page.getByRole('alert')).toContainText('mot de passe');
  await expect(page.locator('.decision')).toHaveCount(0);
  await pronounce(page, { motive: '', password: DEMONSTRATION_PASSWORD });
  await expect(page.locator('.decision')).toHaveCount(1);
  await expectAccessible(page);
  await page.getByText('Remplacer cette décision').click();
  await pronounce(page, { motive: REASON, password: DEMONSTRATION_PASSWORD });
  await expect(page.locator('.decision')).toHaveCount(2);
  await expect(page.locator('.decision[data-in-force]')).toContainText(REASON);
});

test('the minutes are drafted from the record, signed by each member, sealed, and read in the file', async ({
  page,
}) => {
  await signInAs(page, 'president');
  await page.goto('/deliberations');
  await page
    .getByRole('link', { name: /^Tableau : / })
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tableau de délibération');
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Accord des examinateurs' }).click();
  await expect(page.getByRole('row', { name: /^même niveau/ })).toContainText('%');
  await expectAccessible(page);
  await page.goto('/proces-verbaux');
  await expectAccessible(page);
  await page.getByLabel('Incidents et faits à consigner').fill('Une coupure de courant de dix minutes.');
  await page.getByRole('button', { name: 'Rédiger', exact: true }).click();
  await expect(page.getByText('Une coupure de courant de dix minutes.')).toBeVisible();
  await expectAccessible(page);
  const { pathname } = new URL(page.url());
  for (const key of ['president', 'first', 'second']) await signMinutes(page, key, pathname);
  await expect(page.locator('#sceller')).toHaveCount(0);
  await signInAs(page, 'president');
  await page.goto(pathname);
  await page.getByLabel('Votre mot de passe').fill(DEMONSTRATION_PASSWORD);
  await page.getByRole('button', { name: 'Sceller le procès-verbal' }).click();
  await expect(page.getByText(/^Scellé le .* par /)).toBeVisible();
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Télécharger le PDF' }).click();
  const bytes = await readFile(await (await download).path(), 'latin1');
  expect(bytes.startsWith('%PDF-1.')).toBe(true);
  await page.setViewportSize({ width: 320, height: 720 });
  await expectNoSideScroll(page);
});

test('the auditor follows an anchor to its place and may change nothing', async ({ page }) => {
  await signInAs(page, 'auditor');
  await page.goto('/deliberations?etat=pronounced');
  await page
    .getByRole('table')
    .getByRole('link')
    .filter({ hasText: /^[A-Z0-9]{6}$/ })
    .click();
  await expect(page.locator('.pronounce')).toHaveCount(0);
  await page.locator('.criterion-row summary').first().click();
  await page.locator('.criterion-row[open] .anchors a').first().click();
  await expect(page.locator('[aria-current=location]')).toBeVisible();
  await expect(page.locator('.cite')).toHaveCount(0);
  await expectAccessible(page);
});

test('the desk fits a phone and works in the dark', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.setViewportSize({ width: 320, height: 720 });
  await signInAs(page, 'first');
  await page.goto('/jury');
  await expectNoSideScroll(page);
  await page.getByRole('link', { name: 'Relire' }).first().click();
  await expect(page.locator('.desk')).toBeVisible();
  await expectNoSideScroll(page);
  await expectAccessible(page);
});
