import { groupMessages } from '@etalon/i18n/messages/groups';
import { handInMessages } from '@etalon/i18n/messages/hand-in';
import { readContributions } from '@etalon/usecases/groups';
import { act, answer } from '@etalon/web/answer';
import type { JSX } from 'react';
import { nameSlot } from '../hand-in/name-slot.ts';
import { SituationTabs } from '../hand-in/situation-tabs.tsx';
import { Alert } from '../kit/alert.tsx';
import { Hash } from '../kit/code.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { Page } from '../kit/page.tsx';
import { ProblemPanel } from '../kit/problem-panel.tsx';
import { TableRegion } from '../kit/table-region.tsx';
import { useWords } from '../kit/use-words.ts';
import type { Route } from './+types/contributions';
import { changeContributions } from './change-contributions.ts';
import { AnswerForm, PartForm } from './part-form.tsx';
import { PartList } from './part-list.tsx';
import './groups.css';

export function loader(args: Route.LoaderArgs) {
  return answer(args, async ({ runtime, actor }) => {
    const { candidacyId, situation } = args.params;
    const work = await readContributions(runtime.workplace, actor, { candidacyId, situation });
    return { candidacyId, situation, work };
  });
}

export type ShownWork = NonNullable<Route.ComponentProps['loaderData']['work']>;

export function action(args: Route.ActionArgs) {
  const { candidacyId, situation } = args.params;
  return act(args, (visit, form) =>
    changeContributions(visit, form, { candidacyId, situation, request: args.request }),
  );
}

function SharedFiles({ work }: { readonly work: ShownWork }): JSX.Element {
  const { t } = useWords();
  const caption = t(groupMessages['work.files']);
  return (
    <div className="stack">
      <h2>{caption}</h2>
      {work.files.length === 0 ? (
        <p className="soft">{t(groupMessages['work.files.none'])}</p>
      ) : (
        <TableRegion label={caption}>
          <table className="table">
            <caption className="visually-hidden">{caption}</caption>
            <thead>
              <tr>
                <th scope="col">{t(groupMessages['work.slot'])}</th>
                <th scope="col">{t(groupMessages['work.sha256'])}</th>
              </tr>
            </thead>
            <tbody>
              {work.files.map(({ slot, sha256 }) => (
                <tr key={slot}>
                  <th scope="row">{t(nameSlot(slot))}</th>
                  <td>
                    <Hash value={sha256} short />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableRegion>
      )}
    </div>
  );
}

function Work({ work, answered }: { readonly work: ShownWork; readonly answered: unknown }): JSX.Element {
  const { t } = useWords();
  const own = work.parts.find(({ candidacyId }) => candidacyId === work.candidacyId);
  return (
    <>
      <Alert
        tone={work.state === 'disputed' ? 'caution' : 'note'}
        title={t(groupMessages[`work.state.${work.state}`])}
      />
      <SharedFiles work={work} />
      <section aria-labelledby="parts" className="stack">
        <h2 id="parts">{t(groupMessages['work.parts'])}</h2>
        <PartList parts={work.parts} />
        <div className="soft gr-whole">
          {t(groupMessages['work.statement'])} <Hash value={work.sha256} short />
        </div>
      </section>
      {work.mayWrite && <PartForm part={own?.part ?? null} answered={answered} />}
      {work.mayAnswer && <AnswerForm sha256={work.sha256} answered={answered} />}
    </>
  );
}

/** Who did what in a group, for its members and for those who judge them. */
export default function Contributions({ loaderData: page, actionData }: Route.ComponentProps): JSX.Element {
  const { t } = useWords();
  const { candidacyId, situation, work } = page;
  const candidacy = { label: t(handInMessages['candidacy.crumb']), to: `/candidatures/${candidacyId}` };
  const judges = work?.standings.some((standing) => standing === 'seated' || standing === 'presides');
  return (
    <Page
      title={
        work === null
          ? t(groupMessages['work.alone'])
          : t(groupMessages['work.title'], { group: work.group.label })
      }
      lead={work === null ? situation : t(groupMessages['work.lead'])}
      crumbs={[
        candidacy,
        {
          label: work === null ? situation : `${situation} · ${work.title}`,
          to: `/candidatures/${candidacyId}/situations/${situation}`,
        },
      ]}
    >
      {work !== null && judges !== true && (
        <SituationTabs
          candidacyId={candidacyId}
          situation={situation}
          sealed={work.sealedAt !== null}
          measures={work.standings.includes('own')}
          group
        />
      )}
      <ProblemPanel answer={actionData} />
      {work === null ? (
        <EmptyState title={t(groupMessages['work.alone'])}>{t(groupMessages['work.alone.text'])}</EmptyState>
      ) : (
        <Work work={work} answered={actionData} />
      )}
    </Page>
  );
}
