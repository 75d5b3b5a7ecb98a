import { CONFLICT_GROUNDS } from '@etalon/core/jury';
import { juriesMessages } from '@etalon/i18n/messages/juries';
import type { JSX } from 'react';
import { Form } from 'react-router';
import { Button } from '../kit/button.tsx';
import { Confirm } from '../kit/confirm.tsx';
import { SelectField } from '../kit/field.tsx';
import { Tag } from '../kit/tag.tsx';
import { useWords } from '../kit/use-words.ts';
import type { ExaminerPage } from './examiner.tsx';
import type { ExaminerPartProps } from './profile-section.tsx';
import { WithdrawForm } from './withdraw-form.tsx';

type Conflict = ExaminerPage['conflicts'][number];

function ConflictLine({
  conflict,
  page,
}: {
  readonly conflict: Conflict;
  readonly page: ExaminerPage;
}): JSX.Element {
  const { t, date } = useWords();
  const { id, name, known, own, ground, declaredBy, declaredAt } = conflict;
  const by = declaredBy === page.person.userId ? 'conflict.by.self' : 'conflict.by.officer';
  return (
    <li className="jr-line">
      <span>
        <strong>{name ?? t(juriesMessages['conflict.erased'])}</strong>{' '}
        {name !== null && !known && <Tag>{t(juriesMessages['conflict.unknown'])}</Tag>}
        <br />
        {t(juriesMessages[`conflict.ground.${ground}`])}{' '}
        <span className="soft">{t(juriesMessages[by], { date: date(declaredAt) })}</span>
      </span>
      {page.writes && own && <WithdrawForm conflictId={id} />}
    </li>
  );
}

/** Links declared by the person or by the certifier; each is taken back by whoever declared it. */
export function ConflictSection({ page, answered }: ExaminerPartProps): JSX.Element {
  const { t } = useWords();
  return (
    <section className="panel" aria-labelledby="liens">
      <h2 id="liens">{t(juriesMessages['conflict.title'])}</h2>
      <p className="soft">{t(juriesMessages['conflict.text'])}</p>
      {page.conflicts.length === 0 ? (
        <p>{t(juriesMessages['conflict.empty'])}</p>
      ) : (
        <ul className="jr-reasons jr-wide">
          {page.conflicts.map((conflict) => (
            <ConflictLine key={conflict.id} conflict={conflict} page={page} />
          ))}
        </ul>
      )}
      {page.writes && (
        <Confirm label={t(juriesMessages['conflict.add'])} question={t(juriesMessages['conflict.text'])}>
          <Form method="post" className="jr-form">
            <input type="hidden" name="acte" value="lien" />
            <div className="jr-fields">
              <SelectField
                name="candidateId"
                label={t(juriesMessages['conflict.candidate'])}
                choices={[{ value: '', label: t(juriesMessages['conflict.choose']) }, ...page.candidates]}
                answer={answered}
                required
              />
              <SelectField
                name="ground"
                label={t(juriesMessages['conflict.ground'])}
                choices={CONFLICT_GROUNDS.map((value) => ({
                  value,
                  label: t(juriesMessages[`conflict.ground.${value}`]),
                }))}
                answer={answered}
              />
            </div>
            <Button tone="primary">{t(juriesMessages['conflict.add'])}</Button>
          </Form>
        </Confirm>
      )}
    </section>
  );
}
