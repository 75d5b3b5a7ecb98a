import { candidacyMessages } from '@etalon/i18n/messages/candidacy';
import type { JSX } from 'react';
import { Form, Link } from 'react-router';
import { Button } from '../kit/button.tsx';
import { Code } from '../kit/code.tsx';
import { Confirm } from '../kit/confirm.tsx';
import { SelectField, TextField } from '../kit/field.tsx';
import { useWords } from '../kit/use-words.ts';
import type { FileData } from './load-file.ts';

type Recognition = FileData['recognitions'][number];

function RecognitionLine(props: { readonly row: Recognition; readonly writes: boolean }): JSX.Element {
  const { t, date } = useWords();
  const { row, writes } = props;
  const { id, block, ground, origin, proof, decidedAt, by, withdrawal } = row;
  return (
    <li>
      <span className={withdrawal === null ? undefined : 'cd-withdrawn'}>
        <Code>{block}</Code> {t(candidacyMessages[`ground.${ground}`])}
      </span>{' '}
      <span className="soft">
        {t(candidacyMessages['file.blocks.of'], { origin, proof, date: date(decidedAt), name: by })}
      </span>
      {withdrawal !== null && (
        <div>
          {t(candidacyMessages['file.blocks.withdrawn'], {
            date: date(withdrawal.withdrawnAt),
            reason: withdrawal.reason,
          })}
        </div>
      )}
      {writes && withdrawal === null && (
        <Confirm
          label={t(candidacyMessages['file.blocks.withdraw'])}
          question={t(candidacyMessages['file.blocks.withdraw.ask'])}
        >
          <Form method="post">
            <input type="hidden" name="acte" value="retirer" />
            <input type="hidden" name="recognitionId" value={id} />
            <TextField name="reason" label={t(candidacyMessages['file.route.reason'])} required />
            <Button>{t(candidacyMessages['file.blocks.withdraw'])}</Button>
          </Form>
        </Confirm>
      )}
    </li>
  );
}

/** Blocks recognised with their proof, those withdrawn, the certificates this register knows, and the form. */
export function RecognitionSection(props: {
  readonly data: FileData;
  readonly answer: unknown;
}): JSX.Element {
  const { t } = useWords();
  const { data, answer } = props;
  const { recognitions, held, blocks, choices, writes } = data;
  return (
    <section className="panel cd-section" aria-labelledby="blocs">
      <h2 id="blocs">{t(candidacyMessages['file.blocks'])}</h2>
      {recognitions.length === 0 && <p>{t(candidacyMessages['file.blocks.none'])}</p>}
      <ol className="cd-history">
        {recognitions.map((row) => (
          <RecognitionLine key={row.id} row={row} writes={writes} />
        ))}
      </ol>
      {held.length > 0 && (
        <>
          <h3>{t(candidacyMessages['file.blocks.held'])}</h3>
          <ul className="cd-history">
            {held.map(({ block, ground, session, credentialId }) => (
              <li key={credentialId}>
                <Code>{block}</Code> {t(candidacyMessages[`ground.${ground}`])}{' '}
                <Link to={`/c/${credentialId}`}>
                  {t(candidacyMessages['file.blocks.held.row'], { session, id: credentialId.slice(0, 8) })}
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
      {writes && (
        <Form method="post" key={recognitions.length}>
          <input type="hidden" name="acte" value="reconnaitre" />
          <SelectField
            name="block"
            label={t(candidacyMessages['file.blocks.block'])}
            choices={blocks.map(({ id, title }) => ({ value: id, label: `${id} ${title}` }))}
            answer={answer}
          />
          <SelectField
            name="ground"
            label={t(candidacyMessages['file.blocks.ground'])}
            choices={choices.grounds.map((value) => ({
              value,
              label: t(candidacyMessages[`ground.${value}`]),
            }))}
            answer={answer}
          />
          <TextField
            name="origin"
            label={t(candidacyMessages['file.blocks.origin'])}
            answer={answer}
            required
          />
          <TextField
            name="proof"
            label={t(candidacyMessages['file.blocks.proof'])}
            hint={t(candidacyMessages['file.blocks.proof.hint'])}
            answer={answer}
            required
          />
          <Button>{t(candidacyMessages['file.blocks.recognise'])}</Button>
        </Form>
      )}
    </section>
  );
}
