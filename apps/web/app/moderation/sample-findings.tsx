import { sampleMessages as words } from '@etalon/i18n/messages/sample';
import type { ReasonCounts, SampledSet } from '@etalon/usecases';
import type { JSX } from 'react';
import { Link } from 'react-router';
import { useGradeWords } from '../desk/grade-choice.tsx';
import { TableRegion } from '../kit/table-region.tsx';
import { Tag } from '../kit/tag.tsx';
import { useWords } from '../kit/use-words.ts';
import type { SamplePage } from './load-sample.ts';

interface PartProps {
  readonly page: SamplePage;
}

function Counts({ row }: { readonly row: ReasonCounts }): JSX.Element {
  const { t, number } = useWords();
  const { counts, within } = row;
  const percent = (share: number): string => number(share, { percent: true, decimals: 1 });
  return (
    <tr>
      <th scope="row">{t(words[`reason.${row.reason}`])}</th>
      {[row.blocks, counts.same, counts.within, counts.beyond].map((count, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: four counts in a fixed order
        <td key={place} className="end figures">
          {number(count)}
        </td>
      ))}
      <td className="end figures">
        {within === null
          ? t(words['found.none'])
          : `${percent(within.share)} [${percent(within.lo)} – ${percent(within.hi)}]`}
      </td>
    </tr>
  );
}

function Found({ page }: PartProps): JSX.Element {
  const { t } = useWords();
  return (
    <section aria-labelledby="trouve">
      <h2 id="trouve">{t(words['found.title'])}</h2>
      {page.tolerance !== null && <p>{t(words['found.tolerance'], { tolerance: page.tolerance })}</p>}
      <TableRegion label={t(words['found.caption'])}>
        <table className="table">
          <caption>{t(words['found.caption'])}</caption>
          <thead>
            <tr>
              <th scope="col">{t(words.reason)}</th>
              {(['blocks', 'same', 'within', 'beyond', 'share'] as const).map((column) => (
                <th key={column} scope="col" className="end">
                  {t(words[`found.${column}`])}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {page.reasons.map((row) => (
              <Counts key={row.reason} row={row} />
            ))}
          </tbody>
        </table>
      </TableRegion>
      <p className="soft">{t(words['found.limit'])}</p>
    </section>
  );
}

function Lines({ page }: PartProps): JSX.Element | null {
  const { t } = useWords();
  const gradeOf = useGradeWords();
  const readable = page.blocks.filter(({ found }) => found !== null);
  if (readable.length === 0) return null;
  const lines = readable.flatMap(({ found, ...block }) =>
    (found ?? []).filter(({ outcome }) => outcome !== 'same').map((line) => ({ block, line })),
  );
  return (
    <section aria-labelledby="ecarts">
      <h2 id="ecarts">{t(words['lines.title'])}</h2>
      {lines.length === 0 ? (
        <p>{t(words['lines.none'])}</p>
      ) : (
        <TableRegion label={t(words['lines.caption'])}>
          <table className="table">
            <caption>{t(words['lines.caption'])}</caption>
            <thead>
              <tr>
                {(['candidate', 'criterion', 'settled', 'grade', 'outcome', 'sentence'] as const).map(
                  (column) => (
                    <th key={column} scope="col">
                      {t(words[column])}
                    </th>
                  ),
                )}
              </tr>
            </thead>
            <tbody>
              {lines.map(({ block, line }) => (
                <tr key={`${block.pickId} ${line.criterion}`}>
                  <th scope="row">{block.candidate}</th>
                  <td>
                    <Link to={`/deliberations/${block.candidacyId}/${block.block.id}#${line.criterion}`}>
                      {line.criterion}
                    </Link>
                  </td>
                  <td>{gradeOf(String(line.settled))}</td>
                  <td>{gradeOf(String(line.grade))}</td>
                  <td>
                    <Tag tone={line.outcome === 'beyond' ? 'caution' : 'plain'}>
                      {t(words[`outcome.${line.outcome}`])}
                    </Tag>
                  </td>
                  <td className="document">{line.sentence}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableRegion>
      )}
    </section>
  );
}

function SetRow({ set }: { readonly set: SampledSet }): JSX.Element {
  const { t, number } = useWords();
  return (
    <tr>
      <th scope="row">{set.set}</th>
      <td className="end figures">{number(set.lower)}</td>
      <td className="end figures">{number(set.higher)}</td>
      <td className="end figures">{number(set.same)}</td>
      <td className="end figures">{number(set.adjusted, { decimals: 3 })}</td>
      <td>
        {set.isSystematic ? <Tag tone="note">{t(words['sets.reread'])}</Tag> : t(words['sets.nothing'])}
      </td>
    </tr>
  );
}

function Sets({ page }: PartProps): JSX.Element | null {
  const { t } = useWords();
  if (page.sets.length === 0) return null;
  const asked = page.sets.filter(({ isSystematic, handIns }) => isSystematic && handIns.length > 0);
  return (
    <section aria-labelledby="ensembles">
      <h2 id="ensembles">{t(words['sets.title'])}</h2>
      <p>{t(words['sets.lead'])}</p>
      <TableRegion label={t(words['sets.caption'])}>
        <table className="table">
          <caption>{t(words['sets.caption'])}</caption>
          <thead>
            <tr>
              <th scope="col">{t(words['sets.set'])}</th>
              {(['lower', 'higher', 'same', 'p'] as const).map((column) => (
                <th key={column} scope="col" className="end">
                  {t(words[`sets.${column}`])}
                </th>
              ))}
              <th scope="col">{t(words['sets.state'])}</th>
            </tr>
          </thead>
          <tbody>
            {page.sets.map((set) => (
              <SetRow key={set.set} set={set} />
            ))}
          </tbody>
        </table>
      </TableRegion>
      {asked.map(({ set, handIns }) => (
        <p key={set}>
          {t(words['sets.hand-ins'], { set })}{' '}
          {handIns.map(({ candidate, block }) => `${candidate} (${block.id})`).join(', ')}
        </p>
      ))}
      <p className="soft">{t(words['sets.limit'])}</p>
    </section>
  );
}

/** What moderators found: counts by reason, differences where the reader may see levels, and sets to read again. */
export function SampleFindings({ page }: PartProps): JSX.Element {
  return (
    <>
      <Found page={page} />
      <Lines page={page} />
      <Sets page={page} />
    </>
  );
}
