import { DEMONSTRATION_ACCOUNTS, DEMONSTRATION_PASSWORD, type DemonstrationAccount } from '@etalon/runtime';
import type { Cookie, Page } from '@playwright/test';
import type { TestPerson } from './people.ts';
import { signIn } from './watch-page.ts';

/** Sessions opened once through the form, then carried to other contexts; a test that signs out opens its own. */
const sessions = new Map<string, readonly Cookie[]>();

export function personOf(key: string): TestPerson {
  const accounts: readonly DemonstrationAccount[] = DEMONSTRATION_ACCOUNTS;
  const found = accounts.find((account) => account.key === key);
  return { name: found?.name ?? '', email: found?.email ?? '', password: DEMONSTRATION_PASSWORD, role: null };
}

/** Signs in without leaving the page at any particular address: go where the test starts. */
export async function signInAs(page: Page, who: string | TestPerson): Promise<void> {
  const person = typeof who === 'string' ? personOf(who) : who;
  const context = page.context();
  await context.clearCookies({ name: /session/ });
  const opened = sessions.get(person.email);
  if (opened !== undefined) {
    await context.addCookies(opened);
    return;
  }
  await signIn(page, person);
  const cookies = await context.cookies();
  sessions.set(
    person.email,
    cookies.filter(({ name }) => name.includes('session')),
  );
}

/** The public address of Alix's certificate, as the candidate finds it; nobody is signed in afterwards. */
export async function findCertificate(page: Page): Promise<string> {
  await signInAs(page, 'alix');
  await page.goto('/certificats');
  const path = await page.locator('a[href^="/c/"]').first().getAttribute('href');
  await page.context().clearCookies();
  return path ?? '';
}
