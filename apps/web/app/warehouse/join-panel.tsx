import { warehouseMessages } from '@etalon/i18n/messages/warehouse';
import type { JoinDescription } from '@etalon/warehouse';
import type { JSX } from 'react';
import { Form } from 'react-router';
import { Alert } from '../kit/alert.tsx';
import { Button } from '../kit/button.tsx';
import { ErrorPanel } from '../kit/error-panel.tsx';
import { SelectField, TextField } from '../kit/field.tsx';
import { KeyValues } from '../kit/key-values.tsx';
import { useWords } from '../kit/use-words.ts';
import type { ChecksView } from './load-checks.ts';

const KINDS = ['left', 'inner', 'full'] as const;

function Described({ join }: { readonly join: JoinDescription }): JSX.Element {
  const { t, number } = useWords();
  const rows = (count: number): string => t(warehouseMessages.rows, { rows: number(count), count });
  const written = (key: readonly (string | null)[]): string => key.map((part) => part ?? '∅').join(' · ');
  return (
    <>
      {join.multiplyingKeys > 0 && (
        <Alert
          tone="caution"
          title={t(warehouseMessages['join.multiplies'], {
            factor: number(join.factor ?? 0, { decimals: 2 }),
            left: number(join.leftRows),
            result: number(join.resultRows),
          })}
          announced
        >
          <p>
            {t(warehouseMessages['join.multiplying'], {
              keys: number(join.multiplyingKeys),
              count: join.multiplyingKeys,
            })}{' '}
            {join.multiplying
              .slice(0, 5)
              .map((key) => `${written(key.key)} (${key.leftRows} × ${key.rightRows})`)
              .join(' ; ')}
          </p>
        </Alert>
      )}
      <KeyValues
        entries={[
          {
            label: t(warehouseMessages['join.cardinality']),
            value: t(warehouseMessages[`cardinality.${join.cardinality}`]),
          },
          { label: t(warehouseMessages['join.result']), value: rows(join.resultRows) },
          {
            label: t(warehouseMessages['join.left']),
            value: `${rows(join.leftRows)}, ${t(warehouseMessages['join.unmatched'], { rows: number(join.unmatchedLeftRows) })}`,
          },
          {
            label: t(warehouseMessages['join.right']),
            value: `${rows(join.rightRows)}, ${t(warehouseMessages['join.unmatched'], { rows: number(join.unmatchedRightRows) })}`,
          },
          {
            label: t(warehouseMessages['join.nulls']),
            value: `${number(join.leftNullRows)} · ${number(join.rightNullRows)}`,
          },
          ...(join.unmatchedLeftExamples.length === 0
            ? []
            : [
                {
                  label: t(warehouseMessages['join.examples']),
                  value: join.unmatchedLeftExamples.slice(0, 8).map(written).join(' ; '),
                },
              ]),
        ]}
      />
    </>
  );
}

/** What a join would give before it is made, with a warning when rows would multiply. */
export function JoinPanel({
  view,
  params,
}: {
  readonly view: ChecksView;
  readonly params: URLSearchParams;
}): JSX.Element {
  const { t } = useWords();
  const choices = view.tables.map(({ name }) => ({ value: name, label: name }));
  return (
    <section aria-labelledby="jointures">
      <h2 id="jointures">{t(warehouseMessages['join.title'])}</h2>
      <Form method="get" className="ws-line" preventScrollReset>
        <SelectField
          name="gauche"
          label={t(warehouseMessages['join.left'])}
          value={params.get('gauche') ?? ''}
          choices={choices}
        />
        <SelectField
          name="droite"
          label={t(warehouseMessages['join.right'])}
          value={params.get('droite') ?? ''}
          choices={choices}
        />
        <TextField
          name="cles"
          label={t(warehouseMessages['param.keys'])}
          value={params.get('cles') ?? ''}
          placeholder="origine = code"
          required
        />
        <SelectField
          name="sorte"
          label={t(warehouseMessages['param.kind'])}
          value={params.get('sorte') ?? 'left'}
          choices={KINDS.map((value) => ({ value, label: t(warehouseMessages[`join.kind.${value}`]) }))}
        />
        <Button>{t(warehouseMessages['join.do'])}</Button>
      </Form>
      {view.join !== null && view.join.problem !== null && <ErrorPanel {...view.join.problem} />}
      {view.join !== null && view.join.result !== null && <Described join={view.join.result} />}
    </section>
  );
}
