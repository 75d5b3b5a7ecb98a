import type { Algorithm, Settings } from '@etalon/learning';

/** A model to be learned, as it is asked for. */
export interface WantedModel {
  readonly name: string;
  readonly algorithm: Algorithm;
  readonly settings: Settings;
}
