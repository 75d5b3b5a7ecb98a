import type { JuryFinding } from '@etalon/core/jury';
import type { Message, MessageParams } from '@etalon/i18n';
import { registerMessages } from '@etalon/i18n/messages/register';

/** Why a jury may not deliberate, as a sentence and its figures. */
export function nameFinding(
  finding: JuryFinding,
  percent: (share: number) => string,
): { readonly message: Message; readonly params: MessageParams } {
  switch (finding.code) {
    case 'jury.too-few-examiners': {
      const { found, asked } = finding;
      return { message: registerMessages['jury.finding.too-few-examiners'], params: { found, asked } };
    }
    case 'jury.no-president':
      return { message: registerMessages['jury.finding.no-president'], params: {} };
    case 'jury.candidate-sits':
      return { message: registerMessages['jury.finding.candidate-sits'], params: {} };
    case 'jury.same-person-twice':
      return { message: registerMessages['jury.finding.same-person-twice'], params: {} };
    case 'jury.declaration-missing':
      return {
        message: registerMessages['jury.finding.declaration-missing'],
        params: { count: finding.seats.length },
      };
    case 'jury.conflict-of-interest':
      return {
        message: registerMessages['jury.finding.conflict-of-interest'],
        params: { count: finding.seats.length },
      };
    case 'jury.quorum-out-of-reach': {
      const { found, asked } = finding;
      return { message: registerMessages['jury.finding.quorum-out-of-reach'], params: { found, asked } };
    }
    case 'jury.no-new-examiner':
      return { message: registerMessages['jury.finding.no-new-examiner'], params: {} };
    case 'jury.external-share': {
      const params = { found: percent(finding.found), asked: percent(finding.asked) };
      return { message: registerMessages['jury.finding.external-share'], params };
    }
    default:
      return finding satisfies never;
  }
}
