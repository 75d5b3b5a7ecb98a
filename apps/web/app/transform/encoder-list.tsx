import { transformEncoderMessages } from '@etalon/i18n/messages/transform-encoder';
import type { EncoderFacts, TransformDocument } from '@etalon/transform';
import type { JSX } from 'react';
import { KeyValues } from '../kit/key-values.tsx';
import { useWords } from '../kit/use-words.ts';
import { useTransformWords } from './use-transform-words.ts';

/** What each encoder made of the texts: its files, how tokens were pooled, what was cut and what it does not know. */
export function EncoderList({ result }: { readonly result: TransformDocument }): JSX.Element | null {
  const { t, number } = useWords();
  const { percent, word } = useTransformWords();
  if (result.encoders.length === 0) return null;
  const count = ({ rows, line }: EncoderFacts['cut'], of: number): string =>
    rows === 0
      ? t(transformEncoderMessages['count.none'])
      : t(transformEncoderMessages.count, {
          ...{ count: rows, of: number(of), percent: percent(of === 0 ? 0 : rows / of), line },
        });
  const list = (facts: EncoderFacts) => [
    {
      label: t(transformEncoderMessages['facts.files']),
      value: t(transformEncoderMessages['facts.files.value'], {
        ...{ model: facts.model, tokenizer: facts.tokenizer },
        licence: facts.licence === '' ? t(transformEncoderMessages['facts.licence.none']) : facts.licence,
      }),
    },
    {
      label: t(transformEncoderMessages['facts.vectors']),
      value: t(transformEncoderMessages['facts.vectors.value'], {
        ...{ dimensions: number(facts.dimensions), output: facts.output },
        ...{ pooling: word(`choice.${facts.pooling}`) },
        norm: t(transformEncoderMessages[facts.normalise ? 'facts.norm.unit' : 'facts.norm.none']),
      }),
    },
    {
      label: t(transformEncoderMessages['facts.tokens']),
      value: t(transformEncoderMessages['facts.tokens.value'], {
        mean: number(facts.tokens.mean, { decimals: 1 }),
        longest: number(facts.tokens.longest),
        length: number(facts.length),
      }),
    },
    { label: t(transformEncoderMessages['facts.cut']), value: count(facts.cut, facts.rows) },
    { label: t(transformEncoderMessages['facts.unknown']), value: `${percent(facts.unknown)} %` },
    { label: t(transformEncoderMessages['facts.all-unknown']), value: count(facts.allUnknown, facts.rows) },
    { label: t(transformEncoderMessages['facts.empty']), value: count(facts.empty, facts.rows) },
    {
      label: t(transformEncoderMessages['facts.vocabulary']),
      value: t(
        transformEncoderMessages[
          facts.vocabulary.model === null ? 'facts.vocabulary.unseen' : 'facts.vocabulary.value'
        ],
        {
          tokenizer: number(facts.vocabulary.tokenizer),
          model: number(facts.vocabulary.model ?? 0),
        },
      ),
    },
  ];
  return (
    <section aria-labelledby="encodeurs" className="stack">
      <h2 id="encodeurs">{t(transformEncoderMessages['facts.title'])}</h2>
      {result.encoders.map((facts) => (
        <div key={facts.node} className="stack">
          <h3>{facts.node}</h3>
          <KeyValues entries={list(facts)} />
        </div>
      ))}
    </section>
  );
}
