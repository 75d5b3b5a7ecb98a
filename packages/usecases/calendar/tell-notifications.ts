import { endOfDay } from '@etalon/core/calendar';
import { readAppealRule } from '../appeal/read-appeal-window.ts';
import { loadNotifiable } from '../notification/load-notifiable.ts';
import type { Decision } from '../ports/jury-records.ts';
import type { Notification } from '../ports/notification-records.ts';
import type { Records } from '../ports/records.ts';
import { makeSubject, type SessionFacts, type Told } from './clock-subject.ts';

/**
 * Decisions in force: those that nobody was told, with the law’s delay for a VAE candidate and none for another; and for those
 * that were told, the time that the session’s regulations leave to appeal.
 */
export async function tellNotifications(records: Records, facts: SessionFacts): Promise<readonly Told[]> {
  const regulations = await records.regulations.findVersion(facts.session.regulationsId);
  if (regulations === null) return [];
  const { delayDays } = readAppealRule(regulations.regulations);
  const { candidacies } = await loadNotifiable(records, facts.session.id);
  return candidacies.flatMap(({ candidacy, decisions, notifications }) =>
    decisions.flatMap((decision) => {
      const told = notifications.find(({ notice }) =>
        notice.decisions.some(({ decisionId }) => decisionId === decision.id),
      );
      return [
        ...tellDuty(facts, { decision, told, isVae: candidacy.route === 'VAE' }),
        ...tellAppeals(facts, { decision, told, delayDays }),
      ];
    }),
  );
}

function tellDuty(
  facts: SessionFacts,
  {
    decision,
    told,
    isVae,
  }: { readonly decision: Decision; readonly told: Notification | undefined; readonly isVae: boolean },
): readonly Told[] {
  const { candidacyId, block, id, at } = decision;
  const object = { kind: 'block', id } as const;
  if (!isVae) {
    if (told !== undefined) return [];
    const subject = makeSubject(facts, { clock: 'notification', candidacyId, block });
    return [{ subject, fact: { kind: 'expected', clock: 'notification', object } }];
  }
  const subject = makeSubject(facts, { clock: 'vae-notification', candidacyId, block });
  const held: Told = { subject, fact: { kind: 'event', event: 'vae.jury-held', object, at } };
  if (told === undefined) return [held];
  return [held, { subject, fact: { kind: 'event', event: 'vae.result-notified', object, at: told.at } }];
}

function tellAppeals(
  facts: SessionFacts,
  {
    decision,
    told,
    delayDays,
  }: {
    readonly decision: Decision;
    readonly told: Notification | undefined;
    readonly delayDays: number | null;
  },
): readonly Told[] {
  const lastDay = told?.notice.remedy.lastDay ?? null;
  if (told === undefined || lastDay === null || delayDays === null) return [];
  const { candidacyId, block, id } = decision;
  return [
    {
      subject: makeSubject(facts, { clock: 'appeals', candidacyId, block }),
      fact: {
        kind: 'duration',
        clock: 'appeals',
        object: { kind: 'appeal', id },
        startsAt: told.at,
        reachedAt: endOfDay(lastDay),
        steps: [
          { code: 'starts', at: told.at },
          { code: 'delay', count: delayDays, unit: 'days', day: lastDay },
        ],
      },
    },
  ];
}
