import { missionMessages } from '@etalon/i18n/messages/mission';
import type { JSX } from 'react';
import type { ShownMissionSummary } from '../hand-in/load-candidacy-page.ts';
import { LinkButton } from '../kit/button.tsx';
import { useWords } from '../kit/use-words.ts';

export interface MissionSummaryProps {
  readonly candidacyId: string;
  readonly own: boolean;
  readonly mission: ShownMissionSummary;
}

/** On the page of the candidacy: what is missing of the mission and of the whole certification, and the way there. */
export function MissionSummary({ candidacyId, own, mission }: MissionSummaryProps): JSX.Element {
  const { t } = useWords();
  const { missing, missingItems, agreements } = mission;
  return (
    <section className="panel stack" aria-labelledby="mission">
      <h2 id="mission">{t(missionMessages[own ? 'own.title' : 'rules.link'])}</h2>
      {missing.length === 0 ? (
        <p>{t(missionMessages['missing.none'])}</p>
      ) : (
        <>
          <p>{t(missionMessages['missing.title'])}</p>
          <ul>
            {missing.map((code) => (
              <li key={code}>{t(missionMessages[`clause.${code}`])}</li>
            ))}
          </ul>
        </>
      )}
      <p className="soft">
        {missingItems === 0
          ? t(missionMessages['certification.met'])
          : t(missionMessages['certification.not-met'], { count: missingItems })}
      </p>
      <LinkButton to={`/missions/${candidacyId}`}>
        {t(missionMessages[own && agreements === 0 ? 'declare.action' : 'summary.open'])}
      </LinkButton>
    </section>
  );
}
