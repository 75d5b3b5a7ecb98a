import { DEMONSTRATION_ACCOUNTS, DEMONSTRATION_PASSWORD, type DemonstrationAccount } from '@etalon/runtime';
import type { Page } from '@playwright/test';
import type { TestPerson } from './people.ts';
import { signIn } from './watch-page.ts';

export function personOf(key: string): TestPerson {
  const accounts: readonly DemonstrationAccount[] = DEMONSTRATION_ACCOUNTS;
  const found = accounts.find((account) => account.key === key);
  return { name: found?.name ?? '', email: found?.email ?? '', password: DEMONSTRATION_PASSWORD, role: null };
}

export async function signInAs(page: Page, key: string): Promise<void> {
  await signIn(page, personOf(key));
}

/** The public address of Alix's certificate, as the candidate finds it; nobody is signed in afterwards. */
export async function findCertificate(page: Page): Promise<string> {
  await signInAs(page, 'alix');
  await page.goto('/certificats');
  const path = await page.locator('a[href^="/c/"]').first().getAttribute('href');
  await page.context().clearCookies();
  return path ?? '';
}
