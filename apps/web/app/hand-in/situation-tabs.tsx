import { handInMessages } from '@etalon/i18n/messages/hand-in';
import type { JSX } from 'react';
import { NavLink } from 'react-router';
import { useWords } from '../kit/use-words.ts';

export interface SituationTabsProps {
  readonly candidacyId: string;
  readonly situation: string;
  readonly sealed: boolean;
  readonly measures: boolean;
}

/** The pages of one situation: work, readings, receipt. */
export function SituationTabs(props: SituationTabsProps): JSX.Element {
  const { candidacyId, situation, sealed, measures } = props;
  const { t } = useWords();
  const base = `/candidatures/${candidacyId}/situations/${situation}`;
  return (
    <nav className="tabs no-print" aria-label={t(handInMessages['situation.tabs'])}>
      <NavLink to={base} end>
        {t(handInMessages['situation.tab.work'])}
      </NavLink>
      {measures && <NavLink to={`${base}/releves`}>{t(handInMessages['situation.tab.measures'])}</NavLink>}
      {sealed && <NavLink to={`${base}/accuse`}>{t(handInMessages['situation.tab.receipt'])}</NavLink>}
    </nav>
  );
}
