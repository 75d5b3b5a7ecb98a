import { ACCESS_ROUTES } from '@etalon/core/candidacy';
import type { Message, MessageParams } from '@etalon/i18n';
import { equityMessages as words } from '@etalon/i18n/messages/equity';
import { handInMessages } from '@etalon/i18n/messages/hand-in';

export const EQUITY_TABLES = ['routes', 'half-days', 'timing'] as const;
export type EquityTable = (typeof EQUITY_TABLES)[number];

/** The groups of a table in words: a route, a day with its half-day, a time. */
export function nameGroup(
  table: EquityTable,
  group: string,
): { readonly message: Message; readonly params: MessageParams } {
  if (table === 'timing')
    return { message: words[group === 'extra' ? 'timing.extra' : 'timing.usual'], params: {} };
  if (table === 'half-days') {
    const [day = '', half] = group.split(' ');
    return { message: words[half === 'pm' ? 'half-day.pm' : 'half-day.am'], params: { day } };
  }
  const route = ACCESS_ROUTES.find((one) => one === group);
  return {
    message: route === undefined ? { fr: group, en: group } : handInMessages[`route.${route}`],
    params: {},
  };
}
