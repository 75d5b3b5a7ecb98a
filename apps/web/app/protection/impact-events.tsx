import { protectionMessages } from '@etalon/i18n/messages/protection';
import type { FearedEvent } from '@etalon/privacy/impact';
import type { JSX } from 'react';
import type { FieldSpec } from '../items/field-spec.ts';
import { ItemField } from '../items/item-field.tsx';
import { useWords } from '../kit/use-words.ts';
import { FigureTable } from './figure-table.tsx';
import { wordOf } from './finding-list.tsx';
import { type LevelMove, LevelPlot, type Shape } from './level-plot.tsx';
import { useProtection } from './use-protection.ts';

const LEVELS = 4;
const SHAPES: readonly Shape[] = ['circle', 'square', 'triangle'];

function EventFields({ event }: { readonly event: FearedEvent }): JSX.Element {
  const { t } = useWords();
  const fields: readonly FieldSpec[] = [
    { key: 'impacts', kind: 'lines', label: t(protectionMessages['impact.impacts']) },
    { key: 'threats', kind: 'lines', label: t(protectionMessages['impact.threats']) },
    { key: 'sources', kind: 'lines', label: t(protectionMessages['impact.sources']) },
    { key: 'measures', kind: 'lines', label: t(protectionMessages['impact.event.measures']) },
    { key: 'severity', kind: 'number', label: t(protectionMessages['impact.severity']) },
    { key: 'likelihood', kind: 'number', label: t(protectionMessages['impact.likelihood']) },
    { key: 'residualSeverity', kind: 'number', label: t(protectionMessages['impact.residual.severity']) },
    {
      key: 'residualLikelihood',
      kind: 'number',
      label: t(protectionMessages['impact.residual.likelihood']),
    },
    { key: 'severityReason', kind: 'long', label: t(protectionMessages['impact.severity.reason']) },
    { key: 'likelihoodReason', kind: 'long', label: t(protectionMessages['impact.likelihood.reason']) },
  ];
  return (
    <section aria-labelledby={`evenement-${event.id}`}>
      <h3 id={`evenement-${event.id}`}>{t(wordOf(`event.${event.key}`))}</h3>
      <div className="it-fields">
        {fields.map((spec) => (
          <ItemField key={spec.key} path={['dpia', 'fearedEvents', `@${event.id}`]} spec={spec} />
        ))}
      </div>
    </section>
  );
}

/** The three feared events drawn before and after the measures, the same figures as a table. */
export function ImpactFigure({ open = false }: { readonly open?: boolean }): JSX.Element {
  const { t } = useWords();
  const { content } = useProtection();
  const { fearedEvents } = content.dpia;
  const moves = fearedEvents.flatMap((event, at): readonly LevelMove[] => {
    const { severity, likelihood, residualSeverity, residualLikelihood } = event;
    if (severity === null || likelihood === null) return [];
    const after =
      residualSeverity === null && residualLikelihood === null
        ? null
        : { severity: residualSeverity ?? severity, likelihood: residualLikelihood ?? likelihood };
    const name = t(wordOf(`event.${event.key}`));
    return [{ id: event.id, name, shape: SHAPES[at] ?? 'circle', before: { severity, likelihood }, after }];
  });
  return (
    <figure className="pr-figure">
      {moves.length > 0 && (
        <LevelPlot
          title={t(protectionMessages['impact.plot'])}
          scale={LEVELS}
          severity={t(protectionMessages['risks.severity'])}
          likelihood={t(protectionMessages['risks.likelihood'])}
          moves={moves}
          describe={(move) => t(protectionMessages['risks.place'], { event: move.name, ...move.before })}
        />
      )}
      <figcaption>{t(protectionMessages['impact.plot'])}</figcaption>
      <FigureTable
        open={open}
        caption={t(protectionMessages['impact.plot'])}
        columns={[
          t(protectionMessages['risks.event']),
          t(protectionMessages['risks.severity']),
          t(protectionMessages['risks.likelihood']),
          t(protectionMessages['risks.residual.severity']),
          t(protectionMessages['risks.residual.likelihood']),
        ]}
        end={[1, 2, 3, 4]}
        rows={fearedEvents.map((event) => [
          t(wordOf(`event.${event.key}`)),
          event.severity ?? '—',
          event.likelihood ?? '—',
          event.residualSeverity ?? '—',
          event.residualLikelihood ?? '—',
        ])}
      />
    </figure>
  );
}

/** The third stage: the drawing, then each event with its causes, its levels and their reasons. */
export function ImpactEvents(): JSX.Element {
  const { content } = useProtection();
  return (
    <>
      <ImpactFigure />
      {content.dpia.fearedEvents.map((event) => (
        <EventFields key={event.id} event={event} />
      ))}
    </>
  );
}
