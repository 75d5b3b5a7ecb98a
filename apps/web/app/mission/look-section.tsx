import { missionMessages } from '@etalon/i18n/messages/mission';
import type { JSX } from 'react';
import { Form } from 'react-router';
import { Button } from '../kit/button.tsx';
import { Code } from '../kit/code.tsx';
import { Tag } from '../kit/tag.tsx';
import { useWords } from '../kit/use-words.ts';
import type { JuryPageData } from './load-jury-page.ts';

function Rule({ page }: { readonly page: JuryPageData }): JSX.Element {
  const { t, number } = useWords();
  const { share } = page.share;
  if (typeof share === 'number')
    return <p>{t(missionMessages['look.rule.count'], { count: number(share) })}</p>;
  return <p>{t(missionMessages[`look.rule.${share}`])}</p>;
}

function CriterionLine({
  page,
  criterion,
}: {
  readonly page: JuryPageData;
  readonly criterion: { readonly id: string; readonly text: string };
}): JSX.Element {
  const { t, number } = useWords();
  const { id, text } = criterion;
  const by = page.counts[id] ?? 0;
  const words = (
    <span>
      <Code>{id}</Code> <span lang="fr">{text}</span>{' '}
      {by > 0 && <span className="soft">{t(missionMessages['look.by'], { count: number(by) })}</span>}
    </span>
  );
  if (!page.mayLook) return <div>{words}</div>;
  return (
    <label className="choice">
      <input type="checkbox" name="critere[]" value={id} defaultChecked={page.mine.includes(id)} />
      {words}
    </label>
  );
}

/** The criteria that the jury looked at, block by block, against the share that the règlement asks. */
export function LookSection({ page }: { readonly page: JuryPageData }): JSX.Element {
  const { t, number } = useWords();
  const { share, blocks, counts, mayLook } = page;
  return (
    <section className="panel stack" aria-labelledby="regards">
      <h2 id="regards">{t(missionMessages['look.title'])}</h2>
      <Rule page={page} />
      <p className="figures">
        {t(missionMessages['look.share'], {
          looked: number(share.looked),
          known: number(share.known),
          needed: number(share.needed),
        })}{' '}
        <Tag {...(share.met ? { icon: 'done' as const } : {})}>
          {t(missionMessages[share.met ? 'look.met' : 'look.not-met'])}
        </Tag>
      </p>
      <Form method="post" preventScrollReset className="ms-criteria">
        {mayLook && <p>{t(missionMessages['look.mine'])}</p>}
        {blocks.map(({ id, title, criteria }) => (
          <details key={id}>
            <summary>
              {t(missionMessages['look.all'], { block: id, title })}{' '}
              <span className="soft figures">
                {number(criteria.filter((row) => (counts[row.id] ?? 0) > 0).length)}/{number(criteria.length)}
              </span>
            </summary>
            <div className="choices">
              {criteria.map((row) => (
                <CriterionLine key={row.id} page={page} criterion={row} />
              ))}
            </div>
          </details>
        ))}
        {mayLook && (
          <Button name="acte" value="regards">
            {t(missionMessages['look.save'])}
          </Button>
        )}
      </Form>
    </section>
  );
}
