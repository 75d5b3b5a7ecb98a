import type { JournalCheckpoint } from '@etalon/core/journal';
import { journalMessages } from '@etalon/i18n/messages/journal';
import type { JSX } from 'react';
import { Form } from 'react-router';
import { Button, LinkButton } from '../kit/button.tsx';
import { Hash } from '../kit/code.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { useWords } from '../kit/use-words.ts';

/** Signed checkpoints to keep elsewhere, and the exports that verify without this server. */
export function CheckpointList({
  checkpoints,
}: {
  readonly checkpoints: readonly JournalCheckpoint[];
}): JSX.Element {
  const { t, moment, number } = useWords();
  return (
    <section className="panel" aria-labelledby="points">
      <h2 id="points">{t(journalMessages['checkpoints.title'])}</h2>
      <p>{t(journalMessages['checkpoints.text'])}</p>
      {checkpoints.length === 0 ? (
        <EmptyState title={t(journalMessages['checkpoints.empty'])}>
          {t(journalMessages['checkpoints.empty.text'])}
        </EmptyState>
      ) : (
        <ul className="list">
          {checkpoints.slice(0, 10).map(({ size, at, head }) => (
            <li key={`${size} ${at}`}>
              <span className="figures">
                {t(journalMessages['checkpoint.name'], { size: number(size), moment: moment(at) })}
              </span>
              <Hash value={head} short />
              <a
                href={`/journal/points-de-controle.jsonl?rangees=${size}`}
                download
                aria-label={t(journalMessages['checkpoint.download.label'], { size })}
              >
                {t(journalMessages['checkpoint.download'])}
              </a>
            </li>
          ))}
        </ul>
      )}
      <div className="row">
        <Form method="post">
          <Button>{t(journalMessages['checkpoints.take'])}</Button>
        </Form>
        <LinkButton to="/journal/export.jsonl" download>
          {t(journalMessages['export.journal'])}
        </LinkButton>
        <LinkButton to="/journal/points-de-controle.jsonl" download>
          {t(journalMessages['export.checkpoints'])}
        </LinkButton>
        <LinkButton to="/.well-known/did.json" download>
          {t(journalMessages['export.keys'])}
        </LinkButton>
      </div>
    </section>
  );
}
