import type { EbiosStudy, Stakeholder } from '@etalon/privacy/risk';

type Figures = Pick<Stakeholder, 'dependency' | 'penetration' | 'maturity' | 'trust'>;

/** A stakeholder whose figures may not be rated yet. */
export type StakeholderEntry = Omit<Stakeholder, keyof Figures> & {
  readonly [Name in keyof Figures]: number | null;
};

/** An EBIOS RM study, its five workshops. */
export interface EbiosEntry extends Omit<EbiosStudy, 'stakeholders'> {
  readonly stakeholders: readonly StakeholderEntry[];
}
