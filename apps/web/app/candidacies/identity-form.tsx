import { candidacyMessages } from '@etalon/i18n/messages/candidacy';
import type { JSX } from 'react';
import { SelectField, TextField } from '../kit/field.tsx';
import { useWords } from '../kit/use-words.ts';
import { PlaceField } from './place-field.tsx';
import type { ShownIdentity } from './show-identity.ts';

const FIRST_NAMES = ['firstName1', 'firstName2', 'firstName3'] as const;
const BIRTH = [
  ['birthDay', 2],
  ['birthMonth', 2],
  ['birthYear', 4],
] as const;

/** The fields of a civil identity, in the order of a birth record. */
export function IdentityFields(props: {
  readonly identity: ShownIdentity | null;
  readonly answer: unknown;
}): JSX.Element {
  const { t } = useWords();
  const { identity, answer } = props;
  return (
    <>
      <TextField
        name="birthName"
        label={t(candidacyMessages['field.birthName'])}
        hint={t(candidacyMessages['field.birthName.hint'])}
        value={identity?.birthName ?? ''}
        answer={answer}
      />
      <TextField
        name="usageName"
        label={t(candidacyMessages['field.usageName'])}
        hint={t(candidacyMessages['field.optional'])}
        value={identity?.usageName ?? ''}
        answer={answer}
      />
      <div className="cd-three">
        {FIRST_NAMES.map((name, at) => (
          <TextField
            key={name}
            name={name}
            label={t(candidacyMessages[`field.${name}`])}
            value={identity?.firstNames[at] ?? ''}
            answer={answer}
          />
        ))}
      </div>
      <SelectField
        name="sex"
        label={t(candidacyMessages['field.sex'])}
        choices={[
          { value: '', label: t(candidacyMessages['sex.none']) },
          { value: 'F', label: t(candidacyMessages['sex.F']) },
          { value: 'M', label: t(candidacyMessages['sex.M']) },
        ]}
        value={identity?.sex ?? ''}
        answer={answer}
      />
      <div className="cd-three">
        {BIRTH.map(([name, length]) => (
          <TextField
            key={name}
            name={name}
            inputMode="numeric"
            maxLength={length}
            label={t(candidacyMessages[`field.${name}`])}
            value={identity?.[name] ?? ''}
            answer={answer}
          />
        ))}
      </div>
      <PlaceField value={identity?.birthPlace ?? ''} answer={answer} />
      <TextField
        name="birthTown"
        label={t(candidacyMessages['field.birthTown'])}
        hint={t(candidacyMessages['field.optional'])}
        value={identity?.birthTown ?? ''}
        answer={answer}
      />
    </>
  );
}
