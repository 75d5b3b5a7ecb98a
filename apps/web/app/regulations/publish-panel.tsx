import { regulationsMessages as words } from '@etalon/i18n/messages/regulations';
import type { JSX } from 'react';
import { Form } from 'react-router';
import { Button } from '../kit/button.tsx';
import { SelectField } from '../kit/field.tsx';
import { useWords } from '../kit/use-words.ts';
import type { DraftPage } from './load-draft.ts';

/** Freezes the draft, and says which version it replaces for sessions to come. */
export function PublishPanel({ page }: { readonly page: DraftPage }): JSX.Element {
  const { t, date } = useWords();
  const { replaceable, basedOn, findings } = page;
  const preset = replaceable.some(({ id }) => id === basedOn) ? (basedOn ?? '') : '';
  return (
    <section className="panel" id="publier" aria-labelledby="publier-titre">
      <h2 id="publier-titre">{t(words['draft.publish.title'])}</h2>
      <p>{t(words['draft.publish.text'])}</p>
      <Form method="post">
        <input type="hidden" name="acte" value="publier" />
        <SelectField
          name="supersedes"
          label={t(words['draft.supersedes'])}
          value={preset}
          choices={[
            { value: '', label: t(words['draft.supersedes.none']) },
            ...replaceable.map(({ id, label, createdAt }) => ({
              value: id,
              label: `${label}, ${t(words['list.since'], { date: date(createdAt) })}`,
            })),
          ]}
        />
        <Button tone="primary" aria-disabled={findings.length > 0}>
          {t(words['draft.publish'])}
        </Button>
      </Form>
    </section>
  );
}
