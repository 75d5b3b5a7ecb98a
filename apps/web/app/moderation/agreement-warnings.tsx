import { agreementMessages as words } from '@etalon/i18n/messages/agreement';
import type { JSX } from 'react';
import { Alert } from '../kit/alert.tsx';
import { useWords } from '../kit/use-words.ts';
import type { AgreementPage } from './agreement.tsx';

type Warning = NonNullable<AgreementPage['pooled']['measures']>['warnings'][number];

function useSentence(): (warning: Warning) => string {
  const { t, number } = useWords();
  const percent = (share: number): string => number(share, { percent: true, decimals: 1 });
  const coefficient = (value: number | null): string =>
    value === null ? t(words.none) : number(value, { decimals: 3 });
  return (warning) => {
    switch (warning.code) {
      case 'precision': {
        const { units, width, tabulated, unitsForNarrow } = warning;
        return t(words[width === null ? 'warning.precision.none' : 'warning.precision'], {
          units: number(units),
          width: coefficient(width),
          tabulated: number(tabulated.units),
          typical: number(tabulated.width, { decimals: 2 }),
          narrow: number(unitsForNarrow),
        });
      }
      case 'prevalence':
        return t(words['warning.prevalence'], {
          share: percent(warning.jointShare),
          agreement: percent(warning.agreement),
          kappa: coefficient(warning.kappa),
          alpha: coefficient(warning.alpha),
          ac1: coefficient(warning.ac1),
        });
      default:
        return warning satisfies never;
    }
  };
}

/** What must be read beside the figures, with its numbers. */
export function AgreementWarnings({ warnings }: { readonly warnings: readonly Warning[] }): JSX.Element {
  const { t } = useWords();
  const say = useSentence();
  return (
    <>
      {warnings.map((warning) => (
        <Alert key={warning.code} title={t(words[`warning.${warning.code}.title`])}>
          {say(warning)}
        </Alert>
      ))}
    </>
  );
}
