import type { Message, MessageParams } from '@etalon/i18n';
import { juriesMessages } from '@etalon/i18n/messages/juries';
import type { ShownProblem } from './load-plan.ts';

/** What a plan cannot meet, and by how much, as a sentence and its figures. */
export function namePlanProblem(problem: ShownProblem): {
  readonly message: Message;
  readonly params: MessageParams;
} {
  switch (problem.code) {
    case 'plan.examiners-missing': {
      const { code, candidate, block, found, asked, foundOutside, askedOutside } = problem;
      const params = { candidate, block, found, asked, foundOutside, askedOutside };
      return { message: juriesMessages[code], params };
    }
    case 'plan.externals-missing': {
      const { code, candidate, block, found, asked } = problem;
      return { message: juriesMessages[code], params: { candidate, block, found, asked } };
    }
    case 'plan.president-missing': {
      const { code, candidate, block } = problem;
      return { message: juriesMessages[code], params: { candidate, block } };
    }
    case 'plan.quorum-out-of-reach': {
      const { code, found, asked } = problem;
      return { message: juriesMessages[code], params: { found, asked } };
    }
    case 'plan.loads-apart': {
      const { role, least, most } = problem;
      const params = { least, most, over: most - least - 1 };
      return { message: juriesMessages[`plan.loads-apart.${role}`], params };
    }
    case 'plan.pairs-apart': {
      const { code, groups, linksMissing } = problem;
      return { message: juriesMessages[code], params: { groups, links: linksMissing } };
    }
    default:
      return problem satisfies never;
  }
}
