import { workshopMessages } from '@etalon/i18n/messages/workshop';
import type { JSX } from 'react';
import { Form } from 'react-router';
import { Button } from '../kit/button.tsx';
import { Confirm } from '../kit/confirm.tsx';
import { TextField } from '../kit/field.tsx';
import { useWords } from '../kit/use-words.ts';
import type { ProjectPageData } from './load-project-page.ts';

/** Who works in the project; adding somebody, leaving. */
export function GroupSection(props: {
  readonly page: ProjectPageData;
  readonly answer: unknown;
}): JSX.Element {
  const { t } = useWords();
  const { members } = props.page;
  return (
    <section aria-labelledby="groupe">
      <h2 id="groupe">{t(workshopMessages['group.title'])}</h2>
      <ul className="list">
        {members.map(({ userId, name, own }) => (
          <li key={userId}>
            <span>{name}</span>
            {own && <span className="soft">{t(workshopMessages['group.you'])}</span>}
          </li>
        ))}
      </ul>
      <Form method="post" className="ws-line" preventScrollReset>
        <TextField
          name="email"
          type="email"
          label={t(workshopMessages['group.email'])}
          hint={t(workshopMessages['group.email.hint'])}
          autoComplete="off"
          answer={props.answer}
          required
        />
        <Button name="acte" value="membre">
          {t(workshopMessages['group.add'])}
        </Button>
      </Form>
      {members.length > 1 && (
        <Confirm
          label={t(workshopMessages['group.leave'])}
          question={t(workshopMessages['group.leave.question'])}
        >
          <Form method="post">
            <Button name="acte" value="quitter" tone="grave">
              {t(workshopMessages['group.leave.do'])}
            </Button>
          </Form>
        </Confirm>
      )}
    </section>
  );
}
