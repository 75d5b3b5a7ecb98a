import { protectionMessages } from '@etalon/i18n/messages/protection';
import { type JSX, useId } from 'react';
import { useWords } from '../kit/use-words.ts';
import { FigureTable } from './figure-table.tsx';
import { layoutRadar, RADAR_RINGS, RADAR_SIZE } from './layout-radar.ts';
import { readEbiosOf } from './read-findings.ts';
import { useProtection } from './use-protection.ts';

const HALF = RADAR_SIZE / 2;

/** Stakeholders around a centre: the stronger the threat that the engine computes, the nearer. */
export function StakeholderRadar(): JSX.Element | null {
  const { t, number } = useWords();
  const id = useId();
  const { content } = useProtection();
  const { stakeholders } = content.ebios;
  const reading = readEbiosOf(content);
  const threats = new Map(reading.stakeholders.map((row) => [row.id, row]));
  const points = layoutRadar(
    stakeholders.flatMap((row) => {
      const threat = threats.get(row.id)?.threat ?? null;
      return threat === null ? [] : [{ id: row.id, name: row.name, threat }];
    }),
  );
  const write = (value: number | null | undefined): string =>
    value === null || value === undefined ? '—' : number(value, { decimals: 2 });
  if (stakeholders.length === 0) return null;
  return (
    <figure className="pr-figure">
      {points.length > 0 && (
        <svg
          className="pr-plot"
          viewBox={`-${HALF + 130} -${HALF + 24} ${RADAR_SIZE + 260} ${RADAR_SIZE + 48}`}
          role="img"
          aria-labelledby={`${id}t ${id}d`}
        >
          <title id={`${id}t`}>{t(protectionMessages['ebios.radar'])}</title>
          <desc id={`${id}d`}>
            {points.map((point) => `${point.name} : ${write(point.threat)}`).join('. ')}
          </desc>
          {RADAR_RINGS.map(({ threat, radius }) => (
            <g key={threat}>
              <circle className="pr-grid" cx={0} cy={0} r={radius} fill="none" />
              <text className="pr-soft" x={4} y={-radius - 3}>
                {number(threat)}
              </text>
            </g>
          ))}
          {points.map((point) => (
            <g key={point.id}>
              <line className="pr-grid" x1={0} y1={0} x2={point.edge.x} y2={point.edge.y} />
              <path
                className="pr-mark pr-mark-after"
                d={`M${point.x} ${point.y - 7} ${point.x + 7} ${point.y} ${point.x} ${point.y + 7} ${point.x - 7} ${point.y}Z`}
              />
              <text x={point.label.x} y={point.label.y} textAnchor={point.anchor}>
                {point.name.slice(0, 22)}
              </text>
            </g>
          ))}
        </svg>
      )}
      <figcaption>{t(protectionMessages['ebios.radar.caption'])}</figcaption>
      <FigureTable
        caption={t(protectionMessages['ebios.radar'])}
        columns={[
          t(protectionMessages['ebios.stakeholders']),
          t(protectionMessages['ebios.dependency']),
          t(protectionMessages['ebios.penetration']),
          t(protectionMessages['ebios.maturity']),
          t(protectionMessages['ebios.trust']),
          t(protectionMessages['ebios.threat']),
          t(protectionMessages['ebios.threat.reported']),
        ]}
        end={[1, 2, 3, 4, 5, 6]}
        rows={stakeholders.map((row) => [
          row.name,
          row.dependency ?? '—',
          row.penetration ?? '—',
          row.maturity ?? '—',
          row.trust ?? '—',
          write(threats.get(row.id)?.threat),
          write(row.reportedThreat),
        ])}
      />
    </figure>
  );
}
