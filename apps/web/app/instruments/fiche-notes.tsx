import { instrumentsMessages as words } from '@etalon/i18n/messages/instruments';
import type { Fiche } from '@etalon/instruments/fiches';
import type { JSX } from 'react';
import { useWords } from '../kit/use-words.ts';

interface ListProps {
  readonly id: string;
  readonly title: string;
  readonly lines: readonly string[];
}

function List({ id, title, lines }: ListProps): JSX.Element | null {
  if (lines.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul lang="fr" className="in-list">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}

/** What is written of an instrument besides its figures. */
export function FicheNotes({ fiche }: { readonly fiche: Fiche }): JSX.Element {
  const { t } = useWords();
  return (
    <>
      <List id="contournement" title={t(words['gaming.title'])} lines={fiche.gaming} />
      <List id="limites" title={t(words['limits.title'])} lines={fiche.limits} />
      <List id="sources" title={t(words['sources.title'])} lines={fiche.sources} />
      <List id="manque" title={t(words['missing.title'])} lines={fiche.missing} />
    </>
  );
}
