import { regulationsMessages as words } from '@etalon/i18n/messages/regulations';
import type { JSX } from 'react';
import { Code } from '../kit/code.tsx';
import { useWords } from '../kit/use-words.ts';
import type { LevelTextsPage } from './load-level-texts.ts';
import { SavingLine } from './saving-line.tsx';
import { useAutosave } from './use-autosave.ts';

export interface LevelRowProps {
  readonly criterion: LevelTextsPage['criteria'][number];
  readonly row: number;
  readonly language: string;
  readonly locked: boolean;
}

/** The four texts of one criterion, saved together. */
export function LevelRow({ criterion, row, language, locked }: LevelRowProps): JSX.Element {
  const { t } = useWords();
  const autosave = useAutosave();
  const { id, text, texts, observables } = criterion;
  return (
    <section className="rl-row" aria-labelledby={`critere-${id}`}>
      <h3 id={`critere-${id}`}>
        <Code>{id}</Code> <span lang={language}>{text}</span>
      </h3>
      <autosave.fetcher.Form method="post" ref={autosave.form} onChange={autosave.onChange}>
        <input type="hidden" name="acte" value="niveaux" />
        <input type="hidden" name="criterion" value={id} />
        <fieldset className="rl-levels" disabled={locked}>
          <legend className="visually-hidden">{id}</legend>
          {texts.map((written, level) => (
            <label key={`${id}-${String(level)}`}>
              <span aria-hidden="true">{t(words['texts.level'], { level })}</span>
              <textarea
                className="input"
                name={`niveau${level}`}
                defaultValue={written}
                rows={3}
                maxLength={1000}
                lang={language}
                data-row={row}
                data-column={level}
                aria-label={t(words['texts.cell'], { criterion: id, level })}
              />
            </label>
          ))}
          <label>
            <span aria-hidden="true">{t(words['texts.observables'])}</span>
            <textarea
              className="input"
              name="observables"
              defaultValue={observables.join('\n')}
              rows={3}
              maxLength={4000}
              lang={language}
              aria-label={t(words['texts.observables.cell'], { criterion: id })}
            />
          </label>
        </fieldset>
        {!locked && <SavingLine autosave={autosave} />}
      </autosave.fetcher.Form>
    </section>
  );
}
