import type { FrameworkSource, SituationChain, SourcePlace } from '@etalon/core/framework';

const FORMATS = ['text', 'docx', 'html', 'markdown', 'case'] as const;

/** CASE has no field for a place in a source: it goes into `notes`, where 1.0 and 1.1 both keep it. */
export function writePlace(place: SourcePlace): string {
  return place.cell === null ? `source ${place.line}` : `source ${place.line}:${place.cell}`;
}

export function writeChain(chain: SituationChain | null): string {
  return chain === null ? '' : ` chain ${chain.label ?? '-'}`;
}

export function readPlace(notes: string): SourcePlace {
  const match = /source (\d{1,9})(?::(\d{1,3}))?/.exec(notes);
  return {
    line: Number(match?.[1] ?? 1),
    cell: match?.[2] === undefined ? null : Number(match[2]),
  };
}

/** The label of a chain, null when it has none, undefined when the situation belongs to no chain. */
export function readChainLabel(notes: string): string | null | undefined {
  const label = / chain (\S+)$/.exec(notes)?.[1];
  return label === '-' ? null : label;
}

export function writeSource(source: FrameworkSource): string {
  return `source ${source.format} ${source.sha256} ${source.fileName}`;
}

export function readSource(notes: string): FrameworkSource | null {
  const match = /^source (\w+) ([0-9a-f]{64}) (.+)$/s.exec(notes);
  const format = FORMATS.find((known) => known === match?.[1]);
  if (match === null || format === undefined) return null;
  return { format, sha256: match[2] ?? '', fileName: match[3] ?? '' };
}
