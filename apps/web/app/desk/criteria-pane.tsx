import { deskMessages } from '@etalon/i18n/messages/desk';
import type { JSX } from 'react';
import { Link } from 'react-router';
import { useWords } from '../kit/use-words.ts';
import { useDeskLink } from './desk-order.ts';
import type { CriterionGroup, DeskPage } from './desk-page.ts';

function Group({ group, open }: { readonly group: CriterionGroup; readonly open: string }): JSX.Element {
  const { t } = useWords();
  const link = useDeskLink();
  return (
    <section className="criteria-group">
      <h3>
        <span className="criteria-code">{group.id}</span> <span lang="fr">{group.title}</span>
      </h3>
      {!group.handedIn && <p className="soft criteria-none">{t(deskMessages['desk.not-handed-in'])}</p>}
      <ol>
        {group.criteria.map(({ id, text, state }) => (
          <li key={id}>
            <Link
              to={link({ criterion: id })}
              data-state={state}
              aria-current={id === open ? 'true' : undefined}
            >
              <span className="criteria-line">
                <span className="criteria-code">{id}</span>
                <span className="criteria-state">{t(deskMessages[`state.${state}`])}</span>
              </span>
              <span className="criteria-text" lang="fr">
                {text}
              </span>
            </Link>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** The criteria of the block in the seat's own order, each with its state in words. */
export function CriteriaPane({ desk }: { readonly desk: DeskPage }): JSX.Element {
  const { t, number } = useWords();
  const total = desk.groups.reduce((sum, group) => sum + group.criteria.length, 0);
  const judged = total - desk.missing.length;
  return (
    <section id="criteres" className="pane pane-criteria" aria-labelledby="criteres-titre">
      <header className="pane-head">
        <h2 id="criteres-titre">{t(deskMessages['desk.criteria'])}</h2>
        <span className="figures soft">
          {t(deskMessages['desk.judged'], { judged: number(judged), total: number(total) })}
        </span>
      </header>
      <div className="pane-body">
        <progress
          className="criteria-progress"
          max={total}
          value={judged}
          aria-label={t(deskMessages['desk.judged'], { judged, total })}
        />
        {desk.groups.map((group) => (
          <Group key={group.id} group={group} open={desk.criterion.id} />
        ))}
      </div>
    </section>
  );
}
