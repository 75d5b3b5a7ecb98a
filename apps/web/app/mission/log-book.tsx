import { translate } from '@etalon/i18n';
import { missionMessages } from '@etalon/i18n/messages/mission';
import { shellMessages } from '@etalon/i18n/messages/shell';
import { type LogEntry, removeLogEntry, writeLogEntry } from '@etalon/usecases/mission';
import { act, answer, redirectWithNotice } from '@etalon/web/answer';
import { parseForm } from '@etalon/web/form';
import type { JSX } from 'react';
import { Form, Link } from 'react-router';
import { z } from 'zod';
import { Button } from '../kit/button.tsx';
import { Code } from '../kit/code.tsx';
import { TextArea, TextField } from '../kit/field.tsx';
import { Page } from '../kit/page.tsx';
import { ProblemPanel } from '../kit/problem-panel.tsx';
import { useWords } from '../kit/use-words.ts';
import type { Route } from './+types/log-book';
import { readLogPage } from './read-log-page.ts';
import './mission.css';

const ENTRY = z.object({
  acte: z.enum(['ecrire', 'retirer']),
  ligne: z.string(),
  jour: z.iso.date(),
  texte: z.string().max(4000),
  criteres: z.string().max(4000),
});

export function loader(args: Route.LoaderArgs) {
  return answer(args, (visit) => readLogPage(visit, args.params.candidacyId, args.request));
}

export function action(args: Route.ActionArgs) {
  return act(args, async ({ actor, runtime, language }, form) => {
    const { candidacyId } = args.params;
    const { acte, ligne, jour, texte, criteres } = parseForm(ENTRY, form);
    const path = `/missions/${candidacyId}/carnet`;
    if (acte === 'retirer') {
      await removeLogEntry(runtime.workplace, actor, { candidacyId, entryId: ligne });
      return redirectWithNotice(path, translate(language, missionMessages['log.removed']));
    }
    await writeLogEntry(runtime.workplace, actor, {
      candidacyId,
      entryId: ligne === '' ? null : ligne,
      day: jour,
      text: texte,
      criteria: criteres.split(/[\s,;]+/).filter((code) => code !== ''),
    });
    return redirectWithNotice(path, translate(language, missionMessages['log.saved']));
  });
}

function EntryForm(props: {
  readonly edited: LogEntry | null;
  readonly today: string;
  readonly answered: unknown;
}): JSX.Element {
  const { t, date } = useWords();
  const { edited, today, answered } = props;
  return (
    <Form method="post" className="panel stack" key={edited?.id ?? 'new'}>
      <h2>
        {edited === null
          ? t(missionMessages['log.add'])
          : t(missionMessages['log.edit'], { date: date(edited.day) })}
      </h2>
      <input type="hidden" name="ligne" value={edited?.entryId ?? ''} />
      <TextField
        name="jour"
        type="date"
        label={t(missionMessages['log.day'])}
        value={edited?.day ?? today}
        required
        answer={answered}
      />
      <TextArea
        name="texte"
        label={t(missionMessages['log.text'])}
        value={edited?.text ?? ''}
        maxLength={4000}
        answer={answered}
      />
      <TextField
        name="criteres"
        label={t(missionMessages['log.criteria'])}
        hint={t(missionMessages['log.criteria.hint'])}
        value={edited?.criteria.join(' ') ?? ''}
        answer={answered}
      />
      <div className="row">
        <Button tone="primary" name="acte" value="ecrire">
          {t(missionMessages['log.save'])}
        </Button>
        {edited !== null && (
          <Button tone="grave" name="acte" value="retirer">
            {t(missionMessages['log.remove'])}
          </Button>
        )}
      </div>
    </Form>
  );
}

function Tools({ search, base }: { readonly search: string; readonly base: string }): JSX.Element {
  const { t } = useWords();
  const query = new URLSearchParams({ q: search });
  return (
    <div className="table-tools">
      <Form method="get" role="search" className="row">
        <input
          className="input"
          type="search"
          name="q"
          defaultValue={search}
          key={search}
          aria-label={t(missionMessages['log.search'])}
          placeholder={t(missionMessages['log.search'])}
          data-search
        />
        <Button>{t(shellMessages['table.apply'])}</Button>
      </Form>
      <div className="exports">
        {(['csv', 'xlsx'] as const).map((format) => (
          <a key={format} href={`${base}/export?${query}&format=${format}`} download>
            {t(shellMessages[`table.${format}`])}
          </a>
        ))}
        <a href={`${base}/export?${query}&format=pdf`} download>
          {t(missionMessages['log.pdf'])}
        </a>
      </div>
    </div>
  );
}

/** The log book: its entries, latest day first, searched and exported as shown; the candidate writes in it. */
export default function LogBook({ loaderData: page, actionData }: Route.ComponentProps): JSX.Element {
  const { t, date } = useWords();
  const { candidacyId, own, candidate, entries, total } = page;
  const base = `/missions/${candidacyId}/carnet`;
  const above = own ? t(missionMessages['own.title']) : t(missionMessages['other.title'], { candidate });
  return (
    <Page
      title={t(missionMessages['log.title'])}
      lead={t(missionMessages['log.lead'])}
      crumbs={[{ label: above, to: `/missions/${candidacyId}` }]}
    >
      <ProblemPanel answer={actionData} />
      {own && <EntryForm edited={page.edited} today={page.today} answered={actionData} />}
      <section aria-label={t(missionMessages['log.caption'])}>
        <Tools search={page.search} base={base} />
        <p className="soft">{t(missionMessages['log.count'], { count: total })}</p>
        {entries.length === 0 && <p>{t(missionMessages['log.empty'])}</p>}
        <ol className="ms-log">
          {entries.map(({ id, entryId, day, text, criteria }) => (
            <li key={id}>
              <strong>{date(day)}</strong>
              <p>{text}</p>
              <p className="row">
                {criteria.map((code) => (
                  <Code key={code}>{code}</Code>
                ))}
                {own && (
                  <Link to={`${base}?ligne=${entryId}`}>
                    {t(missionMessages['log.edit.link'])} <span className="visually-hidden">{date(day)}</span>
                  </Link>
                )}
              </p>
            </li>
          ))}
        </ol>
      </section>
    </Page>
  );
}
