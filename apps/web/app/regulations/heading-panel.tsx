import { regulationsMessages as words } from '@etalon/i18n/messages/regulations';
import type { JSX } from 'react';
import { TextArea, TextField } from '../kit/field.tsx';
import { useWords } from '../kit/use-words.ts';
import type { DraftPage } from './load-draft.ts';
import { SavingLine } from './saving-line.tsx';
import { useAutosave } from './use-autosave.ts';

/** What the regulations say of themselves: name, adoption, whether they are a demonstration. */
export function HeadingPanel({
  page,
  locked,
}: {
  readonly page: DraftPage;
  readonly locked: boolean;
}): JSX.Element {
  const { t } = useWords();
  const autosave = useAutosave();
  const { label, source, demonstration } = page.points;
  return (
    <section className="panel rl-point" id="presentation" aria-labelledby="presentation-titre">
      <h2 id="presentation-titre">{t(words['draft.heading'])}</h2>
      <autosave.fetcher.Form method="post" ref={autosave.form} onChange={autosave.onChange}>
        <input type="hidden" name="acte" value="presentation" />
        <fieldset className="rl-fields" disabled={locked}>
          <legend className="visually-hidden">{t(words['draft.heading'])}</legend>
          <TextField name="label" label={t(words['draft.label'])} value={label} maxLength={120} required />
          <TextArea
            name="source"
            label={t(words['draft.source'])}
            hint={t(words['draft.source.hint'])}
            value={source}
            maxLength={1000}
            rows={2}
          />
          <label className="choice">
            <input type="checkbox" name="demonstration" value="oui" defaultChecked={demonstration} />
            {t(words['draft.demonstration'])}
          </label>
        </fieldset>
        {!locked && <SavingLine autosave={autosave} />}
      </autosave.fetcher.Form>
    </section>
  );
}
