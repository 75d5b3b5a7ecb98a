export { endWebhook, pauseWebhook, redeliverMessage, resumeWebhook } from './change-webhook.ts';
export { listWebhookMessages, listWebhooks, readWebhook, type ShownMessage } from './read-webhooks.ts';
export { abandonWebhook, sendWebhook, WEBHOOK_PAUSE_AFTER } from './send-webhook.ts';
export { type SubscribedWebhook, subscribeWebhook, WEBHOOKS_MAX } from './subscribe-webhook.ts';
export { WEBHOOK_EVENTS, type WebhookEvent } from './webhook-events.ts';
