import type { DocumentFile } from '../document-kind.ts';
import type { JsonObject } from '../json.ts';
import { deriveRegister, zoneOf } from './derive-register.ts';
import { readProtection } from './read-protection.ts';

const SCHEMA_VERSION = 1;

/**
 * The four files of situation A3.1: the register with its legal positions, flows and assessment; the risks with the EBIOS study
 * and the inventory of personal data; the plan of measures; the quality policy.
 */
export function writeProtectionFiles(content: JsonObject): readonly DocumentFile[] {
  const read = readProtection(content);
  const processings = deriveRegister(read);
  const { dpia, piiInventory, qualityPolicy, scale } = read;
  const flows = read.flows.map((flow) => {
    const from = read.nodes.find((node) => node.id === flow.from);
    const to = read.nodes.find((node) => node.id === flow.to);
    return {
      ...flow,
      fromZone: from === undefined ? null : zoneOf(from, read.borders),
      toZone: to === undefined ? null : zoneOf(to, read.borders),
    };
  });
  return [
    write('rgpd.json', 'register', {
      title: read.title,
      organisation: read.organisation,
      processings,
      categories: read.categories,
      nodes: read.nodes.map((node) => ({ ...node, zone: zoneOf(node, read.borders) })),
      flows,
      legal: read.legal,
      dpia,
    }),
    write('risques.json', 'risks', {
      scale,
      risks: read.risks,
      fearedEvents: dpia.fearedEvents,
      ebios: read.ebios,
      piiInventory,
    }),
    write('politique.json', 'policy', {
      measures: read.measures,
      processings: processings.map(({ id, name, retentions, transfers, processors, measureIds }) => ({
        id,
        name,
        retentions,
        transfers,
        processors,
        measureIds,
      })),
      procedures: read.procedures,
    }),
    write('qualite.json', 'quality', { ...qualityPolicy }),
  ];
}

function write(fileName: string, slot: string, body: object): DocumentFile {
  const envelope = { schema: `etalon.protection.${slot}`, schemaVersion: SCHEMA_VERSION, ...body };
  return {
    fileName,
    mediaType: 'application/json',
    slots: [slot],
    content: `${JSON.stringify(envelope, null, 2)}\n`,
  };
}
