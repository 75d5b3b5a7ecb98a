/**
 * Why a block need not be assessed again: held from an earlier session, by an equivalence that the certifier grants, or under an older
 * version of the framework (code du travail, art. L.6113-1; DOMAIN §3.1: a validated block is kept for good).
 */
export const RECOGNITION_GROUNDS = ['held', 'equivalence', 'older-version'] as const;
export type RecognitionGround = (typeof RECOGNITION_GROUNDS)[number];
