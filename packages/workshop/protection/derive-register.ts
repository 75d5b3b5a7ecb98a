import type { Processing } from '@etalon/privacy/register';
import type { Flow, FlowNode, ProcessingEntry, ProtectionContent } from './protection-content.ts';

export type Zone = 'company' | 'union' | 'outside';

/** On which side of the two borders a node stands. */
export function zoneOf(node: Pick<FlowNode, 'x'>, borders: ProtectionContent['borders']): Zone {
  if (node.x < borders.company) return 'company';
  return node.x < borders.union ? 'union' : 'outside';
}

/** One record of the register of article 30, with what the flows say in the place of what would be typed again. */
export interface RegisterRecord extends Processing, Pick<ProcessingEntry, 'basisReason'> {
  readonly flowIds: readonly string[];
}

/**
 * The register drawn from the inventory: controller from the organisation, categories from the flows, recipients from
 * where they go, transfers from those that leave the Union, processors from the nodes they touch.
 */
export function deriveRegister(content: ProtectionContent): readonly RegisterRecord[] {
  return content.processings.map((entry) => deriveRecord(content, entry));
}

function deriveRecord(content: ProtectionContent, entry: ProcessingEntry): RegisterRecord {
  const flows = content.flows.filter((flow) => flow.processingId === entry.id);
  const used = new Set(flows.flatMap((flow) => flow.categoryIds));
  const touched = new Set(flows.flatMap((flow) => [flow.from, flow.to]));
  const arrivals = new Set(flows.map((flow) => flow.to));
  return {
    ...entry,
    controller: readController(content),
    categories: content.categories.filter((category) => used.has(category.id)),
    recipients: content.nodes
      .filter((node) => arrivals.has(node.id))
      .flatMap(({ id, name, role }) => (role === 'subject' ? [] : [{ id, name, kind: role }])),
    transfers: flows.flatMap((flow) => readTransfer(content, flow)),
    processors: content.nodes
      .filter((node) => node.role === 'processor' && touched.has(node.id))
      .map(({ id, name, country, service, contractDate, clauses, subProcessors }) => ({
        id,
        name,
        country,
        service,
        contractDate,
        clauses,
        subProcessors,
      })),
    flowIds: flows.map((flow) => flow.id),
  };
}

function readController({ organisation }: ProtectionContent): RegisterRecord['controller'] {
  const { name, contact, jointControllers, representative, dpo } = organisation;
  if (name.trim() === '') return null;
  return { name, contact, jointControllers, representative: representative || null, dpo: dpo || null };
}

function readTransfer(content: ProtectionContent, flow: Flow): RegisterRecord['transfers'] {
  const from = content.nodes.find((node) => node.id === flow.from);
  const to = content.nodes.find((node) => node.id === flow.to);
  if (from === undefined || to === undefined) return [];
  const leaves = zoneOf(to, content.borders) === 'outside' && zoneOf(from, content.borders) !== 'outside';
  return leaves ? [{ id: flow.id, country: to.country, recipient: to.name, tool: flow.tool }] : [];
}
