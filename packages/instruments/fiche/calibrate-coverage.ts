import type { CaseKeyElement } from '@etalon/cases';
import type { RandomStream } from '@etalon/numeric';
import type { ConfirmedMatch } from '../bench/workbench.ts';
import { measureCoverage } from '../coverage/measure-coverage.ts';
import { listRows } from '../list-rows.ts';
import type { FicheRate } from './fiche.ts';
import { writeRate } from './rate.ts';

const VERDICTS = ['sure', 'possible', 'none'] as const;

/** Drawn verdicts on drawn items: states and bounds of the reading beside a plain count of the verdicts. */
export function calibrateCoverage(
  stream: RandomStream,
  draws: number,
): { readonly recovery: readonly FicheRate[]; readonly falseReports: readonly FicheRate[] } {
  const sum = { named: 0, found: 0, silent: 0, reported: 0, bounds: 0 };
  for (let draw = 0; draw < draws; draw += 1) {
    const elements = Array.from({ length: 5 + stream.nextBelow(16) }, (_, rank) => drawElement(rank));
    const items = Array.from({ length: 1 + stream.nextBelow(30) }, (_, rank) => ({
      id: `A${rank}`,
      text: `${rank}`,
    }));
    const matches = items.map(({ id }): ConfirmedMatch => {
      const verdict = VERDICTS[stream.nextBelow(3)] ?? 'none';
      const elementId = verdict === 'none' ? null : `E${stream.nextBelow(elements.length)}`;
      return { itemId: id, elementId, verdict };
    });
    const reading = measureCoverage([{ name: 'anomalies', items, elements }], matches, []);
    const rows = listRows(reading);
    const sure = new Set(matches.filter((match) => match.verdict === 'sure').map((match) => match.elementId));
    const known = new Set(
      matches.filter((match) => match.verdict !== 'none').map((match) => match.elementId),
    );
    for (const { id } of elements) {
      const state = rows.find((row) => row.kind === 'element' && row.id === id)?.state;
      const expected = sure.has(id) ? 'sûr' : known.has(id) ? 'possible' : 'non retrouvé';
      if (known.has(id)) {
        sum.named += 1;
        if (state === expected) sum.found += 1;
      } else {
        sum.silent += 1;
        if (state !== expected) sum.reported += 1;
      }
    }
    if (reading.uncertainty.lo === sure.size && reading.uncertainty.hi === known.size) sum.bounds += 1;
  }
  return {
    recovery: [
      writeRate(
        'éléments rapprochés que le relevé dit sûrs ou possibles comme ils le sont',
        sum.found,
        sum.named,
      ),
      writeRate('tirages dont les deux bornes sont celles du décompte direct', sum.bounds, draws),
    ],
    falseReports: [writeRate('éléments sans rapprochement dits couverts', sum.reported, sum.silent)],
  };
}

function drawElement(rank: number): CaseKeyElement {
  return {
    id: `E${rank}`,
    label: `élément ${rank}`,
    synonyms: [],
    class: 'autre',
    weight: 'attendu',
    rationale: '',
  };
}
