import { oralMessages } from '@etalon/i18n/messages/oral';
import type { JSX } from 'react';
import { LinkButton } from '../kit/button.tsx';
import { Hash } from '../kit/code.tsx';
import { Tag } from '../kit/tag.tsx';
import { useWords } from '../kit/use-words.ts';
import type { BesidePage } from './load-beside.ts';
import { writeDuration } from './write-duration.ts';

type Sealed = BesidePage['orals'][number];

function Seal({ oral }: { readonly oral: Sealed }): JSX.Element {
  const { t, moment, number } = useWords();
  const { seal, intact, late } = oral;
  if (seal === null) return <p className="soft">{t(oralMessages['record.running'])}</p>;
  return (
    <>
      <p>
        {t(oralMessages['oral.sealed'], {
          at: moment(seal.sealedAt),
          entries: number(seal.entries),
          number: number(seal.number),
        })}{' '}
        <Hash value={seal.sha256} />
      </p>
      <p>
        <Tag tone={intact ? 'note' : 'grave'} icon={intact ? 'done' : 'grave'}>
          {t(oralMessages[intact ? 'record.intact' : 'record.altered'])}
        </Tag>
      </p>
      {late > 0 && <p>{t(oralMessages['record.late'], { count: late })}</p>}
    </>
  );
}

function Record({ oral }: { readonly oral: Sealed }): JSX.Element {
  const { t, moment } = useWords();
  const { situation, title, record, names } = oral;
  const { clock, covered, questions } = record;
  return (
    <article>
      <h3>
        {situation} · <span lang="fr">{title}</span>
      </h3>
      <Seal oral={oral} />
      <p>{t(oralMessages['record.lasted'], { elapsed: writeDuration(clock.elapsedMs) })}</p>
      {covered.length > 0 && (
        <p>{t(oralMessages['record.covered'], { criteria: covered.toSorted().join(', ') })}</p>
      )}
      {questions.length > 0 && (
        <ol>
          {questions.map(({ id, text, criterion, seatId, at }) => (
            <li key={id}>
              <span className="document">
                {criterion === null ? '' : `${criterion} · `}
                {text}
              </span>{' '}
              <span className="soft">
                {t(oralMessages['questions.by'], { name: names[seatId] ?? '', at: moment(at) })}
              </span>
            </li>
          ))}
        </ol>
      )}
    </article>
  );
}

/** The orals of a block, as they were sealed, and the way into the room. */
export function OralSection({ beside }: { readonly beside: BesidePage }): JSX.Element {
  const { t } = useWords();
  const { orals, seatId } = beside;
  return (
    <section className="delib-part" aria-labelledby="oral-titre">
      <h2 id="oral-titre">{t(oralMessages['record.title'])}</h2>
      {orals.length === 0 && <p className="soft">{t(oralMessages['record.none'])}</p>}
      {orals.map((oral) => (
        <Record key={oral.situation} oral={oral} />
      ))}
      {seatId !== null && (
        <p className="no-print">
          <LinkButton to={`/jury/${seatId}/oral`}>{t(oralMessages['record.open'])}</LinkButton>
        </p>
      )}
    </section>
  );
}
