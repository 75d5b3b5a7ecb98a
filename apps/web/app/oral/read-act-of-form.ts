/** The act that a form of the oral room says, as JSON for the register to read. */
export function readActOfForm(form: FormData): Readonly<Record<string, unknown>> {
  const read = (name: string): string | undefined => {
    const value = form.get(name);
    return typeof value === 'string' ? value : undefined;
  };
  const [minutes, criterion, covered, text] = ['minutes', 'criterion', 'covered', 'text'].map(read);
  return {
    kind: read('kind'),
    ...(minutes === undefined ? {} : { minutes: Number(minutes) }),
    ...(criterion === undefined ? {} : { criterion: criterion === '' ? null : criterion }),
    ...(covered === undefined ? {} : { covered: covered === 'oui' }),
    ...(text === undefined ? {} : { text: text.trim(), supersedes: read('supersedes') || null }),
  };
}
