import type { CheckName, CheckResult, CredentialVerdict } from '@etalon/credential/verify';
import { proofMessages } from '@etalon/i18n/messages/proof';
import { verifyMessages } from '@etalon/i18n/messages/verify';
import type { JSX, ReactNode } from 'react';
import { Icon, type IconName } from '../kit/icon.tsx';
import { useWords } from '../kit/use-words.ts';

const CHECKS: readonly CheckName[] = ['structure', 'issuer', 'proof', 'dates', 'status'];
const RESULT_ICONS = {
  passed: 'done',
  failed: 'grave',
  'not-checked': 'caution',
} as const satisfies Record<CheckResult, IconName>;
export const STATE_ICONS = {
  valid: 'done',
  revoked: 'grave',
  refused: 'grave',
  undetermined: 'caution',
} as const satisfies Record<CredentialVerdict['state'], IconName>;

/** The five checks, each with its outcome in words, a shape, and why. */
function CheckList({ verdict }: { readonly verdict: CredentialVerdict }): JSX.Element {
  const { t } = useWords();
  return (
    <ol className="vf-checks" aria-label={t(verifyMessages.checks)}>
      {CHECKS.map((name) => (
        <li key={name} data-result={verdict.checks[name]}>
          <Icon name={RESULT_ICONS[verdict.checks[name]]} />
          <div>
            <span className="vf-check-name">{t(proofMessages[`proof.check.${name}`])}</span>
            <span className="vf-check-result">
              {t(proofMessages[`proof.result.${verdict.checks[name]}`])}
            </span>
            {verdict.reasons
              .filter(({ check }) => check === name)
              .map(({ code, place }) => (
                <p key={code + place}>{t(proofMessages[`proof.reason.${code}`], { place })}</p>
              ))}
          </div>
        </li>
      ))}
    </ol>
  );
}

export interface VerdictPanelProps {
  readonly verdict: CredentialVerdict;
  /** Who checked, and when. */
  readonly by: string;
  readonly children?: ReactNode;
}

/** What a verification found: its conclusion as a sentence with a shape, then the checks one by one. */
export function VerdictPanel({ verdict, by, children }: VerdictPanelProps): JSX.Element {
  const { t, moment } = useWords();
  const { issuer, key, statusAt } = verdict;
  return (
    <section className="vf-verdict" data-state={verdict.state} data-testid="verdict">
      <div className="vf-head" role="status">
        <span className="vf-sign">
          <Icon name={STATE_ICONS[verdict.state]} />
        </span>
        <div>
          <h2>{t(proofMessages[`proof.state.${verdict.state}`])}</h2>
          <p className="soft figures">{by}</p>
        </div>
      </div>
      <CheckList verdict={verdict} />
      <div className="vf-facts">
        {issuer !== null && <p>{t(proofMessages['proof.issuer'], { did: issuer })}</p>}
        {key !== null && <p>{t(proofMessages['proof.key'], { key })}</p>}
        {statusAt !== null && <p>{t(proofMessages['proof.status-at'], { at: moment(statusAt) })}</p>}
      </div>
      {children}
    </section>
  );
}
