import { agreementMessages as words } from '@etalon/i18n/messages/agreement';
import { registerMessages } from '@etalon/i18n/messages/register';
import { AGREEMENT_SEED, mayDo, readAgreement } from '@etalon/usecases';
import { answer } from '@etalon/web/answer';
import type { JSX } from 'react';
import { Form } from 'react-router';
import { Button } from '../kit/button.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { SelectField } from '../kit/field.tsx';
import { Page } from '../kit/page.tsx';
import { useWords } from '../kit/use-words.ts';
import type { Route } from './+types/agreement';
import { AgreementWarnings } from './agreement-warnings.tsx';
import { CoincidenceTable } from './coincidence-table.tsx';
import { CriterionTable } from './criterion-table.tsx';
import { MeasureTable } from './measure-table.tsx';

export function loader(args: Route.LoaderArgs) {
  return answer(args, async ({ runtime, actor }) => {
    const block = new URL(args.request.url).searchParams.get('bloc');
    const { sessionId } = args.params;
    const view = await readAgreement(runtime.workplace, actor, { sessionId, block });
    return {
      ...view,
      session: { id: view.session.id, label: view.session.label },
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
      readsSession: mayDo(actor, 'session.read'),
    };
  });
}

export type AgreementPage = Route.ComponentProps['loaderData'];

/** How far examiners agreed, pooled over a block then by criterion, with what must be read beside. */
export default function Agreement({ loaderData: page }: Route.ComponentProps): JSX.Element {
  const { t, number } = useWords();
  const { session, blocks, block, pooled, criteria } = page;
  const back = page.readsSession
    ? [
        { label: t(registerMessages['sessions.title']), to: '/sessions' },
        { label: session.label, to: `/sessions/${session.id}` },
      ]
    : [{ label: session.label, to: `/deliberations/tableau/${session.id}` }];
  return (
    <Page title={t(words.title)} lead={t(words.lead, { session: session.label })} crumbs={back}>
      {blocks.length > 1 && (
        <Form method="get" className="row">
          <SelectField
            name="bloc"
            label={t(words.block)}
            choices={blocks.map(({ id, title }) => ({ value: id, label: `${id} · ${title}` }))}
            value={block.id}
          />
          <Button>{t(words.choose)}</Button>
        </Form>
      )}
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
    </Page>
  );
}
