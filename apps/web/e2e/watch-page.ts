import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import type { TestPerson } from './people.ts';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** A refused sign-in or an absent page is said by the network too; the test that asks for one expects it. */
const EXPECTED = /the server responded with a status of 4\d\d/;

/** Collects what a browser complains of: console errors, policy violations, failures of the page. */
export function watchPage(page: Page): readonly string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && !EXPECTED.test(message.text())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return complaints;
}

/** Read in the page itself, without a second one to gather frames, as no page has any: half the time. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .options({ runOnly: RULES, resultTypes: ['violations'] })
    .setLegacyMode(true)
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual(
    [],
  );
}

export async function expectNoSideScroll(page: Page): Promise<void> {
  const excess = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(excess).toBeLessThanOrEqual(0);
}

export async function signIn(page: Page, person: TestPerson): Promise<void> {
  await page.goto('/connexion');
  await page.getByLabel(/Adresse|E-mail/).fill(person.email);
  await page.getByLabel(/Mot de passe|Password/, { exact: true }).fill(person.password);
  await page.getByRole('button', { name: /^(Se connecter|Sign in)$/ }).click();
  await page.waitForURL((url) => url.pathname !== '/connexion');
}
