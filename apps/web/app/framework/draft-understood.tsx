import { frameworkPageMessages as words } from '@etalon/i18n/messages/framework-pages';
import type { JSX } from 'react';
import { Link } from 'react-router';
import { useWords } from '../kit/use-words.ts';
import { CorrectionForm } from './correction-form.tsx';
import type { DraftData, UnderstoodItem } from './load-draft.ts';

interface ItemProps {
  readonly item: UnderstoodItem;
  readonly draft: DraftData;
  readonly selected: boolean;
  readonly answer: unknown;
}

function ChainWords({ item }: { readonly item: UnderstoodItem }): JSX.Element | null {
  const { t } = useWords();
  if (item.chain === null) return null;
  const { continues, label } = item.chain;
  if (continues === null)
    return <span className="soft">{t(words['chain.head'], { label: label ?? '' })}</span>;
  return (
    <span className="soft">
      {t(words['chain.follows'])} <a href={`#${continues}`}>{continues}</a>
    </span>
  );
}

function Item({ item, draft, selected, answer }: ItemProps): JSX.Element {
  const { t, number } = useWords();
  const corrected = draft.corrections.some((row) => row.item === item.id && row.withdrawn === null);
  return (
    <li id={item.id} className={`fw-item fw-item-${item.kind}`}>
      <span className="fw-item-head">
        <span className="code">{item.id}</span>
        <span className="fw-kind">{t(words[`kind.${item.kind}`])}</span>
        <a className="figures" href={`#L${item.place.line}`}>
          {t(words['place.line'], { line: number(item.place.line) })}
        </a>
        {corrected && <a href="#corrections">{t(words['item.corrected'])}</a>}
        <ChainWords item={item} />
        {draft.edits && !selected && (
          <Link
            className="fw-edit no-print"
            to={`?corriger=${encodeURIComponent(item.id)}#${item.id}`}
            preventScrollReset
            aria-label={t(words['item.correct-label'], { item: item.id })}
          >
            {t(words['item.correct'])}
          </Link>
        )}
      </span>
      <p className="document">{item.text}</p>
      {selected && draft.edits && <CorrectionForm item={item} items={draft.items} answer={answer} />}
    </li>
  );
}

export interface DraftUnderstoodProps {
  readonly draft: DraftData;
  readonly selected: string | null;
  readonly answer: unknown;
}

/** What was understood, in the order of the document: each item leads to its line and can be corrected. */
export function DraftUnderstood({ draft, selected, answer }: DraftUnderstoodProps): JSX.Element {
  const { t } = useWords();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by the keyboard
    <section className="fw-pane" aria-labelledby="understood-title" tabIndex={0}>
      <h2 id="understood-title">{t(words['understood.title'])}</h2>
      {draft.items.length === 0 && <p className="soft">{t(words['understood.empty'])}</p>}
      <ol className="fw-plain">
        {draft.items.map((item, index) => (
          <Item
            // biome-ignore lint/suspicious/noArrayIndexKey: a broken document may give one code to two items
            key={index}
            item={item}
            draft={draft}
            selected={selected === item.id}
            answer={answer}
          />
        ))}
      </ol>
    </section>
  );
}
