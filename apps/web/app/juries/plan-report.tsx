import { dependabilityMessages } from '@etalon/i18n/messages/dependability';
import { juriesMessages } from '@etalon/i18n/messages/juries';
import { registerMessages } from '@etalon/i18n/messages/register';
import type { JSX } from 'react';
import { Form } from 'react-router';
import { Alert } from '../kit/alert.tsx';
import { Button } from '../kit/button.tsx';
import { DataTable, type TableColumn } from '../kit/data-table.tsx';
import { KeyValues } from '../kit/key-values.tsx';
import { TableRegion } from '../kit/table-region.tsx';
import type { TableState } from '../kit/table-state.ts';
import { useWords } from '../kit/use-words.ts';
import type { PlanLine, PlanMember, PlanProposal } from './load-plan.ts';
import { namePlanProblem } from './name-plan-problem.ts';

function Problems({ proposal }: { readonly proposal: PlanProposal }): JSX.Element {
  const { t } = useWords();
  const { problems, unspelled } = proposal;
  if (problems.length === 0) return <Alert title={t(juriesMessages['plan.whole'])} />;
  return (
    <Alert tone="caution" title={t(juriesMessages['plan.problems'])}>
      <ul>
        {problems.map((problem) => {
          const { message, params } = namePlanProblem(problem);
          const text = t(message, params);
          return <li key={text}>{text}</li>;
        })}
        {unspelled > 0 && <li>{t(juriesMessages['plan.problem.more'], { count: unspelled })}</li>}
      </ul>
    </Alert>
  );
}

function Member({ member }: { readonly member: PlanMember | null }): JSX.Element {
  const { t } = useWords();
  if (member === null) return <span className="soft">{t(juriesMessages['plan.nobody'])}</span>;
  return (
    <>
      {member.name || t(registerMessages['person.erased'])}
      {member.seated && <span className="soft"> ({t(juriesMessages['plan.seated'])})</span>}
    </>
  );
}

function useColumns(): readonly TableColumn<PlanLine>[] {
  const { t } = useWords();
  return [
    {
      id: 'candidate',
      header: t(juriesMessages['juries.candidate']),
      sortable: true,
      cell: ({ candidate }) => candidate || t(registerMessages['person.erased']),
    },
    { id: 'block', header: t(juriesMessages['juries.block']), sortable: true, cell: ({ block }) => block },
    {
      id: 'examiners',
      header: t(juriesMessages['plan.examiners']),
      cell: ({ examiners }) =>
        examiners.length === 0 ? (
          <Member member={null} />
        ) : (
          <ul className="jr-reasons">
            {examiners.map((member) => (
              <li key={member.name}>
                <Member member={member} />
              </li>
            ))}
          </ul>
        ),
    },
    {
      id: 'president',
      header: t(juriesMessages['plan.president']),
      cell: ({ president }) => <Member member={president} />,
    },
  ];
}

function Loads({ proposal }: { readonly proposal: PlanProposal }): JSX.Element {
  const { t, number } = useWords();
  const caption = t(juriesMessages['plan.loads.caption']);
  return (
    <TableRegion label={caption}>
      <table className="table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t(juriesMessages['plan.member'])}</th>
            <th scope="col">{t(juriesMessages['pool.origin'])}</th>
            <th scope="col" className="end">
              {t(juriesMessages['plan.examines'])}
            </th>
            <th scope="col" className="end">
              {t(juriesMessages['plan.presides'])}
            </th>
          </tr>
        </thead>
        <tbody>
          {proposal.loads.map(({ userId, name, external, examines, presides }) => (
            <tr key={userId}>
              <th scope="row">{name}</th>
              <td>{t(registerMessages[external ? 'jury.external' : 'jury.internal'])}</td>
              <td className="end">{number(examines)}</td>
              <td className="end">{number(presides)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  );
}

/** What a plan gives and what it cannot meet; seated as it is shown, or not at all. */
export function PlanReport({
  proposal,
  state,
}: {
  readonly proposal: PlanProposal;
  readonly state: TableState;
}): JSX.Element {
  const { t, number } = useWords();
  const columns = useColumns();
  const { seed, sha256, newSeats, newJuries, least, most, repeats, groups, lambda } = proposal;
  return (
    <>
      <Problems proposal={proposal} />
      <section className="panel" aria-labelledby="bref">
        <h2 id="bref">{t(juriesMessages['plan.summary'])}</h2>
        <KeyValues
          entries={[
            {
              label: t(juriesMessages['plan.new-seats']),
              value: t(juriesMessages['plan.new-seats.value'], { seats: newSeats, juries: newJuries }),
            },
            {
              label: t(juriesMessages['plan.loads']),
              value: t(juriesMessages['plan.loads.value'], { least, most }),
            },
            {
              label: t(juriesMessages['plan.repeats']),
              value: t(juriesMessages['plan.repeats.value'], { times: repeats }),
            },
            { label: t(juriesMessages['plan.groups']), value: number(groups) },
            { label: t(dependabilityMessages.lambda), value: number(lambda, { decimals: 2 }) },
          ]}
        />
        {newSeats === 0 ? (
          <p>{t(juriesMessages['plan.nothing'])}</p>
        ) : (
          <Form method="post">
            <input type="hidden" name="seed" value={seed} />
            <input type="hidden" name="sha256" value={sha256} />
            <p className="soft">{t(juriesMessages['plan.seat.text'])}</p>
            <Button tone="primary">{t(juriesMessages['plan.seat'])}</Button>
          </Form>
        )}
      </section>
      <Loads proposal={proposal} />
      <DataTable
        caption={t(juriesMessages['plan.caption'])}
        columns={columns}
        rows={proposal.rows}
        total={proposal.total}
        state={state}
        rowKey={({ key }) => key}
      />
    </>
  );
}
