import { deskOrderMessages } from '@etalon/i18n/messages/desk-order';
import type { JSX } from 'react';
import { Link } from 'react-router';
import { LinkButton } from '../kit/button.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { useWords } from '../kit/use-words.ts';
import type { readCriteriaQueue } from './load-order.ts';

type Row = ReturnType<typeof readCriteriaQueue>[number];

function CriterionRow({ row }: { readonly row: Row }): JSX.Element {
  const { t, number } = useWords();
  const { criterion, text, block, session, judged, total, over, href } = row;
  const said = t(deskOrderMessages['criteria.progress'], { judged: number(judged), total: number(total) });
  return (
    <li className="queue-row">
      <div>
        <p className="queue-candidate">
          <Link to={href}>{criterion}</Link>
        </p>
        <p className="document" lang="fr">
          {text}
        </p>
        <p className="soft">
          <span lang="fr">
            {block.id} · {block.title}
          </span>
          <br />
          {session}
        </p>
      </div>
      <span className="queue-progress">
        <progress max={total} value={judged} aria-label={said} />
        <span className="figures">{said}</span>
      </span>
      <LinkButton to={href}>
        {t(deskOrderMessages[over ? 'criteria.see' : 'criteria.go'], { criterion })}
      </LinkButton>
    </li>
  );
}

/** Every criterion of the examiner's blocks, to be read across candidates. */
export function CriteriaQueue({ criteria }: { readonly criteria: readonly Row[] }): JSX.Element {
  const { t } = useWords();
  if (criteria.length === 0)
    return (
      <EmptyState title={t(deskOrderMessages['criteria.empty'])}>
        {t(deskOrderMessages['criteria.empty.text'])}
      </EmptyState>
    );
  return (
    <ul className="queue">
      {criteria.map((row) => (
        <CriterionRow key={row.key} row={row} />
      ))}
    </ul>
  );
}
