import { workshopMessages } from '@etalon/i18n/messages/workshop';
import { type EditPath, isJsonList, isJsonObject, type JsonObject, readPath } from '@etalon/workshop/edits';
import { type JSX, type ReactNode, useState } from 'react';
import { Button } from '../kit/button.tsx';
import { useWords } from '../kit/use-words.ts';
import type { FieldSpec } from './field-spec.ts';
import { ItemField } from './item-field.tsx';
import { useItems } from './use-items.ts';

interface ItemListProps {
  /** Place of the list in the document. */
  readonly path: EditPath;
  /** Heading of the list for those who hear it. */
  readonly name: string;
  readonly addLabel: string;
  readonly emptyText: string;
  /** A new item, without its id. */
  readonly blank: JsonObject;
  readonly fields: (item: JsonObject) => readonly FieldSpec[];
  readonly titleOf: (item: JsonObject) => string;
  /** Facts that stand beside the title while the item is folded. */
  readonly factsOf?: (item: JsonObject) => ReactNode;
  /** What stands under the fields. */
  readonly after?: (item: JsonObject, path: EditPath) => ReactNode;
}

/** The items of a list of the document. */
export function readItems(raw: JsonObject, path: EditPath): readonly JsonObject[] {
  const value = readPath(raw, path);
  return isJsonList(value) ? value.filter(isJsonObject) : [];
}

export const idOf = (item: JsonObject): string => (typeof item.id === 'string' ? item.id : '');
export const textOf = (item: JsonObject, key: string): string => {
  const value = item[key];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
};

/** A longer list lays the fields of an item out only once it is opened. */
const LAID_OUT_MOST = 100;
/** From here on a list is searched. */
const SEARCHED_FROM = 20;

interface ItemProps extends ItemListProps {
  readonly item: JsonObject;
  readonly open: boolean;
  readonly long: boolean;
}

function Item(props: ItemProps): JSX.Element {
  const { t } = useWords();
  const document = useItems();
  const { item, path, fields, titleOf, factsOf, after, open, long } = props;
  const id = idOf(item);
  const place = [...path, `@${id}`];
  const title = titleOf(item) || t(workshopMessages['items.unnamed']);
  const [shown, setShown] = useState(open);
  return (
    <li className="it-item" id={id}>
      <details open={shown} onToggle={(event) => setShown(event.currentTarget.open)}>
        <summary>
          <span className="it-title">{title}</span>
          {factsOf !== undefined && <span className="it-facts">{factsOf(item)}</span>}
        </summary>
        {(shown || !long) && (
          <>
            <div className="it-fields">
              {fields(item).map((spec) => (
                <ItemField key={spec.key} path={place} spec={spec} />
              ))}
            </div>
            {after?.(item, place)}
            <div className="row no-print">
              <Button
                type="button"
                small
                tone="quiet"
                aria-label={t(workshopMessages['items.remove.of'], { name: title })}
                onClick={() => document.remove(place)}
              >
                {t(workshopMessages['items.remove'])}
              </Button>
            </div>
          </>
        )}
      </details>
    </li>
  );
}

/** True when the title or any text of the item holds the words. */
function holds(item: JsonObject, title: string, words: string): boolean {
  const texts = [title, ...Object.values(item).filter((value) => typeof value === 'string')];
  return texts.some((text) => text.toLowerCase().includes(words));
}

/** What is written to search a long list, and how many items hold it. */
function SearchBox(props: {
  readonly name: string;
  readonly words: string;
  readonly shown: number;
  readonly onChange: (words: string) => void;
}): JSX.Element {
  const { t, number } = useWords();
  const { name, words, shown, onChange } = props;
  return (
    <div className="it-search no-print">
      <input
        className="input"
        type="search"
        aria-label={t(workshopMessages['items.search'], { name })}
        placeholder={t(workshopMessages['items.search'], { name })}
        value={words}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <span role="status" className="soft">
        {t(workshopMessages['items.found'], { shown: number(shown), count: shown })}
      </span>
    </div>
  );
}

/** The items of one list, each folded under its title with its facts, and the button that adds one. */
export function ItemList(props: ItemListProps): JSX.Element {
  const document = useItems();
  const { path, name, addLabel, emptyText, blank } = props;
  const [added, setAdded] = useState<string | null>(null);
  const [words, setWords] = useState('');
  const items = readItems(document.content, path);
  const sought = words.trim().toLowerCase();
  const shown =
    sought === ''
      ? items
      : items.filter((item) => idOf(item) === added || holds(item, props.titleOf(item), sought));
  return (
    <div className="it-list">
      {items.length === 0 && <p className="soft">{emptyText}</p>}
      {items.length >= SEARCHED_FROM && (
        <SearchBox name={name} words={words} shown={shown.length} onChange={setWords} />
      )}
      {shown.length > 0 && (
        <ul aria-label={name}>
          {shown.map((item) => (
            <Item
              key={idOf(item)}
              {...props}
              item={item}
              open={idOf(item) === added}
              long={items.length > LAID_OUT_MOST}
            />
          ))}
        </ul>
      )}
      <Button
        type="button"
        small
        aria-label={addLabel}
        onClick={() => {
          const id = document.add(path, blank);
          setAdded(id);
          requestAnimationFrame(() =>
            window.document
              .getElementById(id)
              ?.querySelector<HTMLElement>('input, textarea, select')
              ?.focus(),
          );
        }}
      >
        {addLabel}
      </Button>
    </div>
  );
}
