import { useWords } from '../kit/use-words.ts';
import type { DurationWords } from './explain-duration.ts';

/** Words for the explanation of a duration, with the names of these missions. */
export function useDurationWords(
  missions: readonly { readonly missionId: string; readonly terms: { readonly organisation: string } }[],
): DurationWords {
  const { t, number, date } = useWords();
  return {
    t,
    number: (value) => number(value),
    date,
    nameMission: (id) => missions.find(({ missionId }) => missionId === id)?.terms.organisation ?? '',
  };
}
