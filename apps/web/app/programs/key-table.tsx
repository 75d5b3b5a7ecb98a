import { apiMessages } from '@etalon/i18n/messages/api';
import type { JSX } from 'react';
import { Form } from 'react-router';
import { Button } from '../kit/button.tsx';
import { Code } from '../kit/code.tsx';
import { Confirm } from '../kit/confirm.tsx';
import { TableRegion } from '../kit/table-region.tsx';
import { Tag } from '../kit/tag.tsx';
import { useWords } from '../kit/use-words.ts';
import type { KeysPage } from './keys.tsx';

type ShownKey = KeysPage['keys'][number];

function RevokeKey({ id, name }: ShownKey): JSX.Element {
  const { t } = useWords();
  return (
    <Confirm
      label={t(apiMessages['key.revoke.named'], { name })}
      question={t(apiMessages['key.revoke.question'], { name })}
      tone="grave"
    >
      <Form method="post">
        <input type="hidden" name="acte" value="revoquer" />
        <input type="hidden" name="cle" value={id} />
        <Button tone="grave">{t(apiMessages['key.revoke'])}</Button>
      </Form>
    </Confirm>
  );
}

/** Every key that was made, with what it opens, its end, its last use and its state. */
export function KeyTable({
  keys,
  writes,
}: {
  readonly keys: readonly ShownKey[];
  readonly writes: boolean;
}): JSX.Element {
  const { t, date } = useWords();
  const caption = t(apiMessages['keys.caption']);
  return (
    <TableRegion label={caption}>
      <table className="table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t(apiMessages['key.name'])}</th>
            <th scope="col">{t(apiMessages['key.scopes'])}</th>
            <th scope="col">{t(apiMessages['key.maker'])}</th>
            <th scope="col">{t(apiMessages['key.made-on'])}</th>
            <th scope="col">{t(apiMessages['key.expires'])}</th>
            <th scope="col">{t(apiMessages['key.used'])}</th>
            <th scope="col">{t(apiMessages['key.state'])}</th>
            {writes && <th scope="col">{t(apiMessages['column.act'])}</th>}
          </tr>
        </thead>
        <tbody>
          {keys.map((key) => (
            <tr key={key.id}>
              <th scope="row">
                {key.name} <Code>…{key.hint}</Code>
              </th>
              <td>
                {key.scopes.map((scope) => (
                  <div key={scope}>{t(apiMessages[`scope.${scope}`])}</div>
                ))}
              </td>
              <td>{key.maker}</td>
              <td>{date(key.createdAt)}</td>
              <td>{key.expiresAt === null ? t(apiMessages['key.no-end']) : date(key.expiresAt)}</td>
              <td>{key.lastUsedOn === null ? t(apiMessages['key.never-used']) : date(key.lastUsedOn)}</td>
              <td>
                <Tag tone={key.state === 'active' ? 'note' : 'plain'}>
                  {t(apiMessages[`key.${key.state}`])}
                </Tag>
              </td>
              {writes && <td>{key.state === 'active' && <RevokeKey {...key} />}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  );
}
