export interface WebhookParcel {
  readonly webhookId: string;
  readonly url: string;
  readonly messageId: string;
  /** JSON text. */
  readonly body: string;
}

/** What an address answered; `status` is null when nothing did, and `errorCode` then says why. */
export interface WebhookAnswer {
  readonly status: number | null;
  readonly errorCode: string | null;
  readonly durationMs: number;
}

/** What signs messages and carries them, on the public internet and on the hosts that the operator opened. */
export interface WebhookCarrier {
  /** The secret of a webhook, `whsec_` and base64: derived each time, kept nowhere. */
  secretOf(webhookId: string): string;
  /**
   * Reads an address; throws `webhook.bad-address`, `webhook.not-https`, `webhook.port-refused`, `webhook.unresolved`,
   * `webhook.private-address`.
   */
  admit(url: string): Promise<string>;
  deliver(parcel: WebhookParcel): Promise<WebhookAnswer>;
}
