import { expect, type Page } from '@playwright/test';
import { sync } from 'node-ical';
import { signInAs } from './demonstration.ts';
import { test } from './watch-browser.ts';
import { expectAccessible, expectNoSideScroll } from './watch-page.ts';

const DAY_MS = 86_400_000;
/** A wall time some days from now, at noon: what the field of a form takes. */
const inDays = (days: number): string =>
  `${new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10)}T12:00`;

async function openCalendar(page: Page): Promise<string> {
  await page.goto('/sessions');
  const links = page.locator('a[href^="/sessions/"]:not([href$="nouvelle"])');
  const session = await links.first().getAttribute('href');
  const path = `${session}/calendrier`;
  await page.goto(path);
  return path;
}

test.describe
  .serial('the calendar of a session', () => {
    test('the officer sets a window, moves it, and is warned of a jury too early', async ({ page }) => {
      await signInAs(page, 'officer');
      const path = await openCalendar(page);
      const set = async (what: string, opens: string, due: string): Promise<void> => {
        await page.getByLabel('Ce qui est daté').selectOption(what);
        await page.getByLabel('Début').fill(opens);
        await page.getByLabel('Fin', { exact: true }).fill(due);
        await page.getByRole('button', { name: 'Fixer la date' }).click();
        await expect(page.getByText('La date est fixée')).toBeVisible();
      };
      await set('situation:A2.2', inDays(-1), inDays(20));
      await set('situation:A2.2', inDays(-1), inDays(24));
      await expect(page.getByRole('rowheader', { name: 'A2.2 : fenêtre de remise' }).first()).toBeVisible();
      await expect(page.getByText('1 date remplacée')).toBeVisible();
      await set('jury:B2', inDays(22), inDays(23));
      await expect(page.getByText(/B2\s: jury.*avant la dernière échéance de A2\.2/)).toBeVisible();
      await expectAccessible(page);
      await page.setViewportSize({ width: 320, height: 720 });
      await page.goto(path);
      await expectNoSideScroll(page);
      await expectAccessible(page);
    });

    test('the officer grants an extension, which the candidate sees', async ({ page }) => {
      await signInAs(page, 'officer');
      await openCalendar(page);
      await page.getByLabel('Candidat·e').selectOption({ label: 'Camille Berthier' });
      await page.getByLabel('Situation', { exact: true }).selectOption('A2.2');
      await page.getByLabel('Nouvelle échéance').fill(inDays(90));
      await page.getByRole('button', { name: 'Accorder le report' }).click();
      await expect(page.getByText(/Camille Berthier, A2.2.*accordé par Hélène Garnier/)).toBeVisible();
      await signInAs(page, 'camille');
      await page.goto('/calendrier');
      const row = page.getByRole('row', { name: /A2\.2/ });
      const due = new Date(Date.now() + 90 * DAY_MS);
      await expect(row).toContainText(String(due.getUTCFullYear()));
      await row.getByRole('link').click();
      await expect(page.locator('.deadline')).toContainText('jours');
    });

    test('an extension that is not later is refused, and says until when', async ({ page }) => {
      await signInAs(page, 'officer');
      await openCalendar(page);
      await page.getByLabel('Candidat·e').selectOption({ label: 'Camille Berthier' });
      await page.getByLabel('Situation', { exact: true }).selectOption('A2.2');
      await page.getByLabel('Nouvelle échéance').fill(inDays(2));
      await page.getByRole('button', { name: 'Accorder le report' }).click();
      await expect(page.getByText(/a déjà jusqu’au/)).toBeVisible();
    });

    test('the cockpit of clocks filters in its address, tells its computation and exports what it shows', async ({
      page,
    }) => {
      await signInAs(page, 'officer');
      await page.goto('/echeances');
      await expectAccessible(page);
      await page.getByLabel('Nature').selectOption({ label: 'Remise' });
      await page.getByRole('button', { name: 'Filtrer' }).click();
      await expect(page).toHaveURL(/nature=hand-in/);
      const row = page.getByRole('row', { name: /Camille Berthier/ }).filter({ hasText: 'A2.2' });
      await expect(row).toContainText('Report accordé par Hélène Garnier');
      await expect(row.getByRole('link', { name: 'Accorder un report' })).toHaveAttribute(
        'href',
        /candidature=.*situation=A2\.2#reports/,
      );
      const file = page.getByRole('link', { name: /CSV/ });
      await expect(file).toHaveAttribute('href', /nature=hand-in/);
      const href = await file.getAttribute('href');
      const csv = await (await page.request.get(href ?? '')).text();
      expect(csv).toContain('Camille Berthier');
      expect(csv).not.toContain('Jury régulier');
      await page.setViewportSize({ width: 320, height: 720 });
      await page.goto('/echeances');
      await expectNoSideScroll(page);
      await page.goto('/');
      await expect(page.getByRole('link', { name: 'En retard' })).toBeVisible();
      await expectNoSideScroll(page);
    });

    test('letters are kept, and say that no mail server is set', async ({ page }) => {
      await signInAs(page, 'officer');
      await expect(async () => {
        await page.goto('/courriers');
        await expect(
          page.getByRole('row', { name: /Camille Berthier.*Report.*Non parti : aucun serveur/ }),
        ).toBeVisible({ timeout: 500 });
      }).toPass({ timeout: 20_000 });
      await expect(page.getByText('ETALON_SMTP_URL')).toBeVisible();
      await expectAccessible(page);
      await page.setViewportSize({ width: 320, height: 720 });
      await expectNoSideScroll(page);
    });

    test('a juror subscribes to their dates by a link, then revokes it', async ({
      page,
      playwright,
      baseURL,
    }) => {
      await signInAs(page, 'first');
      await page.goto('/calendrier');
      await expect(page.getByRole('row', { name: /Jury B2/ })).toBeVisible();
      await page.getByRole('button', { name: 'Créer un lien' }).click();
      const link = await page.getByRole('status').locator('.hash').textContent();
      await expectAccessible(page);
      const anybody = await playwright.request.newContext(baseURL === undefined ? {} : { baseURL });
      const answer = await anybody.get(link ?? '');
      expect(answer.headers()['content-type']).toContain('text/calendar');
      const events = Object.values(sync.parseICS(await answer.text())).filter(
        (part) => part?.type === 'VEVENT',
      );
      expect(events.map((event) => event?.type === 'VEVENT' && event.summary)).toEqual(['Jury du bloc B2']);
      await page.getByRole('button', { name: 'Révoquer le lien' }).click();
      await expect(page.getByText('Le lien est révoqué.')).toBeVisible();
      expect((await anybody.get(link ?? '')).status()).toBe(404);
      await anybody.dispose();
      await page.setViewportSize({ width: 320, height: 720 });
      await page.goto('/calendrier');
      await expectNoSideScroll(page);
    });

    test('the pages are told in English', async ({ page }) => {
      await signInAs(page, 'officer');
      await page.context().addCookies([
        {
          name: 'etalon-language',
          value: 'en',
          url: page.url() === 'about:blank' ? 'http://localhost' : page.url(),
        },
      ]);
      await page.goto('/echeances');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Deadlines');
      await openCalendar(page);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Calendar');
      await page.goto('/courriers');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Letters');
    });
  });
