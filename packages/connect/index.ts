export { CONNECT_LIMITS, type ConnectLimits } from './connect-limits.ts';
export { CONNECT_ERRORS } from './errors.ts';
export { isPrivateAddress } from './is-private-address.ts';
export { type ConnectorOptions, makeConnector } from './make-connector.ts';
export {
  deriveWebhookSecret,
  makeWebhookCarrier,
  signWebhook,
  type WebhookCarrierOptions,
} from './make-webhook-carrier.ts';
export { type FoundAddress, openGate, type ResolveHost } from './open-gate.ts';
export type { OpenPgSession, PgSession, PgTarget } from './open-pg-session.ts';
export {
  openPublicSender,
  type PublicSender,
  type PublicSenderOptions,
  type SentRequest,
} from './open-public-sender.ts';
export { readBody } from './read-body.ts';
