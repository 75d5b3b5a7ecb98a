import { severityMessages as words } from '@etalon/i18n/messages/severity';
import { readSeverity, type SeverityFigures } from '@etalon/usecases';
import { answer } from '@etalon/web/answer';
import type { JSX } from 'react';
import { Alert } from '../kit/alert.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { useWords } from '../kit/use-words.ts';
import type { Route } from './+types/severity';
import { frameModeration } from './frame-moderation.ts';
import { ModerationPage } from './moderation-page.tsx';
import { RuleLine, SeverityClosed, SeverityRefused } from './severity-absence.tsx';
import { SeverityCompare } from './severity-compare.tsx';
import { SeverityBias, SeverityModel } from './severity-model.tsx';
import { SeverityPart } from './severity-part.tsx';

export function loader(args: Route.LoaderArgs) {
  return answer(args, async (visit) => {
    const { runtime, actor } = visit;
    const asked = new URL(args.request.url).searchParams;
    const [first, second] = [asked.get('a'), asked.get('b')];
    const view = await readSeverity(runtime.workplace, actor, {
      sessionId: args.params.sessionId,
      block: asked.get('bloc'),
      pair: first === null || second === null ? null : { first, second },
    });
    const { rule, pronounced, asked: wanted, notAssessable, figures } = view;
    return { frame: await frameModeration(visit, view), rule, pronounced, wanted, notAssessable, figures };
  });
}

type SeverityPage = Route.ComponentProps['loaderData'];

function Measured({
  page,
  figures,
}: {
  readonly page: SeverityPage;
  readonly figures: SeverityFigures;
}): JSX.Element {
  const { t, number } = useWords();
  const { examiners, criteria, components } = figures;
  const parts = components.length;
  return (
    <>
      <p>
        {t(words.counts, {
          judgements: number(figures.judgements),
          examiners: examiners.length,
          criteria: criteria.length,
          unassessable: number(page.notAssessable),
        })}
      </p>
      <Alert title={t(words['identify.title'])}>{t(words.identify)}</Alert>
      <section className="stack" aria-labelledby="parties">
        <h2 id="parties">{t(words.components)}</h2>
        {parts === 1 ? (
          <p>{t(words['components.one'])}</p>
        ) : (
          <Alert tone="caution" title={t(words['components.many.title'], { parts })}>
            {t(words['components.many'])}
          </Alert>
        )}
        {components.map((_, part) => (
          <SeverityPart key={String(part)} figures={figures} part={part} />
        ))}
        <p className="soft">{t(words['fit.note'])}</p>
      </section>
      <SeverityCompare figures={figures} block={page.frame.block.id} />
      <SeverityBias bias={figures.bias} />
      <SeverityModel figures={figures} />
    </>
  );
}

function Content({ page }: { readonly page: SeverityPage }): JSX.Element {
  const { t, number } = useWords();
  const { rule, figures } = page;
  if (rule.use === 'off') return <SeverityClosed use={rule.use} />;
  if (figures === null)
    return (
      <EmptyState title={t(words['not-yet'])}>
        {t(words['not-yet.text'], { pronounced: page.pronounced, asked: number(page.wanted) })}
      </EmptyState>
    );
  if ('refused' in figures) return <SeverityRefused refused={figures.refused} />;
  return <Measured page={page} figures={figures} />;
}

/** How severe the examiners of a block were, under letters, once every result is pronounced. */
export default function Severity({ loaderData: page }: Route.ComponentProps): JSX.Element {
  const { t } = useWords();
  return (
    <ModerationPage
      frame={page.frame}
      title={t(words.title)}
      lead={t(words.lead, { session: page.frame.session.label })}
    >
      <RuleLine rule={page.rule} />
      <Content page={page} />
    </ModerationPage>
  );
}
