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

function Item(props: ItemListProps & { readonly item: JsonObject; readonly open: boolean }): JSX.Element {
  const { t } = useWords();
  const document = useItems();
  const { item, path, fields, titleOf, factsOf, after, open } = props;
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
      </details>
    </li>
  );
}

/** The items of one list, each folded under its title with its facts, and the button that adds one. */
export function ItemList(props: ItemListProps): JSX.Element {
  const document = useItems();
  const { path, name, addLabel, emptyText, blank } = props;
  const [added, setAdded] = useState<string | null>(null);
  const items = readItems(document.content, path);
  return (
    <div className="it-list">
      {items.length === 0 && <p className="soft">{emptyText}</p>}
      {items.length > 0 && (
        <ul aria-label={name}>
          {items.map((item) => (
            <Item key={idOf(item)} {...props} item={item} open={idOf(item) === added} />
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
