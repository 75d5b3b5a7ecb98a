/** What a situation asks for, slot by slot; the criteria are those the slot's pieces can serve. */
export interface EvidenceSlot {
  readonly id: string;
  readonly required: boolean;
  /** Accepted file name endings, lower case with the dot. */
  readonly endings: readonly string[];
  readonly maxBytes: number;
  readonly criteria: readonly string[];
}

/** Sealed or about to be sealed evidence: one file in one slot. */
export interface Piece {
  readonly id: string;
  readonly slot: string;
  readonly fileName: string;
  readonly bytes: number;
  /** Lower-case hex SHA-256 of the file. */
  readonly sha256: string;
  readonly criteria: readonly string[];
  /** ISO 8601 instant at which the last byte arrived. */
  readonly receivedAt: string;
}

export interface GapList {
  readonly missingSlots: readonly string[];
  readonly criteriaWithoutPiece: readonly string[];
  readonly piecesWithoutCriterion: readonly string[];
}

/** Criteria without a piece, pieces without a criterion, required slots still empty. */
export function listGaps(
  slots: readonly EvidenceSlot[],
  criteria: readonly string[],
  pieces: readonly Piece[],
): GapList {
  const filled = new Set(pieces.map((piece) => piece.slot));
  const served = new Set(pieces.flatMap((piece) => piece.criteria));
  return {
    missingSlots: slots.filter((slot) => slot.required && !filled.has(slot.id)).map((slot) => slot.id),
    criteriaWithoutPiece: criteria.filter((criterion) => !served.has(criterion)),
    piecesWithoutCriterion: pieces.filter((piece) => piece.criteria.length === 0).map((piece) => piece.id),
  };
}
