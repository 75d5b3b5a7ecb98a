import { instrumentsMessages as words } from '@etalon/i18n/messages/instruments';
import type { FicheCheck, FicheFuzz } from '@etalon/instruments/fiches';
import type { JSX } from 'react';
import { Code } from '../kit/code.tsx';
import { useWords } from '../kit/use-words.ts';

export interface FicheChecksProps {
  readonly caption: string;
  readonly checks: readonly FicheCheck[];
}

/** Expected beside found, with the source of what was expected. */
export function FicheChecks({ caption, checks }: FicheChecksProps): JSX.Element {
  const { t } = useWords();
  return (
    <table className="in-table figures">
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t(words['check.what'])}</th>
          <th scope="col">{t(words['check.expected'])}</th>
          <th scope="col">{t(words['check.found'])}</th>
          <th scope="col">{t(words['check.outcome'])}</th>
          <th scope="col">{t(words['check.source'])}</th>
        </tr>
      </thead>
      <tbody>
        {checks.map(({ label, expected, found, held, source }) => (
          <tr key={label}>
            <th scope="row" lang="fr">
              {label}
            </th>
            <td lang="fr" data-label={t(words['check.expected'])}>
              {expected}
            </td>
            <td lang="fr" data-label={t(words['check.found'])}>
              {found}
            </td>
            <td data-label={t(words['check.outcome'])}>{t(words[held ? 'check.same' : 'check.other'])}</td>
            <td lang="fr" data-label={t(words['check.source'])}>
              {source}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What became of altered copies of the piece. */
export function FicheFuzzTable({ fuzz }: { readonly fuzz: readonly FicheFuzz[] }): JSX.Element {
  const { t, number } = useWords();
  return (
    <table className="in-table figures">
      <caption className="visually-hidden">{t(words['fuzz.title'])}</caption>
      <thead>
        <tr>
          <th scope="col">{t(words['fuzz.piece'])}</th>
          <th scope="col">{t(words['fuzz.mutants'])}</th>
          <th scope="col">{t(words['fuzz.read'])}</th>
          <th scope="col">{t(words['fuzz.explained'])}</th>
          <th scope="col">{t(words['fuzz.stopped'])}</th>
        </tr>
      </thead>
      <tbody>
        {fuzz.map((row) => (
          <tr key={row.piece}>
            <th scope="row">
              <Code>{row.piece}</Code>
            </th>
            <td data-label={t(words['fuzz.mutants'])}>{number(row.mutants)}</td>
            <td data-label={t(words['fuzz.read'])}>{number(row.read)}</td>
            <td data-label={t(words['fuzz.explained'])}>{number(row.explained)}</td>
            <td data-label={t(words['fuzz.stopped'])}>{number(row.stopped)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
