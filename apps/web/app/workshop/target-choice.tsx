import { workshopMessages } from '@etalon/i18n/messages/workshop';
import { type JSX, useId } from 'react';
import { Form } from 'react-router';
import { nameSlot } from '../hand-in/name-slot.ts';
import { Button } from '../kit/button.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { Tag } from '../kit/tag.tsx';
import { useWords } from '../kit/use-words.ts';
import type { ShownTarget } from './load-seal.ts';

function Target({ target, first }: { readonly target: ShownTarget; readonly first: boolean }): JSX.Element {
  const { t, moment } = useWords();
  const id = useId();
  const { candidacyId, situation, slot, suggested, closed, criteria, replaces } = target;
  return (
    <li className="ws-target">
      <label>
        <input
          type="radio"
          name="cible"
          value={`${candidacyId} ${situation} ${slot}`}
          required
          aria-describedby={id}
          disabled={closed !== null}
          defaultChecked={first}
        />
        <strong>
          {situation} · {t(nameSlot(slot))}
        </strong>
        {suggested && <Tag tone="note">{t(workshopMessages['seal.suggested'])}</Tag>}
        {closed !== null && <Tag>{t(workshopMessages[`seal.closed.${closed}`])}</Tag>}
      </label>
      <p id={id} className="soft">
        {target.situationTitle} · {target.sessionLabel} ·{' '}
        {t(workshopMessages['seal.deadline'], { moment: moment(target.deadline) })}
      </p>
      {replaces !== null && <p>{t(workshopMessages['seal.replaces'], { file: replaces })}</p>}
      <p className="ws-serves">{t(workshopMessages['seal.serves'], { count: criteria.length })}</p>
      <dl className="criteria">
        {criteria.map(({ id, text }) => (
          <div key={id}>
            <dt>{id}</dt>
            <dd className="document">{text}</dd>
          </div>
        ))}
      </dl>
    </li>
  );
}

/** The slots that a file suits, each with the criteria it can serve, and the act that puts it there. */
export function TargetChoice(props: {
  readonly targets: readonly ShownTarget[];
  readonly fileName: string;
  /** Other fields of the form: which file of which state. */
  readonly fields: Readonly<Record<string, string>>;
}): JSX.Element {
  const { t } = useWords();
  const { targets, fileName, fields } = props;
  const first = targets.findIndex(({ closed }) => closed === null);
  if (targets.length === 0)
    return (
      <EmptyState title={t(workshopMessages['seal.nowhere'])}>
        {t(workshopMessages['seal.nowhere.text'], { file: fileName })}
      </EmptyState>
    );
  return (
    <Form method="post" className="stack">
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <fieldset className="ws-targets">
        <legend>{t(workshopMessages['seal.where'], { file: fileName })}</legend>
        <ul>
          {targets.map((target, at) => (
            <Target
              key={`${target.candidacyId} ${target.situation} ${target.slot}`}
              target={target}
              first={at === first}
            />
          ))}
        </ul>
      </fieldset>
      <p>{t(workshopMessages['seal.confirm'])}</p>
      {first !== -1 && <Button tone="primary">{t(workshopMessages['seal.do'])}</Button>}
    </Form>
  );
}
