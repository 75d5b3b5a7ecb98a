import { deskMessages } from '@etalon/i18n/messages/desk';
import type { MatchItem, MatchList } from '@etalon/usecases';
import type { JSX } from 'react';
import { Form, Link } from 'react-router';
import { Button } from '../kit/button.tsx';
import { Code } from '../kit/code.tsx';
import { Tag } from '../kit/tag.tsx';
import { useWords } from '../kit/use-words.ts';
import { writeDeskAddress } from './desk-address.ts';

export interface MatchRowProps {
  readonly item: MatchItem;
  readonly elements: MatchList['elements'];
  readonly handInId: string;
}

type Elements = MatchRowProps['elements'];

function Choices({
  elements,
  proposals,
}: {
  readonly elements: Elements;
  readonly proposals: readonly string[];
}): JSX.Element {
  const { t } = useWords();
  const proposed = proposals.flatMap((id) => elements.filter((element) => element.id === id));
  const others = elements.filter((element) => !proposals.includes(element.id));
  const option = (element: Elements[number]): JSX.Element => (
    <option key={element.id} value={element.id}>
      {element.id} · {element.label}
    </option>
  );
  return (
    <>
      <option value="">{t(deskMessages['matches.no-element'])}</option>
      {proposed.length > 0 && (
        <optgroup label={t(deskMessages['matches.proposed'])}>{proposed.map(option)}</optgroup>
      )}
      <optgroup label={t(deskMessages['matches.whole-list'])}>{others.map(option)}</optgroup>
    </>
  );
}

function Decided({ item, elements }: Pick<MatchRowProps, 'item' | 'elements'>): JSX.Element {
  const { t } = useWords();
  const { match } = item;
  if (match === null) return <Tag>{t(deskMessages['matches.to-decide'])}</Tag>;
  const element = elements.find(({ id }) => id === match.elementId);
  return (
    <span>
      <Tag tone="note" icon="done">
        {t(deskMessages[`matches.verdict.${match.verdict}`])}
      </Tag>{' '}
      {element !== undefined && <span lang="fr">{element.label}</span>}
    </span>
  );
}

/** One item of the candidate and the element of the reference list that a person says it is. */
export function MatchRow({ item, elements, handInId }: MatchRowProps): JSX.Element {
  const { t } = useWords();
  const { shown, match, proposals, pieceId } = item;
  return (
    <li id={item.id} className="match">
      <div>
        <p className="match-head">
          <Code>{item.id}</Code> <strong lang="fr">{shown.head}</strong>{' '}
          {pieceId === null ? (
            shown.place
          ) : (
            <Link to={`/pieces/${pieceId}${writeDeskAddress({ pieceId, place: shown.place })}`}>
              {shown.place}
            </Link>
          )}
        </p>
        <p lang="fr">{shown.text}</p>
        <Decided item={item} elements={elements} />
      </div>
      <Form method="post" preventScrollReset className="match-form">
        <input type="hidden" name="handIn" value={handInId} />
        <input type="hidden" name="item" value={item.id} />
        <label className="field">
          {t(deskMessages['matches.element'])}
          <select name="element" className="input" defaultValue={match?.elementId ?? proposals[0] ?? ''}>
            <Choices elements={elements} proposals={proposals} />
          </select>
        </label>
        <div className="row">
          {(['sure', 'possible', 'none'] as const).map((verdict) => (
            <Button
              key={verdict}
              small
              name="verdict"
              value={verdict}
              aria-label={`${t(deskMessages[`matches.say.${verdict}`])}, ${item.id}`}
            >
              {t(deskMessages[`matches.say.${verdict}`])}
            </Button>
          ))}
        </div>
      </Form>
    </li>
  );
}
