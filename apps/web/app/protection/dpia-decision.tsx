import { protectionMessages } from '@etalon/i18n/messages/protection';
import { type EditPath, isJsonList, isJsonObject, type JsonObject } from '@etalon/workshop/edits';
import { ANSWERS } from '@etalon/workshop/protection';
import type { JSX } from 'react';
import type { FieldSpec } from '../items/field-spec.ts';
import { ItemField } from '../items/item-field.tsx';
import { Button } from '../kit/button.tsx';
import { useWords } from '../kit/use-words.ts';
import { choicesOf } from './choices-of.ts';
import { useProtection } from './use-protection.ts';

const CRITERIA = [
  'evaluation',
  'decision',
  'monitoring',
  'sensitive',
  'scale',
  'matching',
  'vulnerable',
  'innovation',
  'blocking',
];

/** Whether an impact assessment is needed, by the nine criteria of WP 248: the author's answer, and its reason. */
export function DpiaDecision(props: { readonly item: JsonObject; readonly path: EditPath }): JSX.Element {
  const { t } = useWords();
  const { document } = useProtection();
  const { item, path } = props;
  const { dpia } = item;
  const count = isJsonObject(dpia) && isJsonList(dpia.criteria) ? dpia.criteria.length : 0;
  const fields: readonly FieldSpec[] = [
    {
      key: 'dpia/criteria',
      kind: 'some',
      wide: true,
      label: t(protectionMessages['register.dpia.criteria']),
      choices: choicesOf(t, 'criterion', CRITERIA),
    },
    {
      key: 'dpia/needed',
      kind: 'choice',
      required: true,
      label: t(protectionMessages['register.dpia.needed']),
      choices: choicesOf(t, 'answer', ANSWERS),
    },
    { key: 'dpia/lists', kind: 'lines', label: t(protectionMessages['register.dpia.lists']) },
    { key: 'dpia/reason', kind: 'long', label: t(protectionMessages['register.dpia.reason']) },
  ];
  return (
    <>
      <h3>{t(protectionMessages['register.dpia'])}</h3>
      {isJsonObject(dpia) ? (
        <>
          <p className="soft">{t(protectionMessages['register.dpia.count'], { count })}</p>
          <div className="it-fields">
            {fields.map((spec) => (
              <ItemField key={spec.key} path={path} spec={spec} />
            ))}
          </div>
        </>
      ) : (
        <Button
          type="button"
          small
          onClick={() =>
            document.set([...path, 'dpia'], { needed: 'unknown', criteria: [], lists: [], reason: '' })
          }
        >
          {t(protectionMessages['law.take'])}
        </Button>
      )}
    </>
  );
}
