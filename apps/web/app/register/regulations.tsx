import { registerMessages } from '@etalon/i18n/messages/register';
import { listRegulations, mayDo } from '@etalon/usecases';
import { answer } from '@etalon/web/answer';
import type { JSX } from 'react';
import { LinkButton } from '../kit/button.tsx';
import { Hash } from '../kit/code.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { Page } from '../kit/page.tsx';
import { useWords } from '../kit/use-words.ts';
import type { Route } from './+types/regulations';
import { RuleSentences } from './rule-sentences.tsx';
import './register.css';

export function loader(args: Route.LoaderArgs) {
  return answer(args, async ({ runtime, actor }) => ({
    versions: await listRegulations(runtime.workplace, actor),
    writes: mayDo(actor, 'regulations.write'),
  }));
}

/** Every version of the regulations, explained in sentences. */
export default function RegulationsList({ loaderData }: Route.ComponentProps): JSX.Element {
  const { t, date } = useWords();
  const { versions, writes } = loaderData;
  const adding = (
    <LinkButton to="/reglements/nouveau" tone="primary">
      {t(registerMessages['rules.add'])}
    </LinkButton>
  );
  return (
    <Page
      title={t(registerMessages['rules.title'])}
      lead={t(registerMessages['rules.lead'])}
      crumbs={[{ label: t(registerMessages['sessions.title']), to: '/sessions' }]}
      {...(writes ? { action: adding } : {})}
    >
      {versions.length === 0 && (
        <EmptyState title={t(registerMessages['rules.empty'])}>
          {t(registerMessages['rules.empty.text'])}
        </EmptyState>
      )}
      {versions.map(({ id, regulations, hash, createdAt }) => (
        <article key={id} className="panel">
          <h2>{regulations.label}</h2>
          <div className="soft rg-named">
            {t(registerMessages['rules.since'], { date: date(createdAt) })} · <Hash value={hash} short />
          </div>
          <RuleSentences regulations={regulations} />
        </article>
      ))}
    </Page>
  );
}
