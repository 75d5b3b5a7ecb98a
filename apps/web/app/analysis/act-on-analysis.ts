import { EtalonError } from '@etalon/error';
import { type Message, translate } from '@etalon/i18n';
import { analysisMessages } from '@etalon/i18n/messages/analysis';
import { act, type PageArgs, redirectWithNotice, type SignedVisit } from '@etalon/web/answer';
import { redirect } from 'react-router';
import { addFilter, removeFilter } from './acts/change-filters.ts';
import { chooseSource } from './acts/choose-source.ts';
import { compute, drawPictures, keepModel, refreshModel } from './acts/compute.ts';
import { correctTests, keepCurve, predict, startCurve, writeScripts } from './acts/compute-more.ts';
import { computePower } from './acts/compute-power.ts';
import { makeFinding, refreshFinding } from './acts/make-finding.ts';
import { amendPlan, registerPlan, saveTexts } from './acts/write-plan.ts';
import { type AnalysisTab, analysisPath } from './analysis-address.ts';

interface AnalysisArgs extends PageArgs {
  readonly params: { readonly projectId: string; readonly documentId: string };
}

/** What an act works on. */
export interface ActOn {
  readonly visit: SignedVisit;
  readonly form: FormData;
  readonly projectId: string;
  readonly documentId: string;
}

interface Act {
  readonly does: (on: ActOn) => Promise<unknown>;
  readonly notice?: Message;
}

/** The acts of an analysis, by the value of `acte`. */
const ACTS: Readonly<Record<string, Act>> = {
  source: { does: chooseSource },
  calculer: { does: compute },
  dessiner: { does: drawPictures },
  retenir: { does: keepModel, notice: analysisMessages['notice.kept'] },
  refaire: { does: refreshModel },
  filtrer: { does: addFilter },
  defiltrer: { does: removeFilter },
  enregistrer: { does: registerPlan, notice: analysisMessages['notice.registered'] },
  amender: { does: amendPlan, notice: analysisMessages['notice.amended'] },
  ecrire: { does: saveTexts },
  puissance: { does: computePower },
  courbe: { does: startCurve },
  'garder-courbe': { does: keepCurve, notice: analysisMessages['notice.curve'] },
  corriger: { does: correctTests },
  predire: { does: predict },
  fiche: { does: makeFinding },
  actualiser: { does: refreshFinding },
  scripts: { does: writeScripts },
};

/** The action of every page of an analysis: one act, then the page again. */
export function actOnAnalysis(args: AnalysisArgs, tab: AnalysisTab = '') {
  return act(args, async (visit, form) => {
    const wanted = ACTS[String(form.get('acte') ?? '')];
    if (wanted === undefined) throw new EtalonError('form.invalid', { info: { fields: [] } });
    const { projectId, documentId } = args.params;
    const query = await wanted.does({ visit, form, projectId, documentId });
    const path = analysisPath(projectId, documentId, tab) + (typeof query === 'string' ? query : '');
    return wanted.notice === undefined
      ? redirect(path)
      : redirectWithNotice(path, translate(visit.language, wanted.notice));
  });
}
