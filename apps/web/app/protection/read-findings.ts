import { checkImpact, type ImpactReading } from '@etalon/privacy/impact';
import { checkRegister, type RegisterReading } from '@etalon/privacy/register';
import { checkEbios, checkRisks, type EbiosReading, type RiskReading } from '@etalon/privacy/risk';
import { deriveRegister, type EbiosEntry, type ProtectionContent } from '@etalon/workshop/protection';
import type { Finding } from './finding-list.tsx';

type Stakeholder = EbiosEntry['stakeholders'][number];
/** A stakeholder whose four figures are written. */
type RatedStakeholder = Stakeholder & {
  readonly dependency: number;
  readonly penetration: number;
  readonly maturity: number;
  readonly trust: number;
};

/** What the register shows and leaves open; flows that belong to nothing are told too. */
export function readRegister(content: ProtectionContent): RegisterReading {
  return checkRegister(
    deriveRegister(content),
    content.measures.map(({ id }) => id),
  );
}

export function listRegisterFindings(
  content: ProtectionContent,
  reading: RegisterReading,
  base: string,
): readonly Finding[] {
  const processings = new Map(content.processings.map((row) => [row.id, row.name]));
  const nodes = new Map(content.nodes.map((row) => [row.id, row.name]));
  const loose = content.flows.flatMap((flow): readonly Finding[] => {
    const name = `${nodes.get(flow.from) ?? '…'} → ${nodes.get(flow.to) ?? '…'}`;
    const to = `${base}?choix=${flow.id}`;
    return [
      ...(processings.has(flow.processingId)
        ? []
        : [{ problem: 'flow-without-processing', detail: '', name, to }]),
      ...(flow.categoryIds.length > 0 ? [] : [{ problem: 'flow-without-category', detail: '', name, to }]),
    ];
  });
  return [
    ...reading.findings.map(({ problem, detail, processing }) => ({
      problem,
      detail,
      name: processings.get(processing) || '…',
      to: `${base}/registre#${processing}`,
    })),
    ...loose,
  ];
}

/** Risks, their measures and their dates, against the scale declared. */
export function readRisks({ risks, measures, scale }: ProtectionContent): RiskReading {
  return checkRisks({ risks, measures, scale });
}

export function listRiskFindings(
  content: ProtectionContent,
  reading: RiskReading,
  base: string,
): readonly Finding[] {
  const risks = new Map(content.risks.map((row) => [row.id, row.event || row.cause]));
  const measures = new Map(content.measures.map((row) => [row.id, row.title]));
  return reading.findings.map(({ problem, item, detail }) => ({
    problem,
    detail: detail
      .split(/(, | → )/)
      .map((one) => measures.get(one) ?? risks.get(one) ?? one)
      .join(''),
    name: risks.get(item) || measures.get(item) || '…',
    to: `${base}/${risks.has(item) ? 'risques' : 'mesures'}#${item}`,
  }));
}

/** The assessment read stage by stage. */
export function readImpactOf({ dpia }: ProtectionContent): ImpactReading {
  return checkImpact(dpia);
}

function isRated(one: Stakeholder): one is RatedStakeholder {
  return [one.dependency, one.penetration, one.maturity, one.trust].every((figure) => figure !== null);
}

/** The study with the stakeholders that are rated: the others have no threat to compute. */
export function readEbiosOf({ ebios }: ProtectionContent): EbiosReading {
  return checkEbios({ ...ebios, stakeholders: ebios.stakeholders.filter(isRated) });
}
