export const DOCUMENT_ERRORS = ['document.no-typesetter', 'document.not-typeset'] as const;
