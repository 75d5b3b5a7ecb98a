import { shellMessages } from '@etalon/i18n/messages/shell';
import { workshopMessages } from '@etalon/i18n/messages/workshop';
import type { Json } from '@etalon/workshop/edits';
import type { JSX } from 'react';
import { Alert } from '../kit/alert.tsx';
import { Button } from '../kit/button.tsx';
import { useWords } from '../kit/use-words.ts';
import { describePlace, writeValue } from './describe-place.ts';
import type { ShownConflict } from './document-session.ts';
import type { OpenDocument } from './use-document.ts';

function Text(props: {
  readonly title: string;
  readonly value: Json;
  readonly onKeep: () => void;
  readonly place: string;
}): JSX.Element {
  const { t } = useWords();
  const { title, value, onKeep, place } = props;
  return (
    <div className="ws-conflict-text">
      <h3>{title}</h3>
      <blockquote>{value === null ? t(workshopMessages['conflict.none']) : writeValue(value)}</blockquote>
      <Button
        type="button"
        small
        onClick={onKeep}
        aria-label={t(shellMessages['words.pair'], {
          name: t(workshopMessages['conflict.keep']),
          value: `${title}, ${place}`,
        })}
      >
        {t(workshopMessages['conflict.keep'])}
      </Button>
    </div>
  );
}

function keyOf({ path, revision }: ShownConflict): string {
  return `${revision} ${path.join('/')}`;
}

/** Places that two people wrote at once: both texts, and a choice between them. */
export function ConflictList({ document }: { readonly document: OpenDocument }): JSX.Element | null {
  const { t } = useWords();
  const { conflicts, content, loaded } = document;
  if (conflicts.length === 0) return null;
  return (
    <Alert tone="caution" title={t(workshopMessages['conflicts.title'], { count: conflicts.length })}>
      <p>{t(workshopMessages['conflicts.text'])}</p>
      <ul className="ws-conflicts">
        {conflicts.map((conflict) => {
          const place = describePlace(content, conflict.path, loaded.labels);
          return (
            <li key={keyOf(conflict)}>
              <p className="ws-place">{place}</p>
              <div className="ws-conflict">
                <Text
                  title={t(workshopMessages['conflict.kept'], { name: conflict.authorName })}
                  value={conflict.kept}
                  place={place}
                  onKeep={() => document.settle(conflict, 'kept')}
                />
                <Text
                  title={t(workshopMessages['conflict.other'])}
                  value={conflict.other}
                  place={place}
                  onKeep={() => document.settle(conflict, 'other')}
                />
              </div>
            </li>
          );
        })}
      </ul>
    </Alert>
  );
}
