import type { IdentityFinding } from '@etalon/core/identity';
import { candidacyMessages } from '@etalon/i18n/messages/candidacy';
import type { JSX } from 'react';
import { KeyValues } from '../kit/key-values.tsx';
import { Tag } from '../kit/tag.tsx';
import { useWords } from '../kit/use-words.ts';
import { nameFinding, type ShownIdentity } from './show-identity.ts';

/** An identity as it will be sent, line by line, to be read against a birth record. */
export function IdentityCard({ identity }: { readonly identity: ShownIdentity }): JSX.Element {
  const { t } = useWords();
  const { birthDay, birthMonth, birthYear, sex, birthTown } = identity;
  const date = [birthDay.padStart(2, '0'), birthMonth.padStart(2, '0'), birthYear];
  const parts = [birthDay, birthMonth, birthYear];
  return (
    <KeyValues
      entries={[
        { label: t(candidacyMessages['field.birthName']), value: identity.birthName || '–' },
        { label: t(candidacyMessages['field.usageName']), value: identity.usageName || '–' },
        { label: t(candidacyMessages['field.firstNames']), value: identity.firstNames.join(', ') || '–' },
        {
          label: t(candidacyMessages['field.sex']),
          value: sex === '' ? '–' : t(candidacyMessages[`sex.${sex}`]),
        },
        {
          label: t(candidacyMessages['field.birthDate']),
          value: date.filter((_part, at) => parts[at] !== '').join('/') || '–',
        },
        {
          label: t(candidacyMessages['field.birthPlace']),
          value: [birthTown, identity.birthPlace].filter(Boolean).join(', ') || '–',
        },
      ]}
    />
  );
}

/** What the national rules say of an identity, a sentence for each point, with the field it is about. */
export function FindingList({ findings }: { readonly findings: readonly IdentityFinding[] }): JSX.Element {
  const { t } = useWords();
  if (findings.length === 0) return <p className="soft">{t(candidacyMessages['identity.sound'])}</p>;
  return (
    <ul className="cd-findings">
      {findings.map((finding) => (
        <li key={`${finding.field} ${finding.code} ${String(finding.info.text ?? '')}`}>
          <Tag tone={finding.weight === 'stops' ? 'caution' : 'plain'}>
            {t(candidacyMessages[`finding.${finding.weight}`])}
          </Tag>{' '}
          <strong>{t(candidacyMessages[`field.${finding.field}`])}</strong>{' '}
          {t(nameFinding(finding), finding.info)}
        </li>
      ))}
    </ul>
  );
}
