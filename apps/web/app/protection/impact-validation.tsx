import { protectionMessages } from '@etalon/i18n/messages/protection';
import { shellMessages } from '@etalon/i18n/messages/shell';
import type { JsonObject } from '@etalon/workshop/edits';
import { ANSWERS } from '@etalon/workshop/protection';
import type { JSX } from 'react';
import type { FieldSpec } from '../items/field-spec.ts';
import { ItemField } from '../items/item-field.tsx';
import { Button } from '../kit/button.tsx';
import type { Choice } from '../kit/field.tsx';
import { useWords } from '../kit/use-words.ts';
import { choicesOf } from './choices-of.ts';
import { useProtection } from './use-protection.ts';

const HIGH = 3;

function Opinion(props: {
  readonly path: readonly string[];
  readonly title: string;
  readonly present: boolean;
  readonly blank: JsonObject;
  readonly fields: readonly FieldSpec[];
}): JSX.Element {
  const { t } = useWords();
  const { document } = useProtection();
  const { path, title, present, blank, fields } = props;
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      {present ? (
        <div className="it-fields">
          {fields.map((spec) => (
            <ItemField key={spec.key} path={path} spec={spec} />
          ))}
        </div>
      ) : (
        <Button
          type="button"
          small
          aria-label={t(shellMessages['words.pair'], {
            name: t(protectionMessages['impact.opinion.add']),
            value: title,
          })}
          onClick={() => document.set(path, blank)}
        >
          {t(protectionMessages['impact.opinion.add'])}
        </Button>
      )}
    </section>
  );
}

/** The fourth stage: opinions, the controller's decision, and the path of article 36. */
export function ImpactValidation({ decisions }: { readonly decisions: readonly Choice[] }): JSX.Element {
  const { t } = useWords();
  const { content } = useProtection();
  const { dpia } = content;
  const high = dpia.fearedEvents.filter((event) => {
    const severity = event.residualSeverity ?? event.severity ?? 0;
    const likelihood = event.residualLikelihood ?? event.likelihood ?? 0;
    return severity >= HIGH && likelihood >= HIGH;
  }).length;
  const opinion: readonly FieldSpec[] = [
    { key: 'names', kind: 'text', label: t(protectionMessages['impact.opinion.names']) },
    { key: 'favourable', kind: 'flag', label: t(protectionMessages['impact.opinion.favourable']) },
    { key: 'text', kind: 'long', label: t(protectionMessages['impact.opinion.text']) },
  ];
  const sought: FieldSpec = {
    key: 'sought',
    kind: 'flag',
    label: t(protectionMessages['impact.opinion.sought']),
  };
  const prior: readonly FieldSpec[] = [
    {
      key: 'state',
      kind: 'choice',
      required: true,
      label: t(protectionMessages['impact.article36.state']),
      choices: choicesOf(t, 'answer', ANSWERS),
    },
    { key: 'date', kind: 'day', label: t(protectionMessages['impact.article36.date']) },
    { key: 'reason', kind: 'long', label: t(protectionMessages['impact.article36.reason']) },
  ];
  return (
    <section className="panel" aria-labelledby="validation">
      <h2 id="validation">{t(protectionMessages['impact.stage.validation'])}</h2>
      <Opinion
        path={['dpia', 'opinionDpo']}
        title={t(protectionMessages['impact.dpo'])}
        present={dpia.opinionDpo !== null}
        blank={{ names: content.organisation.dpo, favourable: null, text: '' }}
        fields={opinion}
      />
      <Opinion
        path={['dpia', 'opinionSubjects']}
        title={t(protectionMessages['impact.subjects'])}
        present={dpia.opinionSubjects !== null}
        blank={{ names: '', sought: null, favourable: null, text: '' }}
        fields={[...opinion.slice(0, 1), sought, ...opinion.slice(1)]}
      />
      <div className="it-fields">
        <ItemField
          path={['dpia']}
          spec={{
            key: 'decision',
            kind: 'choice',
            required: true,
            label: t(protectionMessages['impact.decision']),
            choices: decisions,
          }}
        />
      </div>
      <h3>{t(protectionMessages['impact.article36'])}</h3>
      <p>{t(protectionMessages['impact.article36.text'], { count: high })}</p>
      <div className="it-fields">
        {prior.map((spec) => (
          <ItemField key={spec.key} path={['dpia', 'priorConsultation']} spec={spec} />
        ))}
      </div>
    </section>
  );
}
