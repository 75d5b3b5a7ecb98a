import type { Message } from '@etalon/i18n';
import { appealMessages } from '@etalon/i18n/messages/appeal';
import { calendarMessages } from '@etalon/i18n/messages/calendar';
import { candidacyMessages } from '@etalon/i18n/messages/candidacy';
import { juriesMessages } from '@etalon/i18n/messages/juries';
import { minutesMessages } from '@etalon/i18n/messages/minutes';
import { missionMessages } from '@etalon/i18n/messages/mission';
import { shellMessages } from '@etalon/i18n/messages/shell';
import { workshopMessages } from '@etalon/i18n/messages/workshop';
import { type Action, type Actor, mayDoSomewhere } from '@etalon/usecases';

export interface NavigationEntry {
  readonly path: string;
  readonly label: Message;
  /** Pages that belong to the section and stand at addresses of their own. */
  readonly holds?: readonly string[];
}

interface NavigationRow extends NavigationEntry {
  /** Shown when the authorisation table grants one of these to a role of the actor. */
  readonly actions: readonly Action[];
}

/** The left rail: at most seven entries for any role; the order is the order of the work. What is not here is led to by a page that is. */
const NAVIGATION: readonly NavigationRow[] = [
  { path: '/candidatures', label: shellMessages['nav.hand-in'], actions: ['hand-in.write'] },
  { path: '/identite', label: candidacyMessages['identity.title'], actions: ['identity.write'] },
  { path: '/atelier', label: workshopMessages['nav.workshop'], actions: ['project.list'] },
  {
    path: '/referentiels',
    label: shellMessages['nav.frameworks'],
    actions: ['framework.draft.read', 'matrix.read', 'hand-in.write'],
  },
  {
    path: '/sessions',
    label: shellMessages['nav.sessions'],
    actions: ['session.read'],
    holds: ['/jurys', '/reglements', '/programmes', '/notifications'],
  },
  {
    path: '/candidats',
    label: candidacyMessages['nav.candidacies'],
    actions: ['candidacy.list'],
    holds: ['/missions'],
  },
  { path: '/jury', label: shellMessages['nav.desk'], actions: ['desk.queue'], holds: ['/moderation'] },
  { path: '/convocations', label: juriesMessages['own.nav'], actions: ['convocation.own'] },
  { path: '/deliberations', label: shellMessages['nav.deliberations'], actions: ['deliberation.queue'] },
  { path: '/proces-verbaux', label: minutesMessages['list.title'], actions: ['minutes.sign'] },
  { path: '/recours', label: appealMessages['list.title'], actions: ['appeal.answer'] },
  {
    path: '/echeances',
    label: calendarMessages['clocks.nav'],
    actions: ['clock.read'],
    holds: ['/conservation', '/courriers'],
  },
  { path: '/calendrier', label: calendarMessages['agenda.nav'], actions: ['agenda.own'] },
  { path: '/missions', label: missionMessages.nav, actions: ['mission.queue'] },
  { path: '/certificats', label: shellMessages['nav.certificates'], actions: ['credential.list'] },
  { path: '/cas', label: shellMessages['nav.cases'], actions: ['case.write'] },
  { path: '/journal', label: shellMessages['nav.journal'], actions: ['journal.read'] },
  { path: '/personnes', label: shellMessages['nav.people'], actions: ['people.read'] },
];

/** The entries an actor sees; one entry per path, the first that applies. */
export function navigationOf(actor: Actor): readonly NavigationEntry[] {
  const seen = new Set<string>();
  return NAVIGATION.filter(({ path, actions }) => {
    if (seen.has(path) || !actions.some((action) => mayDoSomewhere(actor, action))) return false;
    seen.add(path);
    return true;
  }).map(({ path, label, holds = [] }) => ({ path, label, holds }));
}

const isUnder = (page: string, path: string): boolean => page === path || page.startsWith(`${path}/`);

/** The entry of the section that a page is in: that of its own address first; null for a page of none. */
export function findSection(entries: readonly NavigationEntry[], page: string): NavigationEntry | null {
  return (
    entries.find(({ path }) => isUnder(page, path)) ??
    entries.find(({ holds = [] }) => holds.some((path) => isUnder(page, path))) ??
    null
  );
}
