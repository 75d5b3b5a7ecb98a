import { generalisabilityMessages as words } from '@etalon/i18n/messages/generalisability';
import {
  CONSISTENCY_SEED,
  FEWEST_CANDIDATES,
  type GeneralisabilityFigures,
  readGeneralisability,
  type StudyRefusal,
} from '@etalon/usecases';
import { answer } from '@etalon/web/answer';
import type { JSX } from 'react';
import { LinkButton } from '../kit/button.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { KeyValues } from '../kit/key-values.tsx';
import { useWords } from '../kit/use-words.ts';
import type { Route } from './+types/generalisability';
import { AgreementWarnings } from './agreement-warnings.tsx';
import { ConsistencyPart } from './consistency-part.tsx';
import { CriterionVariance } from './criterion-variance.tsx';
import { DesignCurve } from './design-curve.tsx';
import { frameModeration } from './frame-moderation.ts';
import { ModerationPage } from './moderation-page.tsx';
import { VarianceTable } from './variance-table.tsx';

export function loader(args: Route.LoaderArgs) {
  return answer(args, async (visit) => {
    const view = await readGeneralisability(visit.runtime.workplace, visit.actor, {
      sessionId: args.params.sessionId,
      block: new URL(args.request.url).searchParams.get('bloc'),
    });
    const { pronounced, asked, locked, figures } = view;
    return { frame: await frameModeration(visit, view), pronounced, asked, locked, figures };
  });
}

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

function Figures({
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

/** Where the variance of levels comes from, and what another jury would be worth. */
export default function Generalisability({ loaderData: page }: Route.ComponentProps): JSX.Element {
  const { t, number } = useWords();
  const { frame, figures } = page;
  const { session, block } = frame;
  const file = `/sessions/${session.id}/generalisabilite.csv?bloc=${encodeURIComponent(block.id)}`;
  const isMeasured = figures !== null && !('state' in figures.study);
  return (
    <ModerationPage
      frame={frame}
      title={t(words.title)}
      lead={t(words.lead, { session: session.label })}
      {...(isMeasured
        ? {
            action: (
              <LinkButton to={file} download>
                {t(words.download)}
              </LinkButton>
            ),
          }
        : {})}
    >
      {figures === null ? (
        <EmptyState title={t(words['not-yet'])}>
          {t(words['not-yet.text'], { pronounced: page.pronounced, asked: number(page.asked) })}
        </EmptyState>
      ) : (
        <Figures figures={figures} locked={page.locked} />
      )}
    </ModerationPage>
  );
}
