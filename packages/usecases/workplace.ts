import type { ClockTable } from '@etalon/core/calendar';
import type { PlaceLists } from '@etalon/core/identity';
import type { InstanceSigner } from '@etalon/core/journal';
import type { FileStore } from './file-store.ts';
import type { CandidateFileReader } from './ports/candidate-file-reader.ts';
import type { CaseStore } from './ports/case-store.ts';
import type { Connector } from './ports/connector.ts';
import type { CredentialPress } from './ports/credential-press.ts';
import type { LtiAgent } from './ports/lti-agent.ts';
import type { MeasurementEngine } from './ports/measurement-engine.ts';
import type { MinutesPress } from './ports/minutes-press.ts';
import type { NoticePress } from './ports/notice-press.ts';
import type { PieceReader } from './ports/piece-reader.ts';
import type { Post } from './ports/post.ts';
import type { RecordsGate } from './ports/records.ts';
import type { WebhookCarrier } from './ports/webhook-carrier.ts';
import type { WorkshopEngine } from './ports/workshop-engine.ts';

/** What this installation says of itself on certificates and in its identifiers. */
export interface Instance {
  /** Public origin, for instance `https://etalon.example`. */
  readonly origin: string;
  readonly certifierName: string;
}

/** Everything a use case works with; nothing else reaches the outside world. */
export interface Workplace {
  readonly instance: Instance;
  readonly records: RecordsGate;
  readonly files: FileStore;
  readonly cases: CaseStore;
  readonly reader: PieceReader;
  readonly engine: MeasurementEngine;
  readonly workshop: WorkshopEngine;
  readonly connector: Connector;
  readonly press: CredentialPress;
  readonly minutesPress: MinutesPress;
  readonly noticePress: NoticePress;
  readonly signer: InstanceSigner;
  readonly candidateFiles: CandidateFileReader;
  /** Communes and countries of birth, read once. */
  readonly places: () => Promise<PlaceLists>;
  readonly post: Post;
  readonly webhooks: WebhookCarrier;
  readonly lti: LtiAgent;
  /** The delays of the law in force here. */
  readonly clocks: ClockTable;
  /** The present, as an ISO 8601 instant. */
  readonly now: () => string;
  readonly newId: () => string;
}

/** How a person proved to be there at the moment of an act that is signed. */
export interface Confirmation {
  readonly method: 'password' | 'passkey' | 'demonstration';
}
