import type { JSX } from 'react';
import { Form, Link } from 'react-router';
import { Button } from '../kit/button.tsx';
import { SelectField } from '../kit/field.tsx';

interface ChosenFile {
  readonly sha256: string;
  readonly name: string;
}

/** A file of a project as a form sends it. */
export const fileValue = ({ sha256, name }: ChosenFile): string => `${sha256} ${name}`;

export interface ChooseFileProps {
  readonly files: readonly ChosenFile[];
  readonly chosen: ChosenFile | null;
  readonly projectId: string;
  /** The `acte` that the form sends, with the file under `fichier`. */
  readonly act: string;
  readonly words: {
    readonly title: string;
    readonly label: string;
    readonly choose: string;
    readonly submit: string;
    /** Where the project has no such file, and the link that leads to its files. */
    readonly none: string;
    readonly project: string;
  };
}

/** Which file of the project a tool works on. */
export function ChooseFile({ files, chosen, projectId, act, words }: ChooseFileProps): JSX.Element {
  if (files.length === 0)
    return (
      <p>
        {words.none} <Link to={`/atelier/${projectId}`}>{words.project}</Link>
      </p>
    );
  return (
    <Form method="post" className="ws-line" preventScrollReset aria-label={words.title}>
      <SelectField
        key={chosen?.sha256 ?? ''}
        name="fichier"
        label={words.label}
        value={chosen === null ? '' : fileValue(chosen)}
        choices={[
          { value: '', label: words.choose },
          ...files.map((one) => ({ value: fileValue(one), label: one.name })),
        ]}
      />
      <Button name="acte" value={act} {...(chosen === null ? { tone: 'primary' } : {})}>
        {words.submit}
      </Button>
    </Form>
  );
}
