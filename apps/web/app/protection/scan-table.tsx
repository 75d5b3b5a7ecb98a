import { protectionMessages } from '@etalon/i18n/messages/protection';
import { shellMessages } from '@etalon/i18n/messages/shell';
import type { PiiFinding, PiiScan } from '@etalon/privacy';
import type { JSX } from 'react';
import { Button } from '../kit/button.tsx';
import { useWords } from '../kit/use-words.ts';
import { wordOf } from './finding-list.tsx';
import { PlainTable } from './plain-table.tsx';
import { useProtection } from './use-protection.ts';

/** A share between 0 and 1 with its interval, on a line of its own. */
export function ShareLine(props: {
  readonly share: { readonly value: number; readonly lo: number; readonly hi: number } | null;
  readonly label: string;
}): JSX.Element {
  const { share, label } = props;
  const at = (value: number): string => `${3 + 94 * value}%`;
  return (
    <svg className="pr-share" height="18" role="img" aria-label={label}>
      <line x1={at(0)} x2={at(1)} y1="9" y2="9" />
      {[0, 0.5, 1].map((tick) => (
        <line key={tick} x1={at(tick)} x2={at(tick)} y1="5" y2="13" />
      ))}
      {share !== null && (
        <>
          <line className="pr-interval" x1={at(share.lo)} x2={at(share.hi)} y1="9" y2="9" />
          <circle className="pr-point" cx={at(share.value)} cy="9" r="5" />
        </>
      )}
    </svg>
  );
}

interface Row {
  readonly column: string;
  readonly finding: PiiFinding;
}

function TakeButton({ row, file }: { readonly row: Row; readonly file: string }): JSX.Element {
  const { t } = useWords();
  const { content, document } = useProtection();
  const { column, finding } = row;
  const taken = content.piiInventory.some(
    (one) => one.column === column && one.kind === finding.kind && one.file === file,
  );
  if (taken) return <span className="soft">{t(protectionMessages['scan.taken'])}</span>;
  return (
    <Button
      type="button"
      small
      aria-label={t(shellMessages['words.pair'], { name: t(protectionMessages['scan.take']), value: column })}
      onClick={() => {
        const category = content.categories.find((one) => one.columns.includes(column));
        document.add(['piiInventory'], {
          file,
          column,
          kind: finding.kind,
          sensitive: finding.sensitive,
          recognised: finding.recognised,
          tested: finding.tested,
          decision: 'to-check',
          categoryId: category?.id ?? '',
          note: '',
        });
      }}
    >
      {t(protectionMessages['scan.take'])}
    </Button>
  );
}

/** The columns in which personal data were recognised, each with the share and its interval, and what to do with it. */
export function ScanTable({ scan, file }: { readonly scan: PiiScan; readonly file: string }): JSX.Element {
  const { t, number } = useWords();
  const percent = (value: number): string => number(value, { percent: true, decimals: 1 });
  const rows = scan.columns.flatMap(({ column, findings }) =>
    findings.map((finding) => ({ column, finding })),
  );
  const writeShare = ({ share }: PiiFinding): string =>
    share === null ? '—' : `${percent(share.value)} [${percent(share.lo)} ; ${percent(share.hi)}]`;
  return (
    <div>
      <h2>{t(protectionMessages['scan.title'])}</h2>
      <p className="figures">
        {scan.sample.isWhole
          ? t(protectionMessages['scan.whole'], { rows: number(scan.rows) })
          : t(protectionMessages['scan.sampled'], {
              rows: number(scan.rows),
              sample: number(scan.sample.rows),
            })}{' '}
        {scan.cutTexts > 0 && t(protectionMessages['scan.cut'], { count: number(scan.cutTexts) })}
      </p>
      {rows.length === 0 ? (
        <p>{t(protectionMessages['scan.nothing'])}</p>
      ) : (
        <>
          <PlainTable
            caption={t(protectionMessages['scan.title'])}
            columns={[
              t(protectionMessages['scan.column']),
              t(protectionMessages['scan.kind']),
              t(protectionMessages['scan.by']),
              t(protectionMessages['scan.share']),
              '%',
              t(protectionMessages['scan.inventory']),
            ]}
            rows={rows.map(({ column, finding }) => [
              column,
              finding.sensitive === null
                ? t(wordOf(`kind.${finding.kind}`))
                : t(shellMessages['words.pair'], {
                    name: t(wordOf(`kind.${finding.kind}`)),
                    value: t(wordOf(`sensitive.${finding.sensitive}`)),
                  }),
              `${t(wordOf(`by.${finding.by}`))}, ${t(wordOf(`strength.${finding.strength}`))}`,
              <ShareLine key="share" share={finding.share} label={writeShare(finding)} />,
              [
                writeShare(finding),
                finding.inText > 0
                  ? t(protectionMessages['scan.in-text'], { count: number(finding.inText) })
                  : '',
              ]
                .filter(Boolean)
                .join(', '),
              <TakeButton key="take" row={{ column, finding }} file={file} />,
            ])}
          />
          <p className="soft">{t(protectionMessages['scan.caption'])}</p>
        </>
      )}
    </div>
  );
}
