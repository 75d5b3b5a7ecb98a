import { juriesMessages } from '@etalon/i18n/messages/juries';
import type { JSX } from 'react';
import { Form } from 'react-router';
import { Button } from '../kit/button.tsx';
import { Confirm } from '../kit/confirm.tsx';
import { TextField } from '../kit/field.tsx';
import { TableRegion } from '../kit/table-region.tsx';
import { Tag } from '../kit/tag.tsx';
import { useWords } from '../kit/use-words.ts';
import { BlockChoices } from './block-choices.tsx';
import type { ExaminerPage } from './examiner.tsx';
import type { ExaminerPartProps } from './profile-section.tsx';

type Training = ExaminerPage['trainings'][number];

function Verdict({ training }: { readonly training: Training }): JSX.Element {
  const { t } = useWords();
  const { verdict } = training;
  if (verdict === null) return <span className="soft">{t(juriesMessages['training.without'])}</span>;
  if (verdict.met)
    return (
      <Tag tone="note" icon="done">
        {t(juriesMessages['training.met'])}
      </Tag>
    );
  return (
    <>
      <Tag tone="caution" icon="caution">
        {t(juriesMessages['training.not-met'])}
      </Tag>{' '}
      <span className="soft">
        {verdict.faults.map((fault) => t(juriesMessages[`training.fault.${fault}`])).join(', ')}
      </span>
    </>
  );
}

function TrainingRow({ training }: { readonly training: Training }): JSX.Element {
  const { t, date, number } = useWords();
  const { day, durationMinutes, blocks, counts } = training;
  const share = (part: number): string =>
    counts === null
      ? ''
      : t(juriesMessages['training.share'], {
          count: number(part),
          total: number(counts.anchors),
          share: number(part / counts.anchors, { percent: true, decimals: 0 }),
        });
  return (
    <tr>
      <th scope="row">{date(day)}</th>
      <td>{t(juriesMessages['training.minutes'], { count: number(durationMinutes) })}</td>
      <td>{blocks.join(', ')}</td>
      <td>{counts === null ? '' : share(counts.withinOne)}</td>
      <td>{counts === null ? '' : share(counts.sameSide)}</td>
      <td>
        <Verdict training={training} />
      </td>
    </tr>
  );
}

function TrainingForm({ page, answered }: ExaminerPartProps): JSX.Element {
  const { t } = useWords();
  const numbers = [
    { name: 'durationMinutes', label: 'training.duration.minutes', value: '120', hint: null },
    { name: 'anchors', label: 'training.anchors', value: '0', hint: 'training.anchors.hint' },
    { name: 'withinOne', label: 'training.within-one', value: '0', hint: null },
    { name: 'sameSide', label: 'training.same-side', value: '0', hint: null },
  ] as const;
  return (
    <Form method="post" className="jr-form">
      <input type="hidden" name="acte" value="formation" />
      <BlockChoices
        legend={t(juriesMessages['training.blocks'])}
        blocks={page.blocks}
        chosen={page.versions[0]?.blocks ?? []}
      />
      <div className="jr-fields">
        <TextField
          name="day"
          type="date"
          max={page.today}
          label={t(juriesMessages['training.day'])}
          value={page.today}
          answer={answered}
          required
        />
        {numbers.map(({ name, label, value, hint }) => (
          <TextField
            key={name}
            name={name}
            type="number"
            min={0}
            label={t(juriesMessages[label])}
            {...(hint === null ? {} : { hint: t(juriesMessages[hint]) })}
            value={value}
            answer={answered}
            required
          />
        ))}
      </div>
      <Button tone="primary">{t(juriesMessages['training.add'])}</Button>
    </Form>
  );
}

/** Trainings as they were recorded, each against the policy of its day. */
export function TrainingSection({ page, answered }: ExaminerPartProps): JSX.Element {
  const { t } = useWords();
  const columns = ['day', 'duration', 'blocks', 'within-one', 'same-side', 'verdict'] as const;
  return (
    <section className="panel" aria-labelledby="formations">
      <h2 id="formations">{t(juriesMessages['training.title'])}</h2>
      {page.trainings.length === 0 ? (
        <p className="soft">{t(juriesMessages['training.empty'])}</p>
      ) : (
        <TableRegion label={t(juriesMessages['training.caption'])}>
          <table className="table">
            <caption>{t(juriesMessages['training.caption'])}</caption>
            <thead>
              <tr>
                {columns.map((column) => (
                  <th key={column} scope="col">
                    {t(juriesMessages[`training.${column}`])}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {page.trainings.map((training) => (
                <TrainingRow key={training.id} training={training} />
              ))}
            </tbody>
          </table>
        </TableRegion>
      )}
      {page.writes && (
        <Confirm label={t(juriesMessages['training.add'])} question={t(juriesMessages['policy.text'])}>
          <TrainingForm page={page} answered={answered} />
        </Confirm>
      )}
    </section>
  );
}
