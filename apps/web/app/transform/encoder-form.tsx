import { transformEncoderMessages } from '@etalon/i18n/messages/transform-encoder';
import type { TransformContent } from '@etalon/workshop/transform';
import type { JSX } from 'react';
import { Form, Link } from 'react-router';
import { Button } from '../kit/button.tsx';
import { SelectField } from '../kit/field.tsx';
import { useWords } from '../kit/use-words.ts';
import { fileValue } from '../workshop/choose-file.tsx';
import type { TransformView } from './load-transform.ts';

/** Which model of the project encodes texts, and its tokenizer; where to bring them from while there is none. */
export function EncoderForm({
  view,
  content,
}: {
  readonly view: TransformView;
  readonly content: TransformContent;
}): JSX.Element | null {
  const { t } = useWords();
  const { encoder, tokenizer } = content.data;
  if (!content.nodes.some(({ op }) => op === 'encoder')) return null;
  const { models, tokenizers } = view.encoding;
  const choose = { value: '', label: t(transformEncoderMessages.choose) };
  const list = (files: TransformView['files']) => [
    choose,
    ...files.map((one) => ({ value: fileValue(one), label: one.name })),
  ];
  const isEmpty = models.length === 0 || tokenizers.length === 0;
  const isChosen = encoder !== null && tokenizer !== null;
  return (
    <section aria-labelledby="encodeur" className="stack no-print">
      <h2 id="encodeur">{t(transformEncoderMessages.title)}</h2>
      <p className="soft">{t(transformEncoderMessages.text)}</p>
      {isEmpty && (
        <p>
          {t(transformEncoderMessages[models.length === 0 ? 'no-model' : 'no-tokenizer'])}{' '}
          <Link to={`/atelier/${view.document.projectId}`}>{t(transformEncoderMessages.project)}</Link>
        </p>
      )}
      {!isEmpty && (
        <Form
          method="post"
          className="ws-line"
          preventScrollReset
          aria-label={t(transformEncoderMessages.keep)}
          key={`${encoder?.sha256} ${tokenizer?.sha256}`}
        >
          <SelectField
            name="encoder"
            label={t(transformEncoderMessages.model)}
            value={encoder === null ? '' : fileValue(encoder)}
            choices={list(models)}
          />
          <SelectField
            name="tokenizer"
            label={t(transformEncoderMessages.tokenizer)}
            value={tokenizer === null ? '' : fileValue(tokenizer)}
            choices={list(tokenizers)}
          />
          <Button name="acte" value="encodeur" {...(isChosen ? {} : { tone: 'primary' })}>
            {t(transformEncoderMessages.keep)}
          </Button>
        </Form>
      )}
    </section>
  );
}
