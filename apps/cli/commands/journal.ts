import { readFileSync } from 'node:fs';
import {
  continueJournalCheck,
  endJournalCheck,
  type JournalVerdict,
  type SignedCheckpoint,
  startJournalCheck,
  verifyCheckpoint,
} from '@etalon/core/journal';
import { isJsonObject, type JsonValue, parseJson, readPublicJwk, readText } from '@etalon/credential';
import { EtalonError } from '@etalon/error';
import { type Language, translate } from '@etalon/i18n';
import { proofMessages } from '@etalon/i18n/messages/proof';
import type { Command } from 'commander';
import { type JournalSource, openJournalFile } from '../journal-source.ts';
import { openJournalDatabase } from '../open-journal-database.ts';
import { chooseTerminalLanguage, EXIT, warnLine, writeJson, writeLine } from '../output.ts';

/** How the journal of a database is opened; null where no database can be read. */
export type OpenJournalDatabase = (address: string | null) => Promise<JournalSource>;

interface VerifyOptions {
  readonly json?: boolean;
  readonly lang?: string;
  readonly file?: string;
  readonly checkpoints?: string;
  readonly did?: string;
  readonly database?: string;
}

async function readJournal(source: JournalSource): Promise<{
  readonly verdict: JournalVerdict;
  readonly checkpoints: readonly SignedCheckpoint[];
}> {
  const signed = await source.readCheckpoints();
  const checkpoints = signed.map(({ checkpoint }) => checkpoint);
  let check = startJournalCheck();
  for await (const page of source.readPages()) {
    check = continueJournalCheck(check, page, checkpoints);
    if (check.fault !== null) break;
  }
  return { verdict: endJournalCheck(check, checkpoints), checkpoints: signed };
}

function listMethods(didDocument: JsonValue | undefined): readonly JsonValue[] {
  const methods = isJsonObject(didDocument) ? didDocument.verificationMethod : undefined;
  return Array.isArray(methods) ? methods : [];
}

async function isSignedBy(signed: SignedCheckpoint, methods: readonly JsonValue[]): Promise<boolean> {
  const method = methods.find((each) => readText(each, 'id') === signed.signature.verificationMethod);
  const [id, controller] = [readText(method, 'id'), readText(method, 'controller')];
  const publicKeyMultibase = readText(method, 'publicKeyMultibase');
  if (id === null || controller === null || publicKeyMultibase === null) return false;
  const key = await readPublicJwk({ id, controller, type: 'Multikey', publicKeyMultibase });
  return verifyCheckpoint(signed, key);
}

/** Number of rows of the first checkpoint that bears no valid signature of the did.json; null when all do. */
async function findUnsigned(
  checkpoints: readonly SignedCheckpoint[],
  didFile: string,
): Promise<number | null> {
  const document = parseJson(readFileSync(didFile, 'utf8'));
  if (document === undefined) throw new EtalonError('credential.not-json', { info: { url: didFile } });
  for (const signed of checkpoints)
    if (!(await isSignedBy(signed, listMethods(document)))) return signed.checkpoint.size;
  return null;
}

function writeVerdict(verdict: JournalVerdict, language: Language): void {
  if (verdict.intact) {
    const { rows, head, root } = verdict;
    writeLine(translate(language, proofMessages['journal.intact'], { rows, head, root }));
    return;
  }
  const { seq, fault } = verdict;
  const reason = translate(language, proofMessages[`journal.fault.${fault}`]);
  writeLine(translate(language, proofMessages['journal.broken'], { seq, reason }));
}

async function openSource(
  options: VerifyOptions,
  openDatabase: OpenJournalDatabase | null,
): Promise<JournalSource> {
  if (options.file !== undefined) return openJournalFile(options.file, options.checkpoints ?? null);
  if (openDatabase === null) throw new EtalonError('journal.no-source');
  return openDatabase(options.database ?? null);
}

async function verify(options: VerifyOptions, openDatabase: OpenJournalDatabase | null): Promise<void> {
  const language = chooseTerminalLanguage(options.lang, process.env);
  const source = await openSource(options, openDatabase);
  const { verdict, checkpoints } = await readJournal(source).finally(() => source.close());
  const unsigned = options.did === undefined ? null : await findUnsigned(checkpoints, options.did);
  const isTrusted = options.did !== undefined && unsigned === null;
  if (options.json === true) {
    const found = { checkpoints: checkpoints.length, signaturesVerified: isTrusted, unsigned };
    writeJson({ ...verdict, ...found });
  } else writeVerdict(verdict, language);
  if (unsigned !== null)
    warnLine(translate(language, proofMessages['journal.checkpoint-unsigned'], { seq: unsigned }));
  else if (checkpoints.length === 0) warnLine(translate(language, proofMessages['journal.no-checkpoint']));
  else if (!isTrusted) warnLine(translate(language, proofMessages['journal.checkpoint-trusted']));
  process.exitCode = verdict.intact && unsigned === null ? EXIT.done : EXIT.refused;
}

/**
 * `etalon journal verify`: exit 0 intact, 1 broken, 2 misused. Reads the register's database unless an export is given by
 * `--file`; null for the opener leaves the export alone.
 */
export function registerJournal(
  program: Command,
  openDatabase: OpenJournalDatabase | null = openJournalDatabase,
): void {
  const language = chooseTerminalLanguage(undefined, process.env);
  const say = (key: keyof typeof proofMessages): string => translate(language, proofMessages[key]);
  const group = program.command('journal').description(say('journal.group'));
  const command = group
    .command('verify')
    .description(say('journal.verify'))
    .option('--file <file>', say('journal.option-file'))
    .option('--checkpoints <file>', say('journal.option-checkpoints'))
    .option('--did <file>', say('journal.option-did'));
  if (openDatabase !== null) command.option('--database <address>', say('journal.option-database'));
  command.action((options: VerifyOptions) => verify(options, openDatabase));
}
