import { createHmac, hkdfSync } from 'node:crypto';
import { errorCode } from '@etalon/error';
import type { WebhookAnswer, WebhookCarrier } from '@etalon/usecases';
import { openPublicSender, type PublicSenderOptions } from './open-public-sender.ts';

export interface WebhookCarrierOptions extends PublicSenderOptions {
  /** At least 32 random bytes, from which the secret of each webhook is derived. */
  readonly masterKey: Uint8Array;
}

const SECRET_BYTES = 32;

/** The secret of a webhook: HKDF-SHA256 (RFC 5869) of the master key with the webhook's identifier as its context. */
export function deriveWebhookSecret(masterKey: Uint8Array, webhookId: string): string {
  const bytes = hkdfSync('sha256', masterKey, '', `webhook ${webhookId}`, SECRET_BYTES);
  return `whsec_${Buffer.from(bytes).toString('base64')}`;
}

/** Signature of a message: `v1,` and the base64 HMAC-SHA256 of `id.seconds.body` (Standard Webhooks, symmetric). */
export function signWebhook(
  secret: string,
  { id, seconds, body }: { readonly id: string; readonly seconds: number; readonly body: string },
): string {
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  return `v1,${createHmac('sha256', key).update(`${id}.${seconds}.${body}`).digest('base64')}`;
}

/** Signs messages and posts each to its address: of the answer only the status is read. */
export function makeWebhookCarrier(options: WebhookCarrierOptions): WebhookCarrier {
  const sender = openPublicSender(options);
  const secretOf = (webhookId: string): string => deriveWebhookSecret(options.masterKey, webhookId);
  return {
    secretOf,
    admit: sender.admit,
    deliver: async ({ webhookId, messageId: id, url, body }) => {
      const started = performance.now();
      const end = (answer: Pick<WebhookAnswer, 'status' | 'errorCode'>): WebhookAnswer => ({
        ...answer,
        durationMs: Math.round(performance.now() - started),
      });
      const seconds = Math.floor(Date.now() / 1000);
      const headers = {
        'content-type': 'application/json',
        'webhook-id': id,
        'webhook-timestamp': String(seconds),
        'webhook-signature': signWebhook(secretOf(webhookId), { id, seconds, body }),
      };
      try {
        const message = await sender.send(url, { method: 'POST', headers, body });
        message.destroy();
        return end({ status: message.statusCode ?? 0, errorCode: null });
      } catch (error) {
        return end({ status: null, errorCode: errorCode(error) ?? 'webhook.unreachable' });
      }
    },
  };
}
