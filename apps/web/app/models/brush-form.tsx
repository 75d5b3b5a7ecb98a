import { searchMessages } from '@etalon/i18n/messages/search-settings';
import type { JSX } from 'react';
import { Form, useSearchParams } from 'react-router';
import { Button } from '../kit/button.tsx';
import { TextField } from '../kit/field.tsx';
import { useWords } from '../kit/use-words.ts';
import type { Brushes } from './brush-trials.ts';
import type { ParallelAxis } from './layout-parallel.ts';

/** The brushes as hidden fields, for a form that must not lose them. */
export function HiddenBrushes({ brushes }: { readonly brushes: Brushes }): JSX.Element {
  return (
    <>
      {Object.entries(brushes).flatMap(([name, { low, high }]) => [
        <input key={`min-${name}`} type="hidden" name={`min-${name}`} value={low} />,
        <input key={`max-${name}`} type="hidden" name={`max-${name}`} value={high} />,
      ])}
    </>
  );
}

/** The bounds of each axis written as numbers: the same brushes, without a pointer and without a script. */
export function BrushForm(props: {
  readonly axes: readonly ParallelAxis[];
  readonly brushes: Brushes;
  readonly nameAxis: (name: string) => string;
}): JSX.Element {
  const { t } = useWords();
  const { axes, brushes, nameAxis } = props;
  const [params] = useSearchParams();
  const tried = params.get('essais');
  return (
    <details className="fold no-print">
      <summary>{t(searchMessages['brush.written'])}</summary>
      <Form method="get" className="stack" preventScrollReset aria-label={t(searchMessages['brush.written'])}>
        {tried !== null && <input type="hidden" name="essais" value={tried} />}
        <div className="mo-fields" key={JSON.stringify(brushes)}>
          {axes.flatMap(({ name }) => [
            <TextField
              key={`min-${name}`}
              name={`min-${name}`}
              label={t(searchMessages['brush.low'], { name: nameAxis(name) })}
              value={brushes[name] === undefined ? '' : String(brushes[name].low)}
              inputMode="decimal"
            />,
            <TextField
              key={`max-${name}`}
              name={`max-${name}`}
              label={t(searchMessages['brush.high'], { name: nameAxis(name) })}
              value={brushes[name] === undefined ? '' : String(brushes[name].high)}
              inputMode="decimal"
            />,
          ])}
        </div>
        <div>
          <Button tone="quiet">{t(searchMessages['brush.do'])}</Button>
        </div>
      </Form>
    </details>
  );
}
