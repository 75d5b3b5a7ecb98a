import { agreementMessages as words } from '@etalon/i18n/messages/agreement';
import { AGREEMENT_SEED, readAgreement } from '@etalon/usecases';
import { answer } from '@etalon/web/answer';
import type { JSX } from 'react';
import { EmptyState } from '../kit/empty-state.tsx';
import { useWords } from '../kit/use-words.ts';
import type { Route } from './+types/agreement';
import { AgreementWarnings } from './agreement-warnings.tsx';
import { CoincidenceTable } from './coincidence-table.tsx';
import { CriterionTable } from './criterion-table.tsx';
import { frameModeration } from './frame-moderation.ts';
import { MeasureTable } from './measure-table.tsx';
import { ModerationPage } from './moderation-page.tsx';

export function loader(args: Route.LoaderArgs) {
  return answer(args, async (visit) => {
    const { runtime, actor } = visit;
    const block = new URL(args.request.url).searchParams.get('bloc');
    const { sessionId } = args.params;
    const view = await readAgreement(runtime.workplace, actor, { sessionId, block });
    const { candidates, locked, notAssessable, pooled } = view;
    return {
      frame: await frameModeration(visit, view),
      candidates,
      locked,
      notAssessable,
      pooled,
      criteria: view.criteria.map(({ criterion, text, figures: { units, measures } }) => ({
        criterion,
        text,
        units,
        measures: measures && {
          exact: measures.exact,
          sameSide: measures.sameSide,
          // One unit alone has nothing to be compared with by chance.
          alpha: units < 2 ? null : measures.krippendorff.ordinal,
        },
      })),
    };
  });
}

export type AgreementPage = Route.ComponentProps['loaderData'];

/** How far examiners agreed, pooled over a block then by criterion, with what must be read beside. */
export default function Agreement({ loaderData: page }: Route.ComponentProps): JSX.Element {
  const { t, number } = useWords();
  const { frame, pooled, criteria } = page;
  const { block } = frame;
  return (
    <ModerationPage
      frame={frame}
      title={t(words.title)}
      lead={t(words.lead, { session: frame.session.label })}
    >
      <p>
        {t(words.basis, {
          locked: page.locked,
          candidates: page.candidates,
          units: number(pooled.units),
          single: number(pooled.singleUnits),
          unassessable: number(page.notAssessable),
        })}
      </p>
      {pooled.measures === null ? (
        <EmptyState title={t(words.empty)}>{t(words['empty.text'])}</EmptyState>
      ) : (
        <>
          <section className="stack" aria-labelledby="bloc">
            <h2 id="bloc">
              {t(words.pooled)}, <span lang="fr">{`${block.id} · ${block.title}`}</span>
            </h2>
            <MeasureTable measures={pooled.measures} />
            <p className="soft">
              {t(words.references, {
                draws: number(pooled.measures.krippendorff.bootstrap.draws),
                seed: AGREEMENT_SEED,
              })}
            </p>
            <AgreementWarnings warnings={pooled.measures.warnings} />
            <CoincidenceTable coincidences={pooled.coincidences} />
          </section>
          <section className="stack" aria-labelledby="criteres">
            <h2 id="criteres">{t(words['by-criterion'])}</h2>
            <CriterionTable criteria={criteria} />
          </section>
        </>
      )}
    </ModerationPage>
  );
}
