import type { QualificationPolicy } from '@etalon/core/jury';
import { juriesMessages } from '@etalon/i18n/messages/juries';
import type { JSX } from 'react';
import { Form } from 'react-router';
import { Button } from '../kit/button.tsx';
import { Confirm } from '../kit/confirm.tsx';
import { TextField } from '../kit/field.tsx';
import { KeyValues } from '../kit/key-values.tsx';
import { useWords } from '../kit/use-words.ts';

export interface PolicySectionProps {
  readonly policy: QualificationPolicy;
  readonly writes: boolean;
  readonly answered: unknown;
}

/** What is asked on the anchor dossiers, where it comes from, and the form that changes it. */
export function PolicySection({ policy, writes, answered }: PolicySectionProps): JSX.Element {
  const { t, number } = useWords();
  const percent = (share: number): string => number(share, { percent: true, decimals: 0 });
  const whole = (share: number): string => String(Math.round(share * 100));
  return (
    <section className="panel" aria-labelledby="regle">
      <h2 id="regle">{t(juriesMessages['policy.title'])}</h2>
      <p className="soft">{t(juriesMessages['policy.text'])}</p>
      <KeyValues
        entries={[
          { label: t(juriesMessages['policy.anchors']), value: number(policy.anchors) },
          { label: t(juriesMessages['policy.within-one']), value: percent(policy.withinOne) },
          { label: t(juriesMessages['policy.same-side']), value: percent(policy.sameSide) },
          { label: t(juriesMessages['policy.source']), value: policy.source },
        ]}
      />
      {writes && (
        <Confirm label={t(juriesMessages['policy.change'])} question={t(juriesMessages['policy.question'])}>
          <Form method="post" className="jr-form">
            <input type="hidden" name="acte" value="regle" />
            <div className="jr-fields">
              <TextField
                name="anchors"
                type="number"
                min={1}
                label={t(juriesMessages['policy.anchors'])}
                value={String(policy.anchors)}
                answer={answered}
                required
              />
              <TextField
                name="withinOne"
                type="number"
                min={0}
                max={100}
                label={t(juriesMessages['policy.within-one'])}
                hint={t(juriesMessages['policy.percent'])}
                value={whole(policy.withinOne)}
                answer={answered}
                required
              />
              <TextField
                name="sameSide"
                type="number"
                min={0}
                max={100}
                label={t(juriesMessages['policy.same-side'])}
                hint={t(juriesMessages['policy.percent'])}
                value={whole(policy.sameSide)}
                answer={answered}
                required
              />
            </div>
            <TextField
              name="source"
              label={t(juriesMessages['policy.source'])}
              hint={t(juriesMessages['policy.source.hint'])}
              answer={answered}
              required
            />
            <Button tone="primary">{t(juriesMessages['policy.submit'])}</Button>
          </Form>
        </Confirm>
      )}
    </section>
  );
}
