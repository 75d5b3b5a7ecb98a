import { generalisabilityMessages as words } from '@etalon/i18n/messages/generalisability';
import {
  CONSISTENCY_SEED,
  FEWEST_CANDIDATES,
  type GeneralisabilityFigures,
  type StudyRefusal,
} from '@etalon/usecases';
import type { JSX } from 'react';
import { EmptyState } from '../kit/empty-state.tsx';
import { KeyValues } from '../kit/key-values.tsx';
import { useWords } from '../kit/use-words.ts';
import { AgreementWarnings } from './agreement-warnings.tsx';
import { ConsistencyPart } from './consistency-part.tsx';
import { CriterionVariance } from './criterion-variance.tsx';
import { DesignCurve } from './design-curve.tsx';
import { VarianceTable } from './variance-table.tsx';

type Study = Exclude<GeneralisabilityFigures['study'], StudyRefusal>;

function Observed({ observed }: Pick<Study, 'observed'>): JSX.Element {
  const { t, number } = useWords();
  const write = (value: number | null): string =>
    value === null ? t(words.none) : number(value, { decimals: 3 });
  const { examiners, criteria } = observed;
  return (
    <section className="stack" aria-labelledby="observe">
      <h2 id="observe">{t(words.observed)}</h2>
      <p>{t(words['observed.text'], { examiners, criteria })}</p>
      <KeyValues
        entries={[
          { label: t(words.generalizability), value: write(observed.generalizability) },
          { label: t(words.dependability), value: write(observed.dependability) },
          { label: t(words['cut-dependability']), value: write(observed.cutDependability) },
          { label: t(words.sem), value: write(observed.absoluteSem) },
        ]}
      />
    </section>
  );
}

function Studied({ study, locked }: { readonly study: Study; readonly locked: number }): JSX.Element {
  const { t, number } = useWords();
  const { estimate, basis } = study;
  const { design, examiners, criteria } = estimate;
  return (
    <>
      <p>
        {t(words.basis, {
          studied: basis.candidates,
          locked: number(locked),
          left: basis.candidatesLeftOut,
        })}{' '}
        {basis.criteriaLeftOut.length > 0 &&
          t(words['basis.criteria'], { criteria: basis.criteriaLeftOut.join(', ') })}
      </p>
      <section className="stack" aria-labelledby="composantes">
        <h2 id="composantes">{t(words.components)}</h2>
        <p>{t(words[`design.${design}`], { examiners, criteria, crossed: basis.crossed.candidates })}</p>
        <VarianceTable estimate={estimate} />
        <p className="soft">{t(words['components.text'])}</p>
      </section>
      <Observed observed={study.observed} />
      <DesignCurve curves={study.curves} />
    </>
  );
}

function Refused({ refused }: { readonly refused: StudyRefusal }): JSX.Element {
  const { t } = useWords();
  return (
    <EmptyState title={t(words[`refused.${refused.reason}`])}>
      {refused.reason === 'too-few'
        ? t(words['refused.too-few.text'], { fewest: FEWEST_CANDIDATES, found: refused.candidates })
        : t(words['refused.text'])}
    </EmptyState>
  );
}

/** Where the variance comes from, what another jury would be worth, and what must be read beside. */
export function GeneralisabilityParts({
  figures,
  locked,
}: {
  readonly figures: GeneralisabilityFigures;
  readonly locked: number;
}): JSX.Element {
  const { t } = useWords();
  const { study, warnings } = figures;
  if ('state' in study) return <Refused refused={study} />;
  return (
    <>
      <Studied study={study} locked={locked} />
      <section className="stack" aria-labelledby="avertissements">
        <h2 id="avertissements">{t(words.warnings)}</h2>
        {warnings.length === 0 ? (
          <p>{t(words['warnings.none'])}</p>
        ) : (
          <AgreementWarnings warnings={warnings} />
        )}
      </section>
      <ConsistencyPart view={figures.consistency} seed={CONSISTENCY_SEED} />
      <CriterionVariance criteria={figures.criteria} />
    </>
  );
}
