import { calendarMessages } from '@etalon/i18n/messages/calendar';
import { juriesMessages } from '@etalon/i18n/messages/juries';
import type { OwnConvocation } from '@etalon/usecases';
import type { JSX } from 'react';
import { Form, Link } from 'react-router';
import { Button, LinkButton } from '../kit/button.tsx';
import { Confirm } from '../kit/confirm.tsx';
import { TextArea } from '../kit/field.tsx';
import { KeyValues } from '../kit/key-values.tsx';
import { problemOf } from '../kit/problem-panel.tsx';
import { TableRegion } from '../kit/table-region.tsx';
import { Tag } from '../kit/tag.tsx';
import { useWords } from '../kit/use-words.ts';

export interface ConvocationPanelProps {
  readonly convocation: OwnConvocation;
  readonly answered: unknown;
}

function Facts({ convocation }: Pick<ConvocationPanelProps, 'convocation'>): JSX.Element {
  const { t, moment, date } = useWords();
  const { state, answeredAt, answerBy, meetings } = convocation;
  return (
    <KeyValues
      entries={[
        {
          label: t(juriesMessages[answeredAt === null ? 'own.answer-by' : 'own.answer']),
          value:
            answeredAt === null
              ? t(juriesMessages['own.answer-by.value'], { date: moment(answerBy) })
              : t(juriesMessages['own.answered'], {
                  state: t(juriesMessages[`convene.state.${state}`]),
                  date: date(answeredAt),
                }),
        },
        ...meetings.map(({ subject, opensAt, dueAt, place }) => ({
          label: t(juriesMessages['own.meeting'], { block: subject }),
          value: t(juriesMessages[place === '' ? 'own.meeting.value' : 'own.meeting.place'], {
            opens: moment(opensAt),
            due: moment(dueAt),
            place,
          }),
        })),
      ]}
    />
  );
}

function Answers({ convocation, answered }: ConvocationPanelProps): JSX.Element {
  const { t } = useWords();
  const mine = problemOf(answered)?.values.convocationId === convocation.id ? answered : undefined;
  return (
    <div className="row">
      <Form method="post">
        <input type="hidden" name="convocationId" value={convocation.id} />
        <Button tone="primary" name="acte" value="confirmer">
          {t(juriesMessages['own.confirm'])}
        </Button>
      </Form>
      <Confirm
        label={t(juriesMessages['own.refuse'])}
        question={t(juriesMessages['own.refuse.question'])}
        tone="grave"
      >
        <Form method="post" className="jr-form">
          <input type="hidden" name="convocationId" value={convocation.id} />
          <TextArea
            name="reason"
            label={t(juriesMessages['own.refuse.reason'])}
            hint={t(juriesMessages['own.refuse.reason.hint'])}
            maxLength={2000}
            required
            answer={mine}
          />
          <Button tone="grave" name="acte" value="refuser">
            {t(juriesMessages['own.refuse.submit'])}
          </Button>
        </Form>
      </Confirm>
    </div>
  );
}

function Seats({ convocation }: Pick<ConvocationPanelProps, 'convocation'>): JSX.Element {
  const { t } = useWords();
  const caption = t(juriesMessages['own.seats.caption']);
  const [first] = convocation.seats;
  return (
    <TableRegion label={first === undefined ? caption : `${caption} : ${first.candidate}, ${first.block}`}>
      <table className="table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t(juriesMessages['own.seat.candidate'])}</th>
            <th scope="col">{t(juriesMessages['juries.block'])}</th>
            <th scope="col">{t(juriesMessages['own.seat.role'])}</th>
            <th scope="col">{t(juriesMessages['own.seat.state'])}</th>
          </tr>
        </thead>
        <tbody>
          {convocation.seats.map(({ id, candidate, block, presides, declared, left }) => (
            <tr key={id}>
              <th scope="row">
                {left ? candidate : <Link to={`/jury/${id}/independance`}>{candidate}</Link>}
              </th>
              <td>{block}</td>
              <td>{t(juriesMessages[presides ? 'own.seat.president' : 'own.seat.member'])}</td>
              <td>
                <Tag {...(declared && !left ? { icon: 'done' as const } : {})}>
                  {t(
                    juriesMessages[
                      left ? 'own.seat.left' : declared ? 'own.seat.declared' : 'own.seat.silent'
                    ],
                  )}
                </Tag>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  );
}

/** One convocation: when, where, which seats, and what is answered. */
export function ConvocationPanel({ convocation, answered }: ConvocationPanelProps): JSX.Element {
  const { t, date } = useWords();
  const { id, sessionLabel, convenedAt, state, seats } = convocation;
  const silent = seats.filter(({ declared, left }) => !declared && !left).length;
  return (
    <section className="panel" aria-labelledby={`convocation-${id}`}>
      <h2 id={`convocation-${id}`}>{sessionLabel}</h2>
      <p className="soft">{t(juriesMessages['own.state'], { date: date(convenedAt) })}</p>
      <Facts convocation={convocation} />
      {state === 'waiting' && <Answers convocation={convocation} answered={answered} />}
      <Seats convocation={convocation} />
      {silent > 0 && state !== 'refused' && (
        <Form method="post">
          <input type="hidden" name="convocationId" value={id} />
          <p className="document">{t(juriesMessages['own.declare.text'])}</p>
          <Button name="acte" value="declarer">
            {t(juriesMessages['own.declare'], { count: silent })}
          </Button>
        </Form>
      )}
      {state !== 'refused' && (
        <p>
          <LinkButton to="/calendrier.ics" download>
            {t(calendarMessages['agenda.download'])}
          </LinkButton>
        </p>
      )}
    </section>
  );
}
