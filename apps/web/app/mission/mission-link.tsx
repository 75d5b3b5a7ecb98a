import { missionMessages } from '@etalon/i18n/messages/mission';
import type { JSX } from 'react';
import { Link } from 'react-router';
import { useWords } from '../kit/use-words.ts';

/** From a block that is judged to the mission of the same candidate. */
export function MissionLink({ candidacyId }: { readonly candidacyId: string }): JSX.Element {
  const { t } = useWords();
  return <Link to={`/missions/${candidacyId}`}>{t(missionMessages['beside.link'])}</Link>;
}
