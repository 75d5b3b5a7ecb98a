import { protectionMessages } from '@etalon/i18n/messages/protection';
import type { AnonymityFacts, ClassFacts } from '@etalon/privacy';
import type { JSX } from 'react';
import { Form } from 'react-router';
import { Button } from '../kit/button.tsx';
import { useWords } from '../kit/use-words.ts';
import type { ShownRun } from './load-runs.ts';
import { PlainTable } from './plain-table.tsx';
import { RunState } from './run-state.tsx';

function Boxes(props: {
  readonly name: string;
  readonly legend: string;
  readonly columns: readonly string[];
  readonly checked: readonly string[];
}): JSX.Element {
  return (
    <fieldset className="field">
      <legend>{props.legend}</legend>
      <div className="it-boxes">
        {props.columns.map((column) => (
          <label className="choice" key={column}>
            <input
              type="checkbox"
              name={props.name}
              value={column}
              defaultChecked={props.checked.includes(column)}
            />
            {column}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function Declared({ facts }: { readonly facts: ClassFacts }): JSX.Element {
  const { t, number } = useWords();
  if (facts.k === null) return <p>{t(protectionMessages['scan.classes.k.undefined'])}</p>;
  return (
    <p className="figures">
      <b>{facts.columns.join(' × ')}</b>{' '}
      {t(protectionMessages['scan.classes.k'], { k: number(facts.k), uniques: number(facts.uniques) })}{' '}
      {facts.diversity
        .map(({ column, l }) =>
          t(protectionMessages['scan.classes.l'], { column, l: l === null ? '—' : number(l) }),
        )
        .join(' ; ')}
    </p>
  );
}

/** Columns chosen as quasi-identifiers, k and ℓ for the whole choice and for each set of up to three. */
export function ClassPanel(props: {
  readonly sha256: string;
  readonly columns: readonly string[];
  readonly facts: AnonymityFacts | null;
  readonly run: ShownRun | null;
}): JSX.Element {
  const { t, number } = useWords();
  const { sha256, columns, facts, run } = props;
  return (
    <section className="panel" aria-labelledby="quasi">
      <h2 id="quasi">{t(protectionMessages['scan.classes'])}</h2>
      <p className="soft">{t(protectionMessages['scan.classes.text'])}</p>
      <Form method="post" preventScrollReset className="no-print">
        <input type="hidden" name="fichier" value={sha256} />
        <Boxes
          name="colonnes[]"
          legend={t(protectionMessages['scan.classes.declared'])}
          columns={columns}
          checked={facts?.candidates ?? []}
        />
        <Boxes
          name="sensibles[]"
          legend={t(protectionMessages['scan.classes.sensitive'])}
          columns={columns}
          checked={facts?.declared?.diversity.map(({ column }) => column) ?? []}
        />
        <Button name="acte" value="classes">
          {t(protectionMessages['scan.classes.do'])}
        </Button>
      </Form>
      <RunState run={run} label={t(protectionMessages['scan.classes'])} />
      {facts?.declared && <Declared facts={facts.declared} />}
      {facts !== null && facts.subsets.length > 0 && (
        <PlainTable
          caption={t(protectionMessages['scan.classes.sets'])}
          columns={[
            t(protectionMessages['scan.classes.set']),
            'k',
            t(protectionMessages['scan.classes.uniques']),
            t(protectionMessages['scan.classes.below5']),
            t(protectionMessages['scan.classes.below11']),
          ]}
          end={[1, 2, 3, 4]}
          rows={facts.subsets
            .slice(0, 20)
            .map((one) => [
              one.columns.join(' × '),
              one.k === null ? '—' : number(one.k),
              number(one.uniques),
              number(one.below5),
              number(one.below11),
            ])}
        />
      )}
      <p className="soft">{t(protectionMessages['scan.classes.limit'])}</p>
    </section>
  );
}
