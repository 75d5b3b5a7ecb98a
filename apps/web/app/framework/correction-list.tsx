import { frameworkPageMessages as words } from '@etalon/i18n/messages/framework-pages';
import type { JSX } from 'react';
import { Form } from 'react-router';
import { Button } from '../kit/button.tsx';
import { Confirm } from '../kit/confirm.tsx';
import { Named } from '../kit/named.tsx';
import { Tag } from '../kit/tag.tsx';
import { useWords } from '../kit/use-words.ts';
import type { DraftData } from './load-draft.ts';
import { WordChanges } from './word-changes.tsx';

type Entry = DraftData['corrections'][number];

function EntryState({ entry }: { readonly entry: Entry }): JSX.Element {
  const { t, moment } = useWords();
  if (entry.withdrawn !== null)
    return (
      <Tag>
        {t(words[entry.withdrawn.mine ? 'correction.withdrawn.mine' : 'correction.withdrawn.officer'], {
          date: moment(entry.withdrawn.at),
        })}
      </Tag>
    );
  if (entry.refused)
    return (
      <Tag tone="caution" icon="caution">
        {t(words['correction.refused'])}
      </Tag>
    );
  return (
    <Tag tone="note" icon="done">
      {t(words['correction.in-force'])}
    </Tag>
  );
}

function Correction({ entry, edits }: { readonly entry: Entry; readonly edits: boolean }): JSX.Element {
  const { t, moment } = useWords();
  const none = t(words['correction.chain.none']);
  return (
    <li className="fw-entry">
      <div className="row">
        <a className="code" href={`#${entry.item}`}>
          {entry.item}
        </a>
        <EntryState entry={entry} />
        <span className="soft figures">
          {t(words[entry.mine ? 'author.mine' : 'author.officer'], { date: moment(entry.at) })}
        </span>
      </div>
      {entry.field === 'text' ? (
        <WordChanges before={entry.before} after={entry.after} />
      ) : (
        <p className="document">
          {t(words['chain.follows'])} <del>{entry.before || none}</del> <ins>{entry.after || none}</ins>
        </p>
      )}
      <p>
        <span className="soft">
          <Named label={t(words['correction.reason'])} />{' '}
        </span>
        {entry.reason}
      </p>
      {edits && entry.withdrawn === null && (
        <Confirm label={t(words['correction.withdraw'])} question={t(words['correction.withdraw.question'])}>
          <Form method="post">
            <input type="hidden" name="acte" value="retirer" />
            <input type="hidden" name="correctionId" value={entry.id} />
            <Button>{t(words['correction.withdraw.submit'])}</Button>
          </Form>
        </Confirm>
      )}
    </li>
  );
}

export interface CorrectionListProps {
  readonly corrections: readonly Entry[];
  readonly edits: boolean;
}

/** The corrections laid over the document, latest first; those withdrawn stay in the list. */
export function CorrectionList({ corrections, edits }: CorrectionListProps): JSX.Element {
  const { t } = useWords();
  return (
    <section id="corrections" className="fw-corrections" aria-labelledby="corrections-title">
      <h2 id="corrections-title" className="fw-heading">
        {t(words['correction.title'])}
      </h2>
      {corrections.length === 0 ? (
        <p className="soft">{t(words['correction.none'])}</p>
      ) : (
        <ol className="fw-plain">
          {corrections.map((entry) => (
            <Correction key={entry.id} entry={entry} edits={edits} />
          ))}
        </ol>
      )}
    </section>
  );
}
