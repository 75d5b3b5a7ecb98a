import { expect, type Page } from '@playwright/test';
import { NEWCOMER, OFFICER } from './people.ts';
import { test } from './watch-browser.ts';
import { expectAccessible, expectNoSideScroll, signIn } from './watch-page.ts';

const PUBLIC_PAGES = ['/', '/connexion', '/aide/touches', '/nulle-part'];

for (const path of PUBLIC_PAGES) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`${path} is accessible in ${colorScheme} and fits 320 px`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width: 320, height: 720 });
      await page.goto(path);
      await expectNoSideScroll(page);
      await expectAccessible(page);
    });
  }
}

test('an absent page is a 404 that says what to do, in the language of the browser', async ({ page }) => {
  const response = await page.goto('/nulle-part');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Page introuvable');
  await expect(page.getByRole('alert')).toContainText('repartez de l’accueil');
});

test('the language and the theme are kept and leave the address as it is', async ({ page }) => {
  await page.goto('/aide/touches?x=1');
  await page.getByRole('button', { name: 'Read in English' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Keyboard keys');
  await expect(page).toHaveURL(/\/aide\/touches\?x=1$/);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.getByRole('button', { name: /^Theme/ }).click();
  await page.getByRole('button', { name: /^Theme: light/ }).click();
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
});

test('the question mark lists the keys and Escape closes the list', async ({ page }) => {
  await page.goto('/');
  // Before the script is there, a key opens nothing.
  await expect(async () => {
    await page.locator('body').press('?');
    await expect(page.getByRole('dialog')).toBeVisible({ timeout: 2000 });
  }).toPass({ timeout: 20_000 });
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
});

test('a guarded page asks to sign in and comes back', async ({ page }) => {
  await page.goto('/compte');
  await expect(page).toHaveURL(/\/connexion\?suite=%2Fcompte$/);
  await page.getByLabel('Adresse électronique').fill(OFFICER.email);
  await page.getByLabel('Mot de passe').fill('une erreur de frappe');
  await page.getByRole('button', { name: 'Se connecter' }).click();
  await expect(page.getByRole('alert')).toContainText('inconnu');
  await expect(page.getByLabel('Adresse électronique')).toHaveValue(OFFICER.email);
  await page.getByLabel('Mot de passe').fill(OFFICER.password);
  await page.getByRole('button', { name: 'Se connecter' }).click();
  await expect(page).toHaveURL('/compte');
  await expect(page.getByText(OFFICER.email)).toBeVisible();
  await expectAccessible(page);
});

test('signing in, changing the password and signing out work without script', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, locale: 'en-GB' });
  const page = await context.newPage();
  await signIn(page, NEWCOMER);
  await expect(page.getByText('No role yet')).toBeVisible();
  await page.goto('/compte');
  await page.getByLabel('Current password').fill('not the right one');
  await page.getByLabel('New password').fill('another long phrase');
  await page.getByRole('button', { name: 'Change' }).click();
  await expect(page.getByText('This is not the password of your account.')).toBeVisible();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByRole('status', { name: 'Notifications' })).toContainText('You are signed out.');
  await page.goto('/compte');
  await expect(page).toHaveURL(/connexion/);
  await context.close();
});

async function useVirtualKey(page: Page): Promise<void> {
  const client = await page.context().newCDPSession(page);
  await client.send('WebAuthn.enable');
  await client.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}

test('a passkey is added, opens a session, and is removed', async ({ page }) => {
  await useVirtualKey(page);
  await signIn(page, OFFICER);
  await page.goto('/compte');
  await page.getByLabel('Nom de l’appareil').fill('Ordinateur du bureau');
  await page.getByRole('button', { name: 'Ajouter une clé d’accès' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: 'Ordinateur du bureau' })).toBeVisible();
  await page.getByRole('button', { name: 'Se déconnecter' }).click();
  await page.goto('/connexion?suite=/compte');
  await page.getByRole('button', { name: 'Utiliser une clé d’accès' }).click();
  await expect(page).toHaveURL('/compte');
  await page.getByText('Retirer', { exact: true }).first().click();
  await page.getByRole('button', { name: 'Retirer' }).click();
  await expect(page.getByRole('status', { name: 'Notifications' })).toContainText(
    'La clé d’accès est retirée.',
  );
});

test('a form of another site is refused', async ({ request }) => {
  const answer = await request.post('/preferences', {
    headers: { origin: 'https://ailleurs.example' },
    form: { langue: 'en' },
  });
  expect(answer.status()).toBe(403);
  expect(answer.headers()['set-cookie']).toBeUndefined();
});

test('nobody opens an account from outside', async ({ request, baseURL }) => {
  const answer = await request.post('/api/auth/sign-up/email', {
    headers: { origin: baseURL ?? '' },
    data: { email: 'x@exemple.test', name: 'X', password: 'une longue phrase secrete' },
  });
  expect(answer.ok()).toBe(false);
});

test('a session cookie cannot be read by scripts and pages are never kept by caches', async ({ page }) => {
  await signIn(page, OFFICER);
  const cookies = await page.context().cookies();
  const session = cookies.find(({ name }) => name.endsWith('session_token'));
  expect(session).toMatchObject({ httpOnly: true, sameSite: 'Lax' });
  const response = await page.goto('/compte');
  expect(response?.headers()['cache-control']).toContain('no-store');
  expect(response?.headers()['content-security-policy']).not.toContain('unsafe-eval');
});

test('built files are kept for ever and sent compressed', async ({ page, request }) => {
  await page.goto('/');
  const source = await page.locator('link[rel=modulepreload]').first().getAttribute('href');
  const answer = await request.get(source ?? '', { headers: { 'accept-encoding': 'br' } });
  expect(answer.headers()['cache-control']).toContain('immutable');
  expect(answer.headers()['content-encoding']).toBe('br');
});
