import { EtalonError } from '@etalon/error';
import type { AlignedItem, BlockCredentialInput, LevelRank } from './block-credential-input.ts';
import { CREDENTIALS_V2, OPEN_BADGES_EXTENSIONS, OPEN_BADGES_V3 } from './contexts.ts';
import { buildIdentifiers } from './hash-identity.ts';
import type { JsonObject } from './json-value.ts';
import { buildStatusEntry } from './status-list.ts';

const ACHIEVEMENT_SCHEMA =
  'https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json';

/** The words of instruments/07 §7.1, in the order of their rank. */
const LEVELS: readonly { readonly rank: LevelRank; readonly name: string }[] = [
  { rank: 0, name: 'Non démontré' },
  { rank: 1, name: 'Partiellement démontré' },
  { rank: 2, name: 'Démontré' },
  { rank: 3, name: 'Démontré avec maîtrise' },
];

function frameworkName({ certification }: BlockCredentialInput): string {
  const { title, version, registration } = certification;
  return registration === null
    ? `${title}, version ${version}`
    : `${registration.number}, version ${version}`;
}

function alignItem(input: BlockCredentialInput, item: AlignedItem): JsonObject {
  return {
    type: ['Alignment'],
    targetType: 'CFItem',
    targetCode: item.id,
    targetName: item.text,
    targetFramework: frameworkName(input),
    targetUrl: item.uri,
  };
}

function criterionUrl(input: BlockCredentialInput, criterion: string): string {
  const version = encodeURIComponent(input.certification.version);
  return `${input.origin}/id/criteria/${version}/${encodeURIComponent(criterion)}`;
}

function levelUrl(input: BlockCredentialInput, criterion: string, rank: LevelRank): string {
  return `${criterionUrl(input, criterion)}/level/${rank}`;
}

function describeResult(input: BlockCredentialInput, criterion: AlignedItem): JsonObject {
  return {
    id: `${criterionUrl(input, criterion.id)}/result`,
    type: ['ResultDescription'],
    name: `${criterion.id} ${criterion.text}`,
    resultType: 'RubricCriterionLevel',
    requiredLevel: levelUrl(input, criterion.id, input.requiredLevel),
    rubricCriterionLevel: LEVELS.map(({ rank, name }) => ({
      id: levelUrl(input, criterion.id, rank),
      type: ['RubricCriterionLevel'],
      level: String(rank),
      name,
      points: String(rank),
    })),
    alignment: [alignItem(input, criterion)],
  };
}

function listResults(input: BlockCredentialInput): readonly JsonObject[] {
  const levels = new Map(input.results.map(({ criterion, level }) => [criterion, level]));
  const known = new Set(input.block.criteria.map(({ id }) => id));
  for (const criterion of levels.keys())
    if (!known.has(criterion)) throw new EtalonError('credential.result-unknown', { info: { criterion } });
  return input.block.criteria.flatMap(({ id: criterion }) => {
    const level = levels.get(criterion);
    if (level === undefined) throw new EtalonError('credential.result-missing', { info: { criterion } });
    if (level === null) return [];
    return [
      {
        type: ['Result'],
        resultDescription: `${criterionUrl(input, criterion)}/result`,
        achievedLevel: levelUrl(input, criterion, level),
        status: level >= input.requiredLevel ? 'Completed' : 'Failed',
      },
    ];
  });
}

function describeBlock(input: BlockCredentialInput): string {
  const { block, certification, issuer, place, signatory, awardedAt } = input;
  const { title, registration } = certification;
  const sentences = [`Bloc de compétences ${block.rank} de la certification « ${title} », et de lui seul.`];
  if (registration !== null) {
    const { number, decidedOn, level, europeanLevel, specialityCodes } = registration;
    sentences.push(
      `Certification enregistrée au RNCP sous le numéro ${number} par décision du directeur général de France compétences en date du ${decidedOn}, niveau ${level}, niveau européen (CEC) ${europeanLevel}, code(s) NSF ${specialityCodes.join(', ')}.`,
    );
  }
  const where = place === null ? '' : ` à ${place}`;
  sentences.push(`Délivré par ${issuer.legalName}${where}, décision du jury du ${awardedAt.slice(0, 10)}.`);
  if (signatory !== null) sentences.push(`Signataire : ${signatory}.`);
  return sentences.join(' ');
}

function checkHash(sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new EtalonError('credential.bad-hash', { info: { sha256 } });
  return sha256;
}

function listEvidence({ handIns, minutes }: BlockCredentialInput): readonly JsonObject[] {
  const pieces = handIns.map(({ id, root }) => ({
    id,
    type: ['Evidence'],
    name: 'Dépôt du candidat',
    genre: 'Dépôt scellé',
    narrative: `Racine de Merkle (RFC 6962, SHA-256) du dépôt : ${checkHash(root)}`,
  }));
  const signed = {
    id: minutes.id,
    type: ['Evidence'],
    name: 'Décision signée du jury',
    genre: 'Décision',
    narrative: `SHA-256 de l’acte signé : ${checkHash(minutes.sha256)}`,
  };
  return [...pieces, signed];
}

function describeAchievement(input: BlockCredentialInput): JsonObject {
  const { block, certification, origin } = input;
  return {
    id: `${origin}/id/achievements/${encodeURIComponent(certification.version)}/${encodeURIComponent(block.id)}`,
    type: ['Achievement'],
    achievementType: 'ext:CertificationBlock',
    name: block.title,
    description: describeBlock(input),
    humanCode: block.id,
    inLanguage: 'fr',
    version: certification.version,
    criteria: { narrative: input.ruleNarrative },
    alignment: block.competences.map((item) => alignItem(input, item)),
    resultDescription: block.criteria.map((criterion) => describeResult(input, criterion)),
  };
}

/**
 * The unsigned Open Badges 3.0.3 credential of one block (verifiable credential 2.0): criteria as rubric levels, results, CASE alignments,
 * hashes of the evidence, one revocation entry. It holds neither file nor personal data but the salted hash of an
 * address, and the name only when the candidate asked; every number is text. Throws `credential.result-missing`,
 * `credential.result-unknown`, `credential.bad-hash`, `credential.status-index-out-of-range`.
 */
export async function buildBlockCredential(input: BlockCredentialInput): Promise<JsonObject> {
  const { issuer, block } = input;
  return {
    '@context': [CREDENTIALS_V2, OPEN_BADGES_V3, OPEN_BADGES_EXTENSIONS],
    id: input.id,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: `Bloc ${block.rank} : ${block.title}`,
    issuer: { id: issuer.did, type: ['Profile'], name: issuer.legalName, url: issuer.url },
    validFrom: input.issuedAt,
    awardedDate: input.awardedAt,
    credentialSubject: {
      type: ['AchievementSubject'],
      identifier: await buildIdentifiers(input.recipient),
      achievement: describeAchievement(input),
      result: listResults(input),
    },
    evidence: listEvidence(input),
    credentialStatus: buildStatusEntry(input.status),
    credentialSchema: [{ id: ACHIEVEMENT_SCHEMA, type: '1EdTechJsonSchemaValidator2019' }],
  };
}
