import { generalisabilityMessages as words } from '@etalon/i18n/messages/generalisability';
import { CONSISTENCY_SEED, readGeneralisability, type VarianceStudy } from '@etalon/usecases';
import { answer } from '@etalon/web/answer';
import type { JSX } from 'react';
import { EmptyState } from '../kit/empty-state.tsx';
import { KeyValues } from '../kit/key-values.tsx';
import { useWords } from '../kit/use-words.ts';
import type { Route } from './+types/generalisability';
import { ConsistencyPart } from './consistency-part.tsx';
import { CriterionVariance } from './criterion-variance.tsx';
import { DesignCurve } from './design-curve.tsx';
import { frameModeration } from './frame-moderation.ts';
import { ModerationPage } from './moderation-page.tsx';
import { VarianceTable } from './variance-table.tsx';

export function loader(args: Route.LoaderArgs) {
  return answer(args, async ({ runtime, actor }) => {
    const view = await readGeneralisability(runtime.workplace, actor, {
      sessionId: args.params.sessionId,
      block: new URL(args.request.url).searchParams.get('bloc'),
    });
    const { session: _session, blocks: _blocks, block: _block, ...figures } = view;
    return { frame: frameModeration(actor, view), seed: CONSISTENCY_SEED, ...figures };
  });
}

function Observed({ observed }: Pick<VarianceStudy, 'observed'>): JSX.Element {
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

function Studied({ study }: { readonly study: VarianceStudy }): JSX.Element {
  const { t } = useWords();
  const { design, examiners, criteria } = study.estimate;
  return (
    <>
      <section className="stack" aria-labelledby="composantes">
        <h2 id="composantes">{t(words.components)}</h2>
        <p>{t(words[`design.${design}`], { examiners, criteria })}</p>
        <VarianceTable estimate={study.estimate} />
        <p className="soft">{t(words['components.text'])}</p>
      </section>
      <Observed observed={study.observed} />
      <DesignCurve curves={study.curves} />
    </>
  );
}

/** Where the variance of levels comes from, and what another jury would be worth. */
export default function Generalisability({ loaderData: page }: Route.ComponentProps): JSX.Element {
  const { t, number } = useWords();
  const { frame, study, criteriaLeftOut } = page;
  return (
    <ModerationPage
      frame={frame}
      title={t(words.title)}
      lead={t(words.lead, { session: frame.session.label })}
    >
      <p>
        {t(words.basis, { studied: page.studied, locked: number(page.locked), left: page.leftOut })}{' '}
        {criteriaLeftOut.length > 0 &&
          t(words['basis.criteria'], { criteria: criteriaLeftOut.join(', ') })}
      </p>
      {'state' in study ? (
        <EmptyState title={t(words[`refused.${study.reason}`])}>{t(words['refused.text'])}</EmptyState>
      ) : (
        <>
          <Studied study={study} />
          <ConsistencyPart view={page.consistency} seed={page.seed} />
          <CriterionVariance criteria={page.criteria} />
        </>
      )}
    </ModerationPage>
  );
}
