import { severityMessages as words } from '@etalon/i18n/messages/severity';
import type { SeverityFigures } from '@etalon/usecases';
import type { JSX } from 'react';
import { Form } from 'react-router';
import { Alert } from '../kit/alert.tsx';
import { Button } from '../kit/button.tsx';
import { SelectField } from '../kit/field.tsx';
import { useWords } from '../kit/use-words.ts';

function Found({ compared }: { readonly compared: SeverityFigures['compared'] }): JSX.Element | null {
  const { t, number } = useWords();
  if (compared === null) return null;
  const { first, second, difference: found } = compared;
  const write = (value: number): string => number(value, { decimals: 2 }).replace('-', '−');
  if (found.state === 'refused')
    return (
      <Alert tone="caution" title={t(words['compare.refused.title'])}>
        {t(words[`compare.refused.${found.reason}`], { first, second })}
      </Alert>
    );
  return (
    <p>
      {t(words['compare.found'], {
        first,
        second,
        difference: write(found.difference),
        lo: write(found.interval.lo),
        hi: write(found.interval.hi),
      })}
    </p>
  );
}

/** The difference of two examiners with its interval, or why it is refused. */
export function SeverityCompare({
  figures,
  block,
}: {
  readonly figures: SeverityFigures;
  readonly block: string;
}): JSX.Element {
  const { t } = useWords();
  const choices = figures.examiners.map(({ examiner }) => ({ value: examiner, label: examiner }));
  const [first, second] = choices;
  return (
    <section className="stack" aria-labelledby="comparer">
      <h2 id="comparer">{t(words.compare)}</h2>
      <Form method="get" className="row" preventScrollReset>
        <input type="hidden" name="bloc" value={block} />
        <SelectField
          name="a"
          label={t(words['compare.first'])}
          choices={choices}
          value={figures.compared?.first ?? first?.value ?? ''}
        />
        <SelectField
          name="b"
          label={t(words['compare.second'])}
          choices={choices}
          value={figures.compared?.second ?? second?.value ?? ''}
        />
        <Button>{t(words['compare.do'])}</Button>
      </Form>
      <Found compared={figures.compared} />
    </section>
  );
}
