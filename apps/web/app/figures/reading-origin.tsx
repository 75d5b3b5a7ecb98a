import { figuresMessages } from '@etalon/i18n/messages/figures';
import type { Reading } from '@etalon/instruments';
import type { JSX, ReactNode } from 'react';
import { Code } from '../kit/code.tsx';
import { type KeyValue, KeyValues } from '../kit/key-values.tsx';
import { useWords } from '../kit/use-words.ts';
import { describeUncertainty } from './describe-uncertainty.ts';
import { type HrefOf, PlaceLinks } from './place-links.tsx';
import { writeCell, writeNumber } from './write-figure.ts';

export interface ReadingOriginProps {
  readonly reading: Reading;
  readonly sha256: string;
  readonly hrefOf: HrefOf;
  /** Control that runs the instrument again on the same sealed pieces. */
  readonly replay?: ReactNode;
}

function Evidence({ reading, hrefOf }: Pick<ReadingOriginProps, 'reading' | 'hrefOf'>): JSX.Element {
  return (
    <ul className="reading-plain-list">
      {reading.evidence.map((place) => (
        <li key={`${place.sha256}${place.locator ?? ''}`}>
          <PlaceLinks
            places={[place]}
            hrefOf={hrefOf}
            words={place.locator === undefined ? place.path : `${place.path} · ${place.locator}`}
          />
          <span className="hash">SHA-256 {place.sha256}</span>
        </li>
      ))}
    </ul>
  );
}

function Parameters({ reading }: Pick<ReadingOriginProps, 'reading'>): JSX.Element {
  const { t, language } = useWords();
  const entries = Object.entries(reading.replay.params);
  if (entries.length === 0) return <>{t(figuresMessages['origin.parameters.none'])}</>;
  return (
    <ul className="reading-plain-list">
      {entries.map(([name, value]) => (
        <li key={name}>
          <Code>{name}</Code> {writeCell(language, value)}
        </li>
      ))}
    </ul>
  );
}

function useMultiplicity(reading: Reading): readonly KeyValue[] {
  const { t, language } = useWords();
  const { multiplicity } = reading;
  if (multiplicity === undefined) return [];
  const { size, family, adjusted } = multiplicity;
  const words = [
    t(figuresMessages['origin.multiplicity.words'], { size, family }),
    ...(adjusted === undefined
      ? []
      : [t(figuresMessages['origin.multiplicity.adjusted'], { p: writeNumber(language, adjusted) })]),
  ];
  return [{ label: t(figuresMessages['origin.multiplicity']), value: words.join(' ; ') }];
}

/** Where a figure comes from: pieces and places, instrument, parameters, seed, hashes, and how to run it again. */
export function ReadingOrigin({ reading, sha256, hrefOf, replay }: ReadingOriginProps): JSX.Element {
  const { t, language } = useWords();
  const multiplicity = useMultiplicity(reading);
  const { instrument, version, scale, unit, uncertainty } = reading;
  const name = (key: keyof typeof figuresMessages): string => t(figuresMessages[key]);
  const entries: readonly KeyValue[] = [
    {
      label: name('origin.evidence'),
      value: <Evidence reading={reading} hrefOf={hrefOf} />,
    },
    {
      label: name('origin.instrument'),
      value: (
        <>
          {t(figuresMessages['origin.version'], { instrument, version })} ·{' '}
          <a href={`/instruments/${instrument}`}>{name('origin.fiche')}</a>
        </>
      ),
    },
    { label: name('origin.criteria'), value: reading.criteria.join(', ') },
    {
      label: name('origin.unit'),
      value: t(figuresMessages['scale.words'], {
        unit: unit === '1' ? name('unit.one') : unit,
        scale: name(`scale.${scale}`),
      }),
    },
    {
      label: name('origin.uncertainty'),
      value: [
        ...describeUncertainty({ t, language }, uncertainty),
        t(figuresMessages['uncertainty.method'], { method: uncertainty.method }),
      ].join(' · '),
    },
    ...multiplicity,
    { label: name('origin.parameters'), value: <Parameters reading={reading} /> },
    {
      label: name('origin.seed'),
      value:
        reading.replay.seed === undefined ? name('origin.seed.none') : <Code>{reading.replay.seed}</Code>,
    },
    {
      label: name('origin.inputs'),
      value: <span className="hash">{reading.replay.inputsSha256}</span>,
    },
    { label: name('origin.reading'), value: <span className="hash">{sha256}</span> },
    ...(replay === undefined ? [] : [{ label: name('origin.replay'), value: replay }]),
  ];
  return <KeyValues entries={entries} />;
}
