import { groupMessages } from '@etalon/i18n/messages/groups';
import { handInMessages } from '@etalon/i18n/messages/hand-in';
import type { JSX } from 'react';
import { Tabs } from '../kit/tabs.tsx';
import { useWords } from '../kit/use-words.ts';

export interface SituationTabsProps {
  readonly candidacyId: string;
  readonly situation: string;
  readonly sealed: boolean;
  readonly measures: boolean;
  /** Whether the situation is worked on in a group. */
  readonly group: boolean;
}

/** The pages of one situation: work, readings, receipt. */
export function SituationTabs(props: SituationTabsProps): JSX.Element {
  const { candidacyId, situation, sealed, measures, group } = props;
  const { t } = useWords();
  const base = `/candidatures/${candidacyId}/situations/${situation}`;
  const entries = [
    { to: base, name: t(handInMessages['situation.tab.work']), shown: true },
    { to: `${base}/contributions`, name: t(groupMessages.tab), shown: group },
    { to: `${base}/releves`, name: t(handInMessages['situation.tab.measures']), shown: measures },
    { to: `${base}/accuse`, name: t(handInMessages['situation.tab.receipt']), shown: sealed },
  ];
  return <Tabs label={t(handInMessages['situation.tabs'])} entries={entries.filter(({ shown }) => shown)} />;
}
