import { buildSignedAct } from '@etalon/core/evidence';
import { MISSION_SUBJECT } from '@etalon/core/mission';
import {
  draftNotice,
  hashNotice,
  listTold,
  type Notice,
  type RecognisedBlock,
} from '@etalon/core/notification';
import { EtalonError } from '@etalon/error';
import { readAppealRule } from '../appeal/read-appeal-window.ts';
import { type Actor, authorise } from '../authorisation.ts';
import { keepCheckpoint } from '../journal/keep-checkpoint.ts';
import { writeLetter } from '../letters/write-letter.ts';
import type { Notification } from '../ports/notification-records.ts';
import type { Records } from '../ports/records.ts';
import type { ExamSession } from '../ports/session-records.ts';
import { recordEvent } from '../record-event.ts';
import type { Confirmation, Workplace } from '../workplace.ts';
import { loadNotifiable, type NotifiableCandidacy } from './load-notifiable.ts';

export interface NotificationInput {
  readonly sessionId: string;
  /** Candidacies to tell; null for every one that a decision was not told to. */
  readonly candidacyIds: readonly string[] | null;
  readonly confirmation: Confirmation;
}

/**
 * The officer notifies the decisions that sealed minutes carry and the conclusions on missions that nobody was told: for each candidate one dated act, one
 * notice in their language and one letter, written together. Throws `session.not-found`, `notification.nothing-to-notify`,
 * `notification.already-notified`.
 */
export async function notifyDecisions(
  workplace: Workplace,
  actor: Actor,
  input: NotificationInput,
): Promise<readonly Notification[]> {
  authorise(actor, 'notification.write');
  const made = await workplace.records.transaction(async (records) => {
    const { session, candidacies } = await loadNotifiable(records, input.sessionId);
    const asked = candidacies.filter(
      ({ candidacy, unnotified, untold }) =>
        unnotified.length + untold.length > 0 && (input.candidacyIds?.includes(candidacy.id) ?? true),
    );
    if (asked.length === 0) throw new EtalonError('notification.nothing-to-notify');
    const basis = await readBasis(workplace, records, session);
    const done: Notification[] = [];
    for (const row of asked) {
      const notification = await draftNotification(workplace, records, {
        ...{ actor, session, row, basis },
        method: input.confirmation.method,
      });
      await keepNotification(workplace, records, { actor, session, notification, row });
      done.push({ ...notification, openedAt: null });
    }
    return done;
  });
  await keepCheckpoint(workplace);
  return made;
}

type Basis = Awaited<ReturnType<typeof readBasis>>;

async function readBasis(workplace: Workplace, records: Records, session: ExamSession) {
  const version = await records.frameworks.findVersion(session.versionId);
  const regulations = await records.regulations.findVersion(session.regulationsId);
  if (version === null || regulations === null) throw new EtalonError('session.not-found');
  const { id, label, place } = session;
  return {
    certifier: workplace.instance.certifierName,
    session: { id, label, place },
    framework: { title: version.framework.title, hash: version.hash },
    regulations: { label: regulations.regulations.label, hash: regulations.hash },
    appeals: readAppealRule(regulations.regulations),
  };
}

async function listRecognised(records: Records, candidacyId: string): Promise<readonly RecognisedBlock[]> {
  const known = await records.candidacies.listRecognitions(candidacyId);
  return known
    .filter(({ withdrawal }) => withdrawal === null)
    .map(({ block, ground }) => ({ block, ground }));
}

async function draftNotification(
  workplace: Workplace,
  records: Records,
  input: {
    readonly actor: Actor;
    readonly session: ExamSession;
    readonly row: NotifiableCandidacy;
    readonly basis: Basis;
    readonly method: Confirmation['method'];
  },
): Promise<Omit<Notification, 'openedAt'>> {
  const { candidacy, decisions, unnotified, untold } = input.row;
  const at = workplace.now();
  const notice = draftNotice({
    ...input.basis,
    language: (await records.letters.findLanguage(candidacy.userId)) ?? 'fr',
    notifiedAt: at,
    decisions: unnotified,
    conclusions: untold,
    recognised: await listRecognised(records, candidacy.id),
    candidacy: {
      candidacyId: candidacy.id,
      route: candidacy.route,
      extraTimePercent: candidacy.extraTimePercent,
      blocks: candidacy.blocks,
      decisions: decisions.map(({ id: decisionId, block, result, resit }) => ({
        decisionId,
        block,
        result,
        resit,
      })),
    },
  });
  const id = workplace.newId();
  const sha256 = hashNotice(notice);
  const act = buildSignedAct(
    {
      kind: 'decisions.notified',
      payload: { notification: id, candidacy: candidacy.id, sha256 },
      signer: input.actor.userId,
      method: input.method,
      at,
    },
    workplace.signer,
  );
  const { id: sessionId } = input.session;
  return {
    id,
    sessionId,
    candidacyId: candidacy.id,
    notice,
    sha256,
    act,
    notifiedBy: input.actor.userId,
    at,
  };
}

async function keepNotification(
  workplace: Workplace,
  records: Records,
  input: {
    readonly actor: Actor;
    readonly session: ExamSession;
    readonly row: NotifiableCandidacy;
    readonly notification: Omit<Notification, 'openedAt'>;
  },
): Promise<void> {
  const { notification, session, row } = input;
  const { id, notice, sha256, at } = notification;
  await records.notifications.addNotification(notification);
  await writeLetter(workplace, records, {
    key: nameLetter(id),
    userId: row.candidacy.userId,
    sessionId: session.id,
    facts: {
      kind: 'notification',
      sessionLabel: session.label,
      subject: listSubjects(notice).join(', '),
      dueAt: at,
      lastDay: notice.remedy.lastDay,
      path: `/notifications/${id}`,
    },
  });
  await recordEvent(workplace, records, input.actor, {
    kind: 'decisions.notified',
    subjects: [id, notice.candidacyId, session.id, ...listTold(notice)],
    facts: { sha256, decisions: listTold(notice).length, lastDay: notice.remedy.lastDay },
  });
}

/** The blocks that a notice is about, and the mission. */
export function listSubjects({ decisions, conclusions = [] }: Notice): readonly string[] {
  return [...decisions.map(({ block }) => block), ...conclusions.map(() => MISSION_SUBJECT)];
}

/** The key of the letter of a notification. */
export function nameLetter(notificationId: string): string {
  return `notification ${notificationId}`;
}
