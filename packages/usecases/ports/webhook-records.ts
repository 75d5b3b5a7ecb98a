import type { WebhookEvent } from '../webhooks/webhook-events.ts';
import type { Page, Paged } from './session-records.ts';

/** `failures`: too many tries in a row brought nothing. `gone`: the address answered 410. `officer`: a person asked. */
export const WEBHOOK_CAUSES = ['officer', 'failures', 'gone'] as const;
export type WebhookCause = (typeof WEBHOOK_CAUSES)[number];

export const WEBHOOK_STATES = ['active', 'paused', 'ended'] as const;
export type WebhookState = (typeof WEBHOOK_STATES)[number];

/** An address that is told of some events. */
export interface Webhook {
  readonly id: string;
  readonly url: string;
  readonly events: readonly WebhookEvent[];
  readonly createdBy: string;
  readonly createdAt: string;
  readonly state: WebhookState;
  /** What put it in this state and when; null since its creation. */
  readonly change: { readonly cause: WebhookCause; readonly by: string; readonly at: string } | null;
}

/** One event for one address. */
export interface WebhookMessage {
  /** The `webhook-id` of every try. */
  readonly id: string;
  readonly webhookId: string;
  readonly event: WebhookEvent;
  /** Body as it is signed and sent: JSON text. */
  readonly body: string;
  readonly madeAt: string;
}

/** `abandoned`: tried for the last time by itself. */
export const WEBHOOK_OUTCOMES = ['delivered', 'failed', 'abandoned'] as const;
export type WebhookOutcome = (typeof WEBHOOK_OUTCOMES)[number];

export interface WebhookAttempt {
  readonly id: string;
  readonly messageId: string;
  readonly outcome: WebhookOutcome;
  /** HTTP status; null when nothing answered. */
  readonly status: number | null;
  readonly errorCode: string | null;
  readonly durationMs: number;
  readonly at: string;
}

export interface WebhookRecords {
  addWebhook(webhook: Omit<Webhook, 'state' | 'change'>): Promise<void>;
  findWebhook(id: string): Promise<Webhook | null>;
  /** Latest first, ended ones included. */
  listWebhooks(): Promise<readonly Webhook[]>;
  addWebhookChange(change: {
    readonly id: string;
    readonly webhookId: string;
    readonly state: WebhookState;
    readonly cause: WebhookCause;
    readonly by: string;
    readonly at: string;
  }): Promise<void>;
  /** False when the message was there already. */
  addMessage(message: WebhookMessage): Promise<boolean>;
  findMessage(id: string): Promise<WebhookMessage | null>;
  /** Latest first, each with its tries, oldest first. */
  pageMessages(
    webhookId: string,
    page: Page,
  ): Promise<Paged<{ readonly message: WebhookMessage; readonly attempts: readonly WebhookAttempt[] }>>;
  /** Messages that no try delivered, oldest first. */
  listUndelivered(webhookId: string, limit: number): Promise<readonly WebhookMessage[]>;
  addAttempt(attempt: WebhookAttempt): Promise<void>;
  wasDelivered(messageId: string): Promise<boolean>;
  /** Failed tries since the last that was delivered, and since an instant. */
  countFailures(webhookId: string, since: string): Promise<number>;
}
