import { elsewhereMessages } from '@etalon/i18n/messages/models-elsewhere';
import { shellMessages } from '@etalon/i18n/messages/shell';
import type { ModelFacts, ModelValue } from '@etalon/onnx';
import type { JSX } from 'react';
import { type KeyValue, KeyValues } from '../kit/key-values.tsx';
import { TableRegion } from '../kit/table-region.tsx';
import { useWords } from '../kit/use-words.ts';

const tell = ({ name, type, dims }: ModelValue): string =>
  `${name} : ${type ?? '?'} [${(dims ?? []).map((dim) => dim ?? '?').join(', ')}]`;

/** What the file of a model says of itself. */
export function ImportCard({
  name,
  facts,
}: {
  readonly name: string;
  readonly facts: ModelFacts;
}): JSX.Element {
  const { t, number } = useWords();
  const say = (
    key:
      | 'producer'
      | 'opset'
      | 'inputs'
      | 'outputs'
      | 'operators'
      | 'parameters'
      | 'macs'
      | 'size'
      | 'licence'
      | 'description',
    value: string,
  ): KeyValue => ({
    label: t(elsewhereMessages[`card.${key}`]),
    value,
  });
  const kilobytes = number(facts.bytes / 1000, { decimals: 1 });
  return (
    <div className="stack">
      <h3>{t(elsewhereMessages['card.title'])}</h3>
      <KeyValues
        entries={[
          say('producer', facts.producer || '—'),
          say(
            'opset',
            facts.opsets.map(({ domain, version }) => `${domain || 'ai.onnx'} ${version}`).join(', '),
          ),
          say('inputs', facts.inputs.map(tell).join(' ; ')),
          say('outputs', facts.outputs.map(tell).join(' ; ')),
          say('operators', facts.operators.map((one) => `${one.name} × ${one.count}`).join(', ')),
          say('parameters', number(facts.parameters)),
          say('macs', number(facts.macs)),
          say('size', t(elsewhereMessages['card.size.value'], { kilobytes })),
          say('licence', facts.licence || t(elsewhereMessages['card.licence.none'])),
          ...(facts.description === '' ? [] : [say('description', facts.description)]),
          ...facts.metadata
            .filter(({ key }) => !/^licen[cs]e$/i.test(key))
            .map(({ key, value }) => ({ label: key, value })),
        ]}
      />
      {facts.isQuantised && <p>{t(elsewhereMessages['card.quantised'])}</p>}
      {facts.layers.length > 0 && <Layers name={name} facts={facts} />}
    </div>
  );
}

function Layers({ name, facts }: { readonly name: string; readonly facts: ModelFacts }): JSX.Element {
  const { t, number } = useWords();
  const title = `${t(elsewhereMessages['layers.title'])} · ${name}`;
  return (
    <details className="fold">
      <summary>{t(elsewhereMessages['layers.title'])}</summary>
      <TableRegion label={t(shellMessages['table.region'], { title })}>
        <table className="table figures">
          <caption>{title}</caption>
          <thead>
            <tr>
              <th scope="col">{t(elsewhereMessages['layers.name'])}</th>
              <th scope="col">{t(elsewhereMessages['layers.operator'])}</th>
              <th scope="col">{t(elsewhereMessages['card.parameters'])}</th>
              <th scope="col">{t(elsewhereMessages['card.macs'])}</th>
            </tr>
          </thead>
          <tbody>
            {facts.layers.map((layer) => (
              <tr key={layer.name}>
                <th scope="row">{layer.name}</th>
                <td>{layer.operator}</td>
                <td>{number(layer.parameters)}</td>
                <td>{layer.macs === null ? t(elsewhereMessages['layers.unknown']) : number(layer.macs)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableRegion>
    </details>
  );
}
