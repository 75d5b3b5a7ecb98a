import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import type { TestPerson } from './people.ts';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

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

/** Accessible in the light theme, then in the dark one: there, what colours may break. */
export async function expectBothThemes(page: Page): Promise<void> {
  await expectAccessible(page);
  const root = page.locator('html');
  const worn = (await root.getAttribute('data-mantine-color-scheme')) ?? 'light';
  const wear = (theme: string): Promise<void> =>
    root.evaluate(async (element, name) => {
      element.setAttribute('data-mantine-color-scheme', name);
      const changes = document
        .getAnimations()
        .filter(({ effect }) => Number.isFinite(Number(effect?.getComputedTiming().endTime)));
      await Promise.allSettled(changes.map(({ finished }) => finished));
    }, theme);
  await wear('dark');
  const { violations } = await new AxeBuilder({ page })
    .options({ runOnly: ['color-contrast', 'link-in-text-block'], resultTypes: ['violations'] })
    .setLegacyMode(true)
    .analyze();
  await wear(worn);
  expect(
    violations.map(({ id, nodes }) => `${id}, dark: ${nodes.map(({ html }) => html).join(' | ')}`),
  ).toEqual([]);
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

/** Accessible as it is, and without side scroll on a phone held upright. */
export async function expectBothWidths(page: Page): Promise<void> {
  await expectAccessible(page);
  await page.setViewportSize({ width: 320, height: 720 });
  await expectNoSideScroll(page);
  await page.setViewportSize({ width: 1280, height: 720 });
}
