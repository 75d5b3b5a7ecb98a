import { protectionMessages } from '@etalon/i18n/messages/protection';
import { RISK_TREATMENTS, type Risk } from '@etalon/privacy/risk';
import { ORIGINS, type ProtectionContent, RISK_KINDS } from '@etalon/workshop/protection';
import type { JSX } from 'react';
import type { FieldSpec } from '../items/field-spec.ts';
import { ItemField } from '../items/item-field.tsx';
import { ItemList, textOf } from '../items/item-list.tsx';
import { useWords } from '../kit/use-words.ts';
import { choicesFrom, choicesOf } from './choices-of.ts';
import { FigureTable } from './figure-table.tsx';
import { FindingList, wordOf } from './finding-list.tsx';
import { isInside, type LevelMove, LevelPlot, type Shape } from './level-plot.tsx';
import { listRiskFindings, readRisks } from './read-findings.ts';
import { useProtection } from './use-protection.ts';

const SHAPES: Readonly<Record<'security' | 'privacy' | 'quality', Shape>> = {
  security: 'circle',
  privacy: 'square',
  quality: 'triangle',
};

function moveOf(risk: Risk): LevelMove | null {
  const { severity, likelihood, residualSeverity, residualLikelihood } = risk;
  if (severity === null || likelihood === null) return null;
  return {
    id: risk.id,
    name: risk.event,
    shape: SHAPES[risk.kind ?? 'security'],
    before: { severity, likelihood },
    after:
      residualSeverity === null && residualLikelihood === null
        ? null
        : { severity: residualSeverity ?? severity, likelihood: residualLikelihood ?? likelihood },
  };
}

/** The risks drawn before and after the measures, with the same facts as a table. */
export function RiskFigure(props: {
  readonly content: ProtectionContent;
  readonly open?: boolean;
}): JSX.Element {
  const { content, open = false } = props;
  const { t } = useWords();
  const moves = content.risks.flatMap((risk) => moveOf(risk) ?? []);
  const outside = content.risks.length - moves.filter((move) => isInside(move, content.scale)).length;
  const write = ({ severity, likelihood }: LevelMove['before']): string => `${severity} × ${likelihood}`;
  const unnamed = t(protectionMessages['list.unnamed']);
  return (
    <figure className="pr-figure">
      <LevelPlot
        title={t(protectionMessages['risks.plot'])}
        scale={content.scale}
        severity={t(protectionMessages['risks.severity'])}
        likelihood={t(protectionMessages['risks.likelihood'])}
        moves={moves}
        describe={(move) =>
          move.after === null
            ? t(protectionMessages['risks.place'], { event: move.name || unnamed, ...move.before })
            : t(protectionMessages['risks.move'], {
                event: move.name || unnamed,
                from: write(move.before),
                to: write(move.after),
              })
        }
      />
      <figcaption>{t(protectionMessages['risks.caption'])}</figcaption>
      {outside > 0 && <p className="soft">{t(protectionMessages['risks.unrated'], { count: outside })}</p>}
      <FigureTable
        open={open}
        caption={t(protectionMessages['risks.plot'])}
        columns={[
          t(protectionMessages['risks.event']),
          t(protectionMessages['risks.kind']),
          t(protectionMessages['risks.severity']),
          t(protectionMessages['risks.likelihood']),
          t(protectionMessages['risks.residual.severity']),
          t(protectionMessages['risks.residual.likelihood']),
        ]}
        end={[2, 3, 4, 5]}
        rows={content.risks.map((risk) => [
          risk.event || unnamed,
          risk.kind === null ? '—' : t(wordOf(`risk.${risk.kind}`)),
          risk.severity ?? '—',
          risk.likelihood ?? '—',
          risk.residualSeverity ?? '—',
          risk.residualLikelihood ?? '—',
        ])}
      />
    </figure>
  );
}

function useRiskFields(): readonly FieldSpec[] {
  const { t } = useWords();
  const { content } = useProtection();
  const word = (key: 'cause' | 'event' | 'consequence' | 'asset' | 'source' | 'owner'): FieldSpec => ({
    key,
    kind: 'text',
    label: t(protectionMessages[`risks.${key}`]),
    ...(key === 'event' ? { wide: true } : {}),
  });
  return [
    word('event'),
    word('cause'),
    word('consequence'),
    word('asset'),
    word('source'),
    {
      key: 'kind',
      kind: 'choice',
      label: t(protectionMessages['risks.kind']),
      choices: choicesOf(t, 'risk', RISK_KINDS),
    },
    {
      key: 'origin',
      kind: 'choice',
      label: t(protectionMessages['risks.origin']),
      choices: choicesOf(t, 'origin', ORIGINS),
    },
    { key: 'severity', kind: 'number', label: t(protectionMessages['risks.severity']) },
    { key: 'likelihood', kind: 'number', label: t(protectionMessages['risks.likelihood']) },
    { key: 'residualSeverity', kind: 'number', label: t(protectionMessages['risks.residual.severity']) },
    { key: 'residualLikelihood', kind: 'number', label: t(protectionMessages['risks.residual.likelihood']) },
    { key: 'controls', kind: 'lines', wide: true, label: t(protectionMessages['risks.controls']) },
    {
      key: 'treatment',
      kind: 'choice',
      label: t(protectionMessages['risks.treatment']),
      choices: choicesOf(t, 'treatment', RISK_TREATMENTS),
    },
    word('owner'),
    { key: 'due', kind: 'day', label: t(protectionMessages['risks.due']) },
    { key: 'reviewDate', kind: 'day', label: t(protectionMessages['risks.review']) },
    { key: 'acceptedBy', kind: 'text', label: t(protectionMessages['risks.accepted-by']) },
    { key: 'acceptedOn', kind: 'day', label: t(protectionMessages['risks.accepted-on']) },
    {
      key: 'measureIds',
      kind: 'some',
      wide: true,
      label: t(protectionMessages['risks.measures']),
      choices: choicesFrom(content.measures, (row) => row.title, t(protectionMessages['list.unnamed'])),
    },
  ];
}

const BLANK = {
  cause: '',
  event: '',
  consequence: '',
  asset: '',
  source: '',
  origin: null,
  kind: null,
  likelihood: null,
  severity: null,
  residualLikelihood: null,
  residualSeverity: null,
  controls: [],
  treatment: null,
  measureIds: [],
  owner: '',
  due: null,
  reviewDate: null,
  acceptedBy: null,
  acceptedOn: null,
} as const;

/** The register of risks: the drawing, the list, and what remains open. */
export default function Risks(): JSX.Element {
  const { t } = useWords();
  const { content, base } = useProtection();
  const reading = readRisks(content);
  const fields = useRiskFields();
  return (
    <>
      <div className="pr-sides pr-even">
        <div className="stack">
          <RiskFigure content={content} />
          <div className="it-fields">
            <ItemField
              path={[]}
              spec={{ key: 'scale', kind: 'number', label: t(protectionMessages['risks.scale']) }}
            />
          </div>
        </div>
        <div className="stack">
          {content.risks.length > 0 && (
            <p className="figures">
              {t(protectionMessages['risks.facts'], {
                risks: reading.risks,
                triple: reading.withTriple,
                owned: reading.withOwnerAndDate,
                measured: reading.withMeasure,
                ...reading.origins,
              })}
            </p>
          )}
          <FindingList findings={listRiskFindings(content, reading, base)} />
        </div>
      </div>
      <h2>{t(protectionMessages['tab.risks'])}</h2>
      <ItemList
        path={['risks']}
        name={t(protectionMessages['tab.risks'])}
        addLabel={t(protectionMessages['risks.add'])}
        emptyText={t(protectionMessages['risks.empty'])}
        blank={BLANK}
        fields={() => fields}
        titleOf={(item) => textOf(item, 'event') || textOf(item, 'cause')}
        factsOf={(item) =>
          [item.severity ?? '—', item.likelihood ?? '—'].join(' × ') +
          (item.residualSeverity === null && item.residualLikelihood === null
            ? ''
            : ` → ${[item.residualSeverity ?? '—', item.residualLikelihood ?? '—'].join(' × ')}`)
        }
      />
    </>
  );
}
