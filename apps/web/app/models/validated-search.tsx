import { shellMessages } from '@etalon/i18n/messages/shell';
import { validationMessages } from '@etalon/i18n/messages/validation';
import type { FitMean, NestedSearch, SearchDocument } from '@etalon/learning';
import type { JSX } from 'react';
import { KeyValues } from '../kit/key-values.tsx';
import { TableRegion } from '../kit/table-region.tsx';
import { useWords } from '../kit/use-words.ts';
import { useModelWords } from './use-model-words.ts';
import { useParameterWords } from './use-parameter-words.ts';
import { useSettingWords } from './use-setting-words.ts';

/** What settings chosen by this search are worth, from the search made again on each outer fold. */
export function ValidatedSearch({ nested }: { readonly nested: NestedSearch }): JSX.Element {
  const { t } = useWords();
  const { span } = useModelWords();
  const tell = ({ mean, corrected, naive }: FitMean): string =>
    t(validationMessages['nested.naive'], { span: span(mean, corrected), naive: span(mean, naive) });
  return (
    <section className="stack" aria-labelledby="emboitee">
      <h2 id="emboitee">{t(validationMessages['nested.title'])}</h2>
      <p className="soft">{t(validationMessages['nested.about'])}</p>
      <KeyValues
        entries={[
          { label: t(validationMessages['nested.test']), value: tell(nested.test) },
          { label: t(validationMessages['nested.gain']), value: tell(nested.gain) },
          { label: t(validationMessages['nested.optimism']), value: tell(nested.optimism) },
        ]}
      />
      <FoldTable nested={nested} />
    </section>
  );
}

function FoldTable({ nested }: { readonly nested: NestedSearch }): JSX.Element {
  const { t } = useWords();
  const { figure } = useModelWords();
  const settings = useSettingWords();
  const title = t(validationMessages['nested.title']);
  return (
    <TableRegion label={t(shellMessages['table.region'], { title })}>
      <table className="table figures">
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">{t(validationMessages['nested.fold'])}</th>
            <th scope="col">{t(validationMessages['importance.setting'])}</th>
            <th scope="col">{t(validationMessages['nested.validation'])}</th>
            <th scope="col">{t(validationMessages['nested.apart'])}</th>
            <th scope="col">{t(validationMessages['nested.usual'])}</th>
          </tr>
        </thead>
        <tbody>
          {nested.folds.map(({ fold, settings: own, validation, test, usual }) => (
            <tr key={fold}>
              <th scope="row">{fold + 1}</th>
              <td className="mo-wide">{settings(own)}</td>
              <td>{figure.plain(validation)}</td>
              <td>{figure.plain(test)}</td>
              <td>{figure.plain(usual)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  );
}

/** How much each setting searched moves the loss. */
export function Importance({ search }: { readonly search: SearchDocument }): JSX.Element {
  const { t } = useWords();
  const { figure } = useModelWords();
  const parameter = useParameterWords();
  const title = t(validationMessages['importance.title']);
  return (
    <section className="stack" aria-labelledby="importance">
      <h2 id="importance">{title}</h2>
      {search.importance === null ? (
        <p className="soft">{t(validationMessages['importance.few'])}</p>
      ) : (
        <>
          <p className="soft">{t(validationMessages['importance.about'])}</p>
          <TableRegion label={t(shellMessages['table.region'], { title })}>
            <table className="table figures">
              <caption>{title}</caption>
              <thead>
                <tr>
                  <th scope="col">{t(validationMessages['importance.setting'])}</th>
                  <th scope="col">{t(validationMessages['importance.value'])}</th>
                </tr>
              </thead>
              <tbody>
                {search.importance.map(({ name, importance }) => (
                  <tr key={name}>
                    <th scope="row">{parameter(name)}</th>
                    <td>{figure.plain(importance)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </TableRegion>
        </>
      )}
    </section>
  );
}
