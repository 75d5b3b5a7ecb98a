import type { Anomaly, AnomalyPlace, RecipeStep } from '@etalon/core/evidence';
import { deskMessages } from '@etalon/i18n/messages/desk';
import type { JSX, ReactNode } from 'react';
import { Code } from '../kit/code.tsx';
import { useWords } from '../kit/use-words.ts';
import { CiteButton } from './cite.tsx';

export interface ItemProps {
  readonly locator: string;
  readonly label: ReactNode;
  readonly marked: boolean;
  readonly children: ReactNode;
}

/** One place of a piece that is not a table: its locator, its content, a way to cite it. */
export function PieceItem({ locator, label, marked, children }: ItemProps): JSX.Element {
  return (
    <li className="piece-item" data-locator={locator} aria-current={marked ? 'location' : undefined}>
      <div className="piece-item-head">
        <CiteButton locator={locator} />
        {label}
      </div>
      <div className="piece-item-body">{children}</div>
    </li>
  );
}

function usePlaceWords(): (place: AnomalyPlace) => string {
  const { t } = useWords();
  return (place) => {
    switch (place.kind) {
      case 'cell':
        return t(deskMessages['place.cell'], { file: place.file, row: place.row, column: place.column });
      case 'row':
        return t(deskMessages['place.row'], { file: place.file, row: place.row });
      case 'column':
        return t(deskMessages['place.column'], { file: place.file, column: place.column });
      case 'predicate':
        return t(deskMessages['place.predicate'], {
          file: place.file,
          where: place.where,
          column: place.column ?? '',
        });
      default:
        return place satisfies never;
    }
  };
}

/** One anomaly that the candidate declared. */
export function AnomalyItem(props: {
  readonly pointer: string;
  readonly anomaly: Anomaly;
  readonly marked: boolean;
}): JSX.Element {
  const { pointer, anomaly, marked } = props;
  const { t } = useWords();
  const placeWords = usePlaceWords();
  const label = (
    <>
      <Code>{pointer}</Code> <strong lang="fr">{anomaly.type}</strong>{' '}
      <span className="soft">{anomaly.id}</span>
    </>
  );
  return (
    <PieceItem locator={pointer} label={label} marked={marked}>
      <p lang="fr">{anomaly.evidence}</p>
      <p className="soft piece-fact">{placeWords(anomaly.place)}</p>
      {anomaly.cause !== null && (
        <p className="piece-fact">
          <span className="soft">{t(deskMessages['piece.cause'])}</span>{' '}
          <span lang="fr">{anomaly.cause}</span>
        </p>
      )}
    </PieceItem>
  );
}

function stepFacts(step: RecipeStep): readonly (readonly [string, string])[] {
  return Object.entries(step).flatMap(([name, value]) => {
    if (name === 'id' || name === 'op' || name === 'reason' || value === undefined) return [];
    if (Array.isArray(value)) return [[name, value.join(', ')] as const];
    if (typeof value === 'object' && value !== null)
      return [
        [
          name,
          Object.entries(value)
            .map(([key, to]) => `${key} ← ${String(to)}`)
            .join('\n'),
        ] as const,
      ];
    return [[name, String(value)] as const];
  });
}

/** One step of the candidate's recipe, as written. */
export function StepItem(props: {
  readonly pointer: string;
  readonly step: RecipeStep;
  readonly marked: boolean;
}): JSX.Element {
  const { pointer, step, marked } = props;
  const label = (
    <>
      <Code>{pointer}</Code> <strong>{step.op}</strong> <span className="soft">{step.id}</span>
    </>
  );
  return (
    <PieceItem locator={pointer} label={label} marked={marked}>
      <p lang="fr">{step.reason}</p>
      <dl className="step-facts">
        {stepFacts(step).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </PieceItem>
  );
}
