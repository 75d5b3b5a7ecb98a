import { type LtiTestPlatform, openLtiPlatform } from '@etalon/testing';
import { type BrowserContext, expect, type FrameLocator, type Page } from '@playwright/test';
import { personOf, signInAs } from './demonstration.ts';
import { E2E_HOOK_PORT, E2E_PORT } from './harness.ts';
import { test } from './watch-browser.ts';
import { expectBothWidths, signIn } from './watch-page.ts';

const SESSION = 'Session de démonstration, bloc 2';
const TOOL = `http://localhost:${E2E_PORT}`;
const OFFICER = 'prof-1';
const NOUR = 'eleve-7';

let platform: LtiTestPlatform;
/** Address of the activity in the course, once it is placed. */
let activity = '';

test.beforeAll(async () => {
  platform = await openLtiPlatform({
    // Another site than the tool's for a browser, as platforms are.
    ...{ host: '127.0.0.1', port: E2E_HOOK_PORT, toolLogin: `${TOOL}/lti/login` },
    readToolKeys: async () => (await fetch(`${TOOL}/lti/jwks.json`)).json(),
  });
});
test.afterAll(() => platform.close());
test.describe.configure({ mode: 'serial' });

const courseOf = (query: Readonly<Record<string, string>>): string =>
  `${platform.origin}/course?${new URLSearchParams(query)}`;

async function openCourse(page: Page, query: Readonly<Record<string, string>>): Promise<FrameLocator> {
  await page.goto(courseOf(query));
  return page.frameLocator('iframe');
}

async function popUp(page: Page, act: () => Promise<void>): Promise<Page> {
  const [opened] = await Promise.all([page.waitForEvent('popup'), act()]);
  await opened.waitForLoadState();
  return opened;
}

/** A browser that keeps no cookie of the tool inside the frame of another site. */
async function blockFrameCookies(context: BrowserContext): Promise<void> {
  await context.route('**/lti/launch', async (route) => {
    await context.clearCookies({ name: /^etalon-lti-/ });
    await route.continue();
  });
}

test('an officer gives a registration link, and the platform registers itself', async ({ page }) => {
  await signInAs(page, 'officer');
  await page.goto('/programmes');
  await page.getByRole('link', { name: 'Plateformes' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Plateformes');
  await expect(page.getByText('Aucune plateforme n’est inscrite')).toBeVisible();
  await expectBothWidths(page);
  await page.getByRole('button', { name: 'Créer un lien d’inscription' }).click();
  const link =
    (await page.getByRole('status').or(page.getByRole('alert')).locator('code').textContent()) ?? '';
  expect(link).toContain(`${TOOL}/lti/inscription/`);
  const offered = new URLSearchParams({
    openid_configuration: platform.configurationUrl,
    registration_token: platform.makeRegistrationToken(),
  });
  await page.goto(`${link}?${offered}`);
  await expectBothWidths(page);
  await page.getByRole('button', { name: 'Inscrire' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Étalon est inscrit');
  await page.goto(`${link}?${offered}`);
  await expect(page.getByText('a déjà servi')).toBeVisible();
  await page.goto('/programmes/plateformes');
  await page.getByRole('link', { name: /essai/ }).click();
  await expect(page.getByText('deployment-1')).toBeVisible();
  await expect(page.getByText('La décision du jury n’est pas transmise.')).toBeVisible();
  await expectBothWidths(page);
});

test('only registered platforms frame the pages of launches, and nobody the others', async ({ request }) => {
  const refused = await request.get(`${TOOL}/lti/login`);
  expect(refused.status()).toBe(422);
  expect(await refused.text()).toContain('n’est pas inscrite ici');
  const policy = refused.headers()['content-security-policy'] ?? '';
  expect(policy).toContain(`frame-ancestors ${platform.origin};`);
  expect(refused.headers()['x-frame-options']).toBeUndefined();
  for (const path of ['/connexion', '/lti/lancements/x', '/']) {
    const page = await request.get(`${TOOL}${path}`);
    expect(page.headers()['content-security-policy']).toContain("frame-ancestors 'self';");
    expect(page.headers()['x-frame-options']).toBe('SAMEORIGIN');
  }
  const foreign = { headers: { origin: platform.origin }, form: { acte: 'ouvrir' } };
  expect((await request.post(`${TOOL}/lti/lancements/x`, foreign)).status()).toBe(403);
  expect((await request.post(`${TOOL}/lti/placer`, foreign)).status()).toBe(403);
});

test('from the frame of a course, an officer links their account and places a situation', async ({
  page,
}) => {
  await signInAs(page, 'officer');
  const frame = await openCourse(page, { user: OFFICER, places: '1', target: `${TOOL}/lti/launch` });
  await frame.getByRole('button', { name: 'Placer dans le cours' }).click();
  await expect(frame.getByText('Aucune situation n’est encore choisie.')).toBeVisible();
  const window = await popUp(page, () =>
    frame.getByRole('button', { name: 'Choisir les situations' }).click(),
  );
  await expect(window.getByText(/Hélène Garnier/).first()).toBeVisible();
  await window.getByRole('button', { name: 'Relier à ce compte' }).click();
  await expect(window.getByText('Votre compte est relié.')).toBeVisible();
  // Another test of the same register may have opened a session since.
  await window.getByLabel('Session', { exact: true }).selectOption({ label: SESSION });
  await window.getByRole('button', { name: 'Voir ses situations' }).click();
  await expect(window.getByRole('group', { name: new RegExp(SESSION) })).toBeVisible();
  await window.getByRole('button', { name: 'Retenir ces situations' }).click();
  await expect(window.getByText('Aucune situation n’est choisie.')).toBeVisible();
  await window.getByLabel(/^A1\.2/).check();
  await expectBothWidths(window);
  await window.getByRole('button', { name: 'Retenir ces situations' }).click();
  await expect(window.getByText('Revenez à la page du cours')).toBeVisible();
  await frame.getByRole('button', { name: 'Placer dans le cours' }).click();
  await expect(frame.getByRole('heading', { name: 'Activités placées' })).toBeVisible();
  expect(platform.placed).toHaveLength(1);
  expect(platform.placed[0]).toMatchObject({ lineItem: { tag: 'A1.2' } });
  activity = String(platform.placed[0]?.url);
});

test('a candidate links once from a new window, and the course learns that the work is handed in', async ({
  browser,
  page,
}) => {
  const query = new URLSearchParams({ user: NOUR, target: activity });
  await page.goto(`${platform.origin}/start?${query}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Lancement depuis essai/);
  expect(new URL(page.url()).pathname).toContain('/lti/lancements/');
  await expectBothWidths(page);
  const elsewhere = await browser.newContext({ locale: 'fr-FR' });
  const copied = await elsewhere.newPage();
  await copied.goto(page.url());
  await expect(copied.getByText('a commencé dans un autre navigateur')).toBeVisible();
  await elsewhere.close();
  await page.getByRole('link', { name: 'Se connecter' }).last().click();
  const { email, password } = personOf('nour');
  await page.getByLabel(/Adresse/).fill(email);
  await page.getByLabel('Mot de passe', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Se connecter' }).click();
  await page.getByRole('button', { name: 'Relier à ce compte' }).click();
  await expect(page).toHaveURL(/\/candidatures\/[^/]+\/situations\/A1\.2$/);
  await expect.poll(() => platform.scores.length, { timeout: 20_000 }).toBe(1);
  expect(platform.scores[0]).toMatchObject({ userId: NOUR, activityProgress: 'Submitted' });
  expect(platform.scores[0]).not.toHaveProperty('scoreGiven');
});

test('later launches open the situation from the frame, without signing in', async ({ page, context }) => {
  const frame = await openCourse(page, { user: NOUR, target: activity });
  const window = await popUp(page, () => frame.getByRole('button', { name: 'Ouvrir la situation' }).click());
  await expect(window).toHaveURL(/\/situations\/A1\.2$/);
  await window.goto('/compte');
  await expect(window.getByText('nour@demo.etalon.example')).toBeVisible();
  await expect(window.getByRole('heading', { name: 'Plateformes reliées' })).toBeVisible();
  await expectBothWidths(window);
  await window.close();
  // The launch was used up by it.
  await context.clearCookies();
  const again = await popUp(page, () => frame.getByRole('button', { name: 'Ouvrir la situation' }).click());
  await expect(again.getByText('Ce lancement a déjà servi')).toBeVisible();
});

test('a launch of somebody else’s account never takes the place of who is signed in', async ({ page }) => {
  await signIn(page, personOf('camille'));
  const frame = await openCourse(page, { user: NOUR, target: activity });
  const window = await popUp(page, () => frame.getByRole('button', { name: 'Ouvrir la situation' }).click());
  await expect(window.getByText(/celui d’un autre compte que Camille Berthier/)).toBeVisible();
});

test('where the frame keeps no cookie, the storage of the platform or a new window does', async ({
  page,
  context,
}) => {
  await blockFrameCookies(context);
  const kept = await openCourse(page, { user: NOUR, target: activity, storage: '_parent' });
  await expect(kept.getByRole('button', { name: 'Ouvrir la situation' })).toBeVisible();
  const frame = await openCourse(page, { user: NOUR, target: activity });
  await expect(frame.getByText('ne garde rien pour Étalon')).toBeVisible();
  await context.unroute('**/lti/launch');
  const window = await popUp(page, () =>
    frame.getByRole('link', { name: 'Ouvrir dans une nouvelle fenêtre' }).click(),
  );
  await expect(window.getByText('Vous êtes attendu comme Nour Haddad.')).toBeVisible();
  await window.getByRole('button', { name: 'Ouvrir la situation' }).click();
  await expect(window).toHaveURL(/\/situations\/A1\.2$/);
});

test('a key that another site posts stands for nobody’s browser', async ({ request, playwright }) => {
  const begun = await request.get(`${TOOL}/lti/login`, {
    maxRedirects: 0,
    params: {
      ...{ iss: platform.origin, client_id: platform.clientId },
      ...{ target_link_uri: activity, login_hint: NOUR },
    },
  });
  const asked = new URL(begun.headers().location ?? '').searchParams;
  const [, cle = ''] = /=(\w+);/.exec(begun.headers()['set-cookie'] ?? '') ?? [];
  expect(cle).toHaveLength(64);
  const message = { subject: NOUR, targetLinkUri: activity };
  const form = { state: asked.get('state') ?? '', id_token: await platform.answer(asked, message), cle };
  const other = await playwright.request.newContext();
  const send = async (origin: string): Promise<string> => {
    const headers = { origin, 'accept-language': 'fr' };
    return (await other.post(`${TOOL}/lti/launch`, { headers, form })).text();
  };
  expect(await send(platform.origin)).toContain('ne garde rien pour Étalon');
  expect(await send(TOOL)).toContain('La situation est prête');
  expect(await send(TOOL)).toContain('a déjà servi');
  await other.dispose();
});

test('without script and in English, the same buttons do it all', async ({ browser }) => {
  const plain = await browser.newContext({ javaScriptEnabled: false, locale: 'en-GB' });
  const page = await plain.newPage();
  const frame = await openCourse(page, { user: NOUR, target: activity });
  // Two pages with the same button: each is known by where its form goes.
  for (const step of ['/lti/login', '/lti/launch'])
    await frame.locator(`form[action$="${step}"]`).getByRole('button', { name: 'Continuer' }).click();
  const window = await popUp(page, () => frame.getByRole('button', { name: 'Open the situation' }).click());
  await expect(window).toHaveURL(/\/situations\/A1\.2$/);
  await plain.close();
});

test('the officer reads the roster of the course into the import, and sees what was told', async ({
  page,
}) => {
  platform.members.push(
    { user_id: '1', roles: ['Learner'], email: 'ada@exemple.test', given_name: 'Ada', family_name: 'Roux' },
    { user_id: '2', roles: ['Instructor'], email: 'prof@exemple.test', given_name: 'P', family_name: 'Q' },
    { user_id: '3', roles: ['Learner'], given_name: 'Sans', family_name: 'Adresse' },
  );
  await signInAs(page, 'officer');
  await page.goto('/programmes/plateformes');
  await page.getByRole('link', { name: /essai/ }).click();
  await expect(page.getByRole('row', { name: /Remis/ })).toContainText('Reçu, statut 200');
  await expectBothWidths(page);
  await page.getByRole('button', { name: 'Lire la liste des inscrits' }).click();
  await expect(page).toHaveURL(/\/candidats\/importer\//);
  await expect(page.getByRole('row', { name: /ada@exemple\.test/ })).toBeVisible();
  await expect(page.getByText('prof@exemple.test')).toHaveCount(0);
  await page.goBack();
  await page.locator('summary', { hasText: 'Fermer la plateforme' }).click();
  await page.getByRole('button', { name: 'Fermer la plateforme' }).click();
  await expect(page.getByText('Fermée', { exact: true })).toBeVisible();
  await page.goto(`${platform.origin}/start?${new URLSearchParams({ user: NOUR, target: activity })}`);
  await expect(page.getByText('n’est pas inscrite ici, ou elle est fermée')).toBeVisible();
});
