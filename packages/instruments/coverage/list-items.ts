import type { Anomaly } from '@etalon/core/evidence';
import type { CandidateItem } from './propose-matches.ts';

/** The items of `anomalies.json` as short texts to be matched with the case key. */
export function listItems(anomalies: readonly Anomaly[]): readonly CandidateItem[] {
  return anomalies.map((anomaly) => ({
    id: anomaly.id,
    text: [anomaly.evidence, anomaly.cause ?? ''].join(' ').trim(),
    wordings: [
      anomaly.evidence,
      anomaly.cause ?? '',
      `${anomaly.type} ${'column' in anomaly.place ? (anomaly.place.column ?? '') : ''}`,
    ].filter((wording) => wording.trim() !== ''),
  }));
}
