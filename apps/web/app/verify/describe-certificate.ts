export interface CertificateCriterion {
  readonly id: string;
  /** Code and text, verbatim. */
  readonly name: string;
  /** The level's own words; null when the criterion could not be assessed. */
  readonly level: string | null;
}

export interface CertificateEvidence {
  readonly name: string;
  readonly narrative: string;
}

/** What a credential says, for a person: its own words, in its own language. */
export interface CertificateContent {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly framework: string;
  readonly description: string;
  readonly narrative: string;
  readonly issuerName: string;
  readonly issuerId: string;
  readonly awardedAt: string | null;
  readonly issuedAt: string | null;
  readonly validUntil: string | null;
  readonly holderName: string | null;
  readonly holderHash: { readonly salt: string; readonly value: string } | null;
  readonly criteria: readonly CertificateCriterion[];
  readonly evidence: readonly CertificateEvidence[];
}

function read(value: unknown, ...path: readonly string[]): unknown {
  let found = value;
  for (const key of path) {
    if (typeof found !== 'object' || found === null) return undefined;
    found = new Map<string, unknown>(Object.entries(found)).get(key);
  }
  return found;
}

function readWords(value: unknown, ...path: readonly string[]): string {
  const found = read(value, ...path);
  return typeof found === 'string' ? found : '';
}

function readAll(value: unknown, ...path: readonly string[]): readonly unknown[] {
  const found = read(value, ...path);
  if (found === undefined || found === null) return [];
  return Array.isArray(found) ? found : [found];
}

function readInstant(document: unknown, key: string): string | null {
  const text = readWords(document, key);
  return Number.isNaN(Date.parse(text)) ? null : text;
}

function describeCriteria(subject: unknown): readonly CertificateCriterion[] {
  const achieved = new Map(
    readAll(subject, 'result').map((row) => [
      readWords(row, 'resultDescription'),
      readWords(row, 'achievedLevel'),
    ]),
  );
  return readAll(subject, 'achievement', 'resultDescription').map((row) => {
    const id = readWords(row, 'id');
    const level = readAll(row, 'rubricCriterionLevel').find(
      (each) => readWords(each, 'id') === achieved.get(id),
    );
    return { id, name: readWords(row, 'name'), level: level === undefined ? null : readWords(level, 'name') };
  });
}

/** The words of a credential; what it does not say is empty. It says nothing of whether the credential is genuine. */
export function describeCertificate(document: unknown): CertificateContent {
  const subject = read(document, 'credentialSubject');
  const achievement = read(subject, 'achievement');
  const identifiers = readAll(subject, 'identifier');
  const name = identifiers.find((row) => readWords(row, 'identityType') === 'name');
  const hashed = identifiers.find((row) => readWords(row, 'identityHash').startsWith('sha256$'));
  return {
    id: readWords(document, 'id'),
    code: readWords(achievement, 'humanCode'),
    title: readWords(achievement, 'name'),
    framework: readWords(readAll(achievement, 'alignment')[0], 'targetFramework'),
    description: readWords(achievement, 'description'),
    narrative: readWords(achievement, 'criteria', 'narrative'),
    issuerName: readWords(document, 'issuer', 'name'),
    issuerId: readWords(document, 'issuer', 'id') || readWords(document, 'issuer'),
    awardedAt: readInstant(document, 'awardedDate'),
    issuedAt: readInstant(document, 'validFrom'),
    validUntil: readInstant(document, 'validUntil'),
    holderName: name === undefined ? null : readWords(name, 'identityHash'),
    holderHash:
      hashed === undefined
        ? null
        : { salt: readWords(hashed, 'salt'), value: readWords(hashed, 'identityHash') },
    criteria: describeCriteria(subject),
    evidence: readAll(document, 'evidence').map((row) => ({
      name: readWords(row, 'name'),
      narrative: readWords(row, 'narrative'),
    })),
  };
}
