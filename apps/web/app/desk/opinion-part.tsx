import { deskRoomMessages } from '@etalon/i18n/messages/desk-room';
import type { JSX } from 'react';
import { Form } from 'react-router';
import { Button } from '../kit/button.tsx';
import { TextArea } from '../kit/field.tsx';
import { Tag } from '../kit/tag.tsx';
import { useWords } from '../kit/use-words.ts';
import type { CurrentCriterion } from './desk-page.ts';

/** Asks for a second opinion on the criterion, or shows the one asked for. */
export function OpinionPart({
  criterion,
  locked,
}: {
  readonly criterion: CurrentCriterion;
  readonly locked: boolean;
}): JSX.Element | null {
  const { t } = useWords();
  const { id, opinion } = criterion;
  if (locked && opinion === null) return null;
  return (
    <details className="criterion-more opinion" open={opinion !== null}>
      <summary>
        {t(deskRoomMessages['opinion.title'])}{' '}
        {opinion !== null && <Tag tone="note">{t(deskRoomMessages['opinion.asked'])}</Tag>}
      </summary>
      {opinion !== null && <p className="document">{opinion}</p>}
      {!locked && (
        <Form method="post" preventScrollReset>
          <input type="hidden" name="critere" value={id} />
          {opinion === null ? (
            <>
              <p className="soft">{t(deskRoomMessages['opinion.text'])}</p>
              <TextArea name="reason" label={t(deskRoomMessages['opinion.reason'])} required />
              <Button small name="acte" value="avis">
                {t(deskRoomMessages['opinion.ask'])}
              </Button>
            </>
          ) : (
            <Button small name="acte" value="avis-repris">
              {t(deskRoomMessages['opinion.take-back'])}
            </Button>
          )}
        </Form>
      )}
    </details>
  );
}
