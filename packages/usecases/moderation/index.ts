export {
  AGREEMENT_SEED,
  type AgreementView,
  type CriterionAgreement,
  readAgreement,
} from './read-agreement.ts';
