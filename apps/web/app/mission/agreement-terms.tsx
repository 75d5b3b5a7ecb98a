import type { MissionTerms } from '@etalon/core/mission';
import { missionMessages } from '@etalon/i18n/messages/mission';
import type { JSX } from 'react';
import { KeyValues } from '../kit/key-values.tsx';
import { useWords } from '../kit/use-words.ts';

export interface AgreementTermsProps {
  readonly terms: MissionTerms;
  readonly tutor: { readonly name: string; readonly email: string } | null;
}

/** What one agreement says. */
export function AgreementTerms({ terms, tutor }: AgreementTermsProps): JSX.Element {
  const { t, date, number } = useWords();
  const { identifier, interruptions } = terms;
  const range = ({ start, end }: { readonly start: string; readonly end: string }): string =>
    t(missionMessages['field.dates.range'], { start: date(start), end: date(end) });
  return (
    <KeyValues
      entries={[
        { label: t(missionMessages['field.organisation']), value: terms.organisation },
        {
          label: t(missionMessages['field.identifier']),
          value:
            identifier.kind === 'siret'
              ? `SIRET ${identifier.value}`
              : `${identifier.country} ${identifier.value}`,
        },
        { label: t(missionMessages['field.route']), value: t(missionMessages[`route.${terms.route}`]) },
        { label: t(missionMessages['field.dates']), value: range(terms) },
        { label: t(missionMessages['field.hours']), value: number(terms.weeklyHours) },
        {
          label: t(missionMessages['field.interruptions']),
          value:
            interruptions.length === 0 ? (
              t(missionMessages['field.interruptions.none'])
            ) : (
              <ul className="inline-list">
                {interruptions.map((row) => (
                  <li key={`${row.start}-${row.end}`}>
                    {range(row)} ({t(missionMessages[`kind.${row.kind}`])})
                  </li>
                ))}
              </ul>
            ),
        },
        { label: t(missionMessages['terms.subject']), value: terms.subject },
        ...(tutor === null
          ? []
          : [
              {
                label: t(missionMessages['field.tutor']),
                value: tutor.email === '' ? tutor.name : `${tutor.name}, ${tutor.email}`,
              },
            ]),
      ]}
    />
  );
}
