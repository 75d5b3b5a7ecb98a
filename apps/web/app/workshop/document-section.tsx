import { workshopMessages } from '@etalon/i18n/messages/workshop';
import type { JSX } from 'react';
import { Form, Link } from 'react-router';
import { Button } from '../kit/button.tsx';
import { SelectField, TextField } from '../kit/field.tsx';
import { useWords } from '../kit/use-words.ts';
import type { ProjectPageData, ShownDocument } from './load-project-page.ts';

function Row({ document }: { readonly document: ShownDocument }): JSX.Element {
  const { t, date } = useWords();
  const { id, title, kindTitle, path, createdAt, archived } = document;
  const label = t(workshopMessages[archived ? 'project.documents.unarchive' : 'project.documents.archive']);
  return (
    <li>
      <span>
        <Link to={path}>{title}</Link>{' '}
        <span className="soft">
          {kindTitle} · {t(workshopMessages['project.document.since'], { date: date(createdAt) })}
        </span>
      </span>
      <Form method="post" preventScrollReset>
        <input type="hidden" name="objet" value={id} />
        <Button
          name="acte"
          value={archived ? 'remettre' : 'ranger'}
          small
          tone="quiet"
          aria-label={`${label} : ${title}`}
        >
          {label}
        </Button>
      </Form>
    </li>
  );
}

/** The documents of a project, those put away below, and the form that makes one more. */
export function DocumentSection(props: {
  readonly page: ProjectPageData;
  readonly answer: unknown;
}): JSX.Element {
  const { t } = useWords();
  const { documents, kinds } = props.page;
  const present = documents.filter(({ archived }) => !archived);
  const away = documents.filter(({ archived }) => archived);
  return (
    <section aria-labelledby="documents">
      <h2 id="documents">{t(workshopMessages['project.documents'])}</h2>
      {present.length === 0 ? (
        <p className="soft">{t(workshopMessages['project.documents.empty'])}</p>
      ) : (
        <ul className="list">
          {present.map((document) => (
            <Row key={document.id} document={document} />
          ))}
        </ul>
      )}
      {away.length > 0 && (
        <details className="fold">
          <summary>{t(workshopMessages['project.documents.archived'], { count: away.length })}</summary>
          <ul className="list">
            {away.map((document) => (
              <Row key={document.id} document={document} />
            ))}
          </ul>
        </details>
      )}
      <Form method="post" className="ws-line" aria-label={t(workshopMessages['project.documents.new'])}>
        <SelectField
          name="kind"
          label={t(workshopMessages['project.documents.kind'])}
          choices={kinds}
          answer={props.answer}
        />
        <TextField
          name="title"
          label={t(workshopMessages['project.documents.title'])}
          maxLength={120}
          answer={props.answer}
          required
        />
        <Button name="acte" value="document">
          {t(workshopMessages['project.documents.create'])}
        </Button>
      </Form>
    </section>
  );
}
