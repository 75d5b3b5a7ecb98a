import { severityMessages as words } from '@etalon/i18n/messages/severity';
import type { SeverityRule, SeverityView } from '@etalon/usecases';
import type { JSX } from 'react';
import { EmptyState } from '../kit/empty-state.tsx';
import { Named } from '../kit/named.tsx';
import { useWords } from '../kit/use-words.ts';
import { RegulationsLink } from '../regulations/regulations-link.tsx';

/** The frozen regulations that say what may be read. */
export function RuleLine({ rule }: { readonly rule: SeverityRule }): JSX.Element {
  const { t } = useWords();
  return (
    <p>
      <Named label={t(words.basis)} /> <RegulationsLink frozen={rule.regulations} />
    </p>
  );
}

/** The regulations do not let severity be read here. */
export function SeverityClosed({ use }: { readonly use: 'off' | 'post_session' }): JSX.Element {
  const { t } = useWords();
  return <EmptyState title={t(words[`rule.${use}`])}>{t(words['rule.text'])}</EmptyState>;
}

type Refusals = Extract<NonNullable<SeverityView['figures']>, { readonly refused: unknown }>['refused'];

/** Why nothing can be estimated. */
export function SeverityRefused({ refused }: { readonly refused: Refusals }): JSX.Element {
  const { t, number } = useWords();
  return (
    <EmptyState title={t(words.refused)}>
      {refused
        .map(({ code, ...facts }) =>
          t(
            words[`refused.${code}`],
            Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, number(value)])),
          ),
        )
        .join(' ')}
    </EmptyState>
  );
}
