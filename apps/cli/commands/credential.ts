import { writeFileSync } from 'node:fs';
import { exportProofBundle, isJsonObject, readText, resolveDidWebOrigin } from '@etalon/credential';
import { type CheckName, type CredentialVerdict, verifyCredential } from '@etalon/credential/verify';
import { type Language, translate } from '@etalon/i18n';
import { proofMessages } from '@etalon/i18n/messages/proof';
import type { Command } from 'commander';
import { chooseTerminalLanguage, EXIT, warnLine, writeJson, writeLine } from '../output.ts';
import { type KeySource, type ReadCertificate, readCertificate } from '../read-certificate.ts';

const CHECKS: readonly CheckName[] = ['structure', 'issuer', 'proof', 'dates', 'status'];

interface VerifyOptions {
  readonly json?: boolean;
  readonly lang?: string;
  readonly bundle?: string;
  readonly did?: string;
  readonly offline?: boolean;
}

function listReasons(verdict: CredentialVerdict, language: Language): readonly object[] {
  return verdict.reasons.map(({ check, code, place }) => ({
    check,
    code,
    place,
    message: translate(language, proofMessages[`proof.reason.${code}`], { place }),
  }));
}

function writeVerdict(
  verdict: CredentialVerdict,
  shown: { readonly name: string; readonly keySource: KeySource; readonly language: Language },
): void {
  const { name, keySource, language } = shown;
  writeLine(translate(language, proofMessages[`proof.state.${verdict.state}`]));
  if (name !== '') writeLine(name);
  const rows = CHECKS.map((check) => [
    translate(language, proofMessages[`proof.check.${check}`]),
    translate(language, proofMessages[`proof.result.${verdict.checks[check]}`]),
  ]);
  const width = Math.max(...rows.map(([check = '']) => check.length));
  for (const [check = '', result = ''] of rows) writeLine(`  ${check.padEnd(width)}  ${result}`);
  for (const { code, place } of verdict.reasons)
    writeLine(`  - ${translate(language, proofMessages[`proof.reason.${code}`], { place })}`);
  const { issuer, key, statusAt } = verdict;
  if (issuer !== null) writeLine(translate(language, proofMessages['proof.issuer'], { did: issuer }));
  if (key !== null) writeLine(translate(language, proofMessages['proof.key'], { key }));
  if (statusAt !== null) writeLine(translate(language, proofMessages['proof.status-at'], { at: statusAt }));
  if (keySource !== 'bundle') return;
  const url = `${resolveDidWebOrigin(issuer ?? '') ?? ''}/.well-known/did.json`;
  writeLine(translate(language, proofMessages['proof.trust-bundle'], { url }));
}

function writeBundle(file: string, { credential, documents }: ReadCertificate, language: Language): void {
  const { didDocument, statusList } = documents;
  if (!isJsonObject(credential) || !isJsonObject(didDocument) || !isJsonObject(statusList)) {
    warnLine(translate(language, proofMessages['credential.bundle-incomplete']));
    return;
  }
  writeFileSync(file, exportProofBundle({ credential, didDocument, statusList }));
  warnLine(translate(language, proofMessages['credential.bundle-written'], { file }));
}

async function verify(source: string, options: VerifyOptions): Promise<void> {
  const language = chooseTerminalLanguage(options.lang, process.env);
  const read = await readCertificate(source, {
    offline: options.offline === true,
    didFile: options.did ?? null,
  });
  const verdict = await verifyCredential(read.credential, read.documents, new Date());
  const name = readText(read.credential, 'name') ?? '';
  const { keySource } = read;
  if (options.json === true) {
    writeJson({ ...verdict, name, keySource, reasons: listReasons(verdict, language) });
  } else writeVerdict(verdict, { name, keySource, language });
  if (options.bundle !== undefined) writeBundle(options.bundle, read, language);
  process.exitCode = verdict.state === 'valid' ? EXIT.done : EXIT.refused;
}

/** `etalon credential verify`: exit 0 valid, 1 revoked, refused or undetermined, 2 misused. */
export function registerCredential(program: Command): void {
  const language = chooseTerminalLanguage(undefined, process.env);
  const say = (key: keyof typeof proofMessages): string => translate(language, proofMessages[key]);
  const group = program.command('credential').description(say('credential.group'));
  group
    .command('verify')
    .argument('<file-or-address>')
    .description(say('credential.verify'))
    .option('--bundle <file>', say('credential.option-bundle'))
    .option('--did <file>', say('credential.option-did'))
    .option('--offline', say('credential.option-offline'))
    .action(verify);
}
