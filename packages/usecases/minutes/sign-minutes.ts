import { Readable } from 'node:stream';
import { buildSignedAct, type SignedAct } from '@etalon/core/evidence';
import { hashSha256 } from '@etalon/core/journal';
import { checkSignature, readSigning, type SignatureKind } from '@etalon/core/minutes';
import { EtalonError } from '@etalon/error';
import type { Actor } from '../authorisation.ts';
import { keepCheckpoint } from '../journal/keep-checkpoint.ts';
import type { KeptMinutes, KeptSignature, MinutesSeal } from '../ports/minutes-records.ts';
import { recordEvent } from '../record-event.ts';
import type { Confirmation, Workplace } from '../workplace.ts';
import { findOpenMinutes, holdOpenMinutes } from './draft-minutes.ts';
import { printMinutes } from './read-minutes.ts';

const MAX_PDF_BYTES = 2 ** 30;

export interface SignatureInput {
  readonly minutesId: string;
  readonly kind: SignatureKind;
  /** The reservation, or the reason of a refusal. */
  readonly text: string;
  readonly confirmation: Confirmation;
}

/**
 * A member who took part signs the minutes, signs with a reservation, or refuses and says why; once, for good. Throws the
 * problem of `checkSignature` as its code.
 */
export async function signMinutes(
  workplace: Workplace,
  actor: Actor,
  input: SignatureInput,
): Promise<KeptSignature> {
  return workplace.records.transaction(async (records) => {
    const kept = await holdOpenMinutes(records, actor, { id: input.minutesId, action: 'minutes.sign' });
    const earlier = await records.minutes.listSignatures(kept.id);
    const bare = { userId: actor.userId, kind: input.kind, text: input.text.trim() };
    const problem = checkSignature(kept.minutes, earlier, bare);
    if (problem !== null) throw new EtalonError(problem);
    const at = workplace.now();
    const signature: KeptSignature = {
      ...bare,
      at,
      act: signAct(workplace, kept, {
        kind: `minutes.${input.kind}`,
        signer: actor.userId,
        method: input.confirmation.method,
        at,
        textSha256: hashSha256(bare.text),
      }),
    };
    await records.minutes.addSignature(kept.id, signature);
    await recordEvent(workplace, records, actor, {
      kind: 'minutes.answered',
      subjects: [kept.id, kept.sessionId],
      facts: { number: kept.minutes.number, sha256: kept.sha256, answer: input.kind },
    });
    return signature;
  });
}

/**
 * The president seals minutes that every member present has answered: the document is set, kept under its own hash, and the
 * journal gets a signed checkpoint. Throws `minutes.signatures-awaited`.
 */
export async function sealMinutes(
  workplace: Workplace,
  actor: Actor,
  input: { readonly minutesId: string; readonly confirmation: Confirmation },
): Promise<MinutesSeal> {
  const asked = { id: input.minutesId, action: 'minutes.seal' } as const;
  const kept = await findOpenMinutes(workplace.records, actor, asked);
  const signatures = await workplace.records.minutes.listSignatures(kept.id);
  const { complete, awaited } = readSigning(kept.minutes, signatures);
  if (!complete) throw new EtalonError('minutes.signatures-awaited', { info: { awaited: awaited.length } });
  const at = workplace.now();
  const pdf = await printMinutes(workplace, kept, { signatures, sealedAt: at });
  const stored = await workplace.files.put(Readable.from([Buffer.from(pdf)]), { maxBytes: MAX_PDF_BYTES });
  const seal: MinutesSeal = {
    pdfSha256: stored.sha256,
    pdfBytes: stored.bytes,
    sealedBy: actor.userId,
    at,
    act: signAct(workplace, kept, {
      kind: 'minutes.sealed',
      signer: actor.userId,
      method: input.confirmation.method,
      at,
      textSha256: stored.sha256,
    }),
  };
  await workplace.records.transaction(async (records) => {
    await holdOpenMinutes(records, actor, asked);
    await records.minutes.addSeal(kept.id, seal);
    await recordEvent(workplace, records, actor, {
      kind: 'minutes.sealed',
      subjects: [kept.id, kept.sessionId],
      facts: { number: kept.minutes.number, sha256: kept.sha256, pdf: seal.pdfSha256 },
    });
  });
  await keepCheckpoint(workplace);
  return seal;
}

function signAct(
  workplace: Workplace,
  kept: KeptMinutes,
  fields: {
    readonly kind: string;
    readonly signer: string;
    readonly method: string;
    readonly at: string;
    readonly textSha256: string;
  },
): SignedAct {
  const { textSha256, ...act } = fields;
  const payload = { minutes: kept.id, session: kept.sessionId, sha256: kept.sha256, textSha256 };
  return buildSignedAct({ ...act, payload }, workplace.signer);
}
