const NUMBER = /^[+-]?[\d\s\u00a0\u202f]*[.,]?\d+([eE][+-]?\d+)?\s*%?$/;

/** Whether a spreadsheet would run a text as a formula: it starts with `=`, `+`, `-`, `@`, a tab or a return, and is no number. */
export function isFormulaText(text: string): boolean {
  return /^[=+\-@\t\r]/.test(text) && !NUMBER.test(text);
}

/**
 * Writes a cell so that a spreadsheet shows it instead of running it: an apostrophe before a formula, nothing else
 * changed. Meant for exports only; the piece itself is never rewritten.
 *
 * @example
 * neutraliseCell('=HYPERLINK("http://x")') // "'=HYPERLINK(\"http://x\")"
 */
export function neutraliseCell(text: string): string {
  return isFormulaText(text) ? `'${text}` : text;
}
