import { frameworkPageMessages as words } from '@etalon/i18n/messages/framework-pages';
import type { JSX } from 'react';
import { Form, Link } from 'react-router';
import { Button } from '../kit/button.tsx';
import { SelectField, TextArea, TextField } from '../kit/field.tsx';
import { useWords } from '../kit/use-words.ts';
import type { UnderstoodItem } from './load-draft.ts';

interface FieldsProps {
  readonly item: UnderstoodItem;
  readonly field: 'text' | 'continues';
  readonly before: string;
  readonly answer: unknown;
}

function Hidden({ item, field, before }: FieldsProps): JSX.Element {
  return (
    <>
      <input type="hidden" name="acte" value="corriger" />
      <input type="hidden" name="item" value={item.id} />
      <input type="hidden" name="field" value={field} />
      <input type="hidden" name="before" value={before} />
    </>
  );
}

function Reason({ answer }: { readonly answer: unknown }): JSX.Element {
  const { t } = useWords();
  return (
    <TextField
      name="reason"
      label={t(words['correction.reason'])}
      hint={t(words['correction.reason.hint'])}
      answer={answer}
      maxLength={1000}
      required
    />
  );
}

function ChainForm({ item, items, answer }: CorrectionFormProps): JSX.Element {
  const { t } = useWords();
  const before = item.chain?.continues ?? '';
  const others = items.filter(
    ({ kind, block, id }) => kind === 'situation' && block === item.block && id !== item.id,
  );
  return (
    <Form method="post" className="fw-correction">
      <h3>{t(words['correction.chain'])}</h3>
      <Hidden item={item} field="continues" before={before} answer={answer} />
      <SelectField
        name="after"
        label={t(words['correction.chain.after'])}
        value={before}
        choices={[
          { value: '', label: t(words['correction.chain.none']) },
          ...others.map(({ id }) => ({ value: id, label: id })),
        ]}
      />
      <Reason answer={answer} />
      <Button>{t(words['correction.submit'])}</Button>
    </Form>
  );
}

export interface CorrectionFormProps {
  readonly item: UnderstoodItem;
  readonly items: readonly UnderstoodItem[];
  readonly answer: unknown;
}

/** A correction: what is read now, what it should read, and why. The document itself stays as it is. */
export function CorrectionForm({ item, items, answer }: CorrectionFormProps): JSX.Element {
  const { t } = useWords();
  return (
    <>
      <Form method="post" className="fw-correction">
        <h3>{t(words['correction.text'], { item: item.id })}</h3>
        <Hidden item={item} field="text" before={item.text} answer={answer} />
        <p className="fw-before">
          <span className="field-hint">{t(words['correction.before'])}</span>
          <span className="document">{item.text}</span>
        </p>
        <TextArea
          name="after"
          label={t(words['correction.after'])}
          value={item.text}
          answer={answer}
          rows={4}
          required
        />
        <Reason answer={answer} />
        <div className="row">
          <Button tone="primary">{t(words['correction.submit'])}</Button>
          <Link to={`?#${item.id}`} preventScrollReset>
            {t(words['correction.cancel'])}
          </Link>
        </div>
      </Form>
      {item.kind === 'situation' && <ChainForm item={item} items={items} answer={answer} />}
    </>
  );
}
