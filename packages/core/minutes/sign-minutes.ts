import type { Minutes } from './minutes.ts';

export const SIGNATURE_KINDS = ['signed', 'with-reservation', 'refused'] as const;
/** A member signs, signs with a written reservation that the minutes carry, or refuses with a reason. */
export type SignatureKind = (typeof SIGNATURE_KINDS)[number];

export interface MinutesSignature {
  readonly userId: string;
  readonly kind: SignatureKind;
  /** The reservation or the reason; '' for a plain signature. */
  readonly text: string;
  readonly at: string;
}

export type SignatureProblem =
  | 'minutes.not-a-member'
  | 'minutes.already-signed'
  | 'minutes.text-missing'
  | 'minutes.president-must-sign';

/** Who is asked to answer: the members present, and the president who drafted, present or not. */
export function listSigners({ members, president }: Minutes): readonly string[] {
  return members
    .filter((member) => member.present || member.userId === president)
    .map((member) => member.userId);
}

/** What stops this member from signing so; null when nothing does. */
export function checkSignature(
  minutes: Minutes,
  earlier: readonly MinutesSignature[],
  signature: Omit<MinutesSignature, 'at'>,
): SignatureProblem | null {
  if (!listSigners(minutes).includes(signature.userId)) return 'minutes.not-a-member';
  if (earlier.some((row) => row.userId === signature.userId)) return 'minutes.already-signed';
  if (signature.kind !== 'signed' && signature.text.trim() === '') return 'minutes.text-missing';
  if (signature.kind === 'refused' && signature.userId === minutes.president)
    return 'minutes.president-must-sign';
  return null;
}

export interface SigningState {
  /** Signers whose answer is awaited. */
  readonly awaited: readonly string[];
  readonly signed: readonly string[];
  readonly refused: readonly string[];
  /** Every signer answered, and the president signed: the minutes may be sealed. */
  readonly complete: boolean;
}

/** Where the signing stands: a refusal is an answer, noted and never passed over. */
export function readSigning(minutes: Minutes, signatures: readonly MinutesSignature[]): SigningState {
  const answered = new Map(signatures.map((row) => [row.userId, row.kind]));
  const asked = listSigners(minutes);
  const awaited = asked.filter((id) => !answered.has(id));
  const signed = asked.filter((id) => answered.has(id) && answered.get(id) !== 'refused');
  return {
    awaited,
    signed,
    refused: asked.filter((id) => answered.get(id) === 'refused'),
    complete: awaited.length === 0 && signed.includes(minutes.president),
  };
}
