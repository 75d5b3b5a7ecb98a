import { deskMessages } from '@etalon/i18n/messages/desk';
import { readBlockBorder } from '@etalon/usecases';
import { act, answer } from '@etalon/web/answer';
import type { JSX } from 'react';
import { LinkButton } from '../kit/button.tsx';
import { Page } from '../kit/page.tsx';
import { ProblemPanel } from '../kit/problem-panel.tsx';
import { Tag } from '../kit/tag.tsx';
import { useWords } from '../kit/use-words.ts';
import { MissionLink } from '../mission/mission-link.tsx';
import { BorderSection } from '../moderation/border-section.tsx';
import { loadBeside } from '../oral/load-beside.ts';
import { OpinionsSection } from '../oral/opinions-section.tsx';
import { OralSection } from '../oral/oral-section.tsx';
import { RegulationsLink } from '../regulations/regulations-link.tsx';
import type { Route } from './+types/deliberation';
import { CriterionBoard } from './criterion-board.tsx';
import { DecisionList } from './decision-list.tsx';
import { deliberateFromForm } from './deliberate-from-form.ts';
import './desk.css';
import { JurySection } from './jury-section.tsx';
import { loadDeliberation } from './load-deliberation.ts';
import { PronounceSection } from './pronounce-section.tsx';
import { RuleSection } from './rule-section.tsx';

export function loader(args: Route.LoaderArgs) {
  const { candidacyId, block } = args.params;
  return answer(args, async (visit) => ({
    ...(await loadDeliberation(visit, { candidacyId, block })),
    beside: await loadBeside(visit, { candidacyId, block }),
    border: await readBlockBorder(visit.runtime.workplace, visit.actor, { candidacyId, block }),
  }));
}

export function action(args: Route.ActionArgs) {
  const { candidacyId, block } = args.params;
  return act(args, (visit, form) =>
    deliberateFromForm(visit, { candidacyId, block, request: args.request }, form),
  );
}

/** One block of one candidate before its jury: who sits, what each judged, what the rule says, what is pronounced. */
export default function Deliberation({ loaderData: page, actionData }: Route.ComponentProps): JSX.Element {
  const { t } = useWords();
  const mayAct = page.mayPronounce && page.outcome !== null;
  return (
    <Page
      title={t(deskMessages['delib.of'], { candidate: page.candidate })}
      lead={<span lang="fr">{`${page.block.id} · ${page.block.title}`}</span>}
      crumbs={[{ label: t(deskMessages['delib.title']), to: '/deliberations' }]}
      action={
        mayAct ? (
          <LinkButton to="#decision" tone="primary">
            {t(deskMessages[page.decisions.length === 0 ? 'pronounce.go' : 'pronounce.see'])}
          </LinkButton>
        ) : undefined
      }
    >
      <p className="delib-facts">
        <Tag tone="note">{t(deskMessages[`block.${page.state}`])}</Tag> <span>{page.session}</span>{' '}
        <RegulationsLink frozen={page.regulations} />
        {page.readsMission && (
          <>
            {' · '}
            <MissionLink candidacyId={page.candidacyId} />
          </>
        )}
      </p>
      <ProblemPanel answer={actionData} />
      <JurySection page={page} />
      {page.border !== null && <BorderSection border={page.border} answer={actionData} />}
      <CriterionBoard page={page} answer={actionData} />
      <OpinionsSection opinions={page.beside.opinions} />
      <OralSection beside={page.beside} />
      <RuleSection page={page} />
      <section id="decision" className="delib-part" aria-labelledby="decision-titre">
        <h2 id="decision-titre">{t(deskMessages['decision.title'])}</h2>
        <DecisionList page={page} />
        <PronounceSection page={page} answer={actionData} />
      </section>
    </Page>
  );
}
