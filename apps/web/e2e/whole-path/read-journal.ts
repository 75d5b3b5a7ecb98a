import type { Page } from '@playwright/test';
import { expect } from './visit.ts';

/** The rows of the journal about one subject say each of these events, with these facts. */
export async function expectEvents(
  page: Page,
  subject: string,
  events: readonly { readonly event: string; readonly fact: string }[],
): Promise<void> {
  await page.goto(`/journal?sujet=${subject}`);
  for (const { event, fact } of events)
    await expect(
      page.getByRole('row').filter({ hasText: event }).filter({ hasText: fact }),
      `${event}, ${fact}`,
    ).toHaveCount(1);
}

/** Has the whole chain read again; it must be in one piece. */
export async function verifyJournal(page: Page): Promise<void> {
  await page.goto('/journal');
  await page.getByRole('link', { name: 'Vérifier la chaîne' }).click();
  await expect(page.getByText('Le journal est d’un seul tenant')).toBeVisible();
}
