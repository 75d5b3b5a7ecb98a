import type { SignedAct } from '@etalon/core/evidence';
import type { Notice } from '@etalon/core/notification';

/** A candidate was told of decisions on a date: the act that the delay to appeal runs from. */
export interface Notification {
  readonly id: string;
  readonly sessionId: string;
  readonly candidacyId: string;
  readonly notice: Notice;
  /** SHA-256 of the notice’s canonical text: what the act names. */
  readonly sha256: string;
  readonly act: SignedAct;
  readonly notifiedBy: string;
  readonly at: string;
  /** When the candidate first opened it; null until then. */
  readonly openedAt: string | null;
}

export interface NotificationRecords {
  /** Throws `notification.already-notified` when one of its decisions was told before. */
  addNotification(notification: Omit<Notification, 'openedAt'>): Promise<void>;
  findNotification(id: string): Promise<Notification | null>;
  /** The one that told a decision; null where nobody was told. */
  findNotificationOfDecision(decisionId: string): Promise<Notification | null>;
  /** In order of time. */
  listNotificationsOfCandidacy(candidacyId: string): Promise<readonly Notification[]>;
  /** In order of time. */
  listNotificationsOfSession(sessionId: string): Promise<readonly Notification[]>;
  /** False when it was opened before: the first date stays. */
  addOpening(notificationId: string, at: string): Promise<boolean>;
}
