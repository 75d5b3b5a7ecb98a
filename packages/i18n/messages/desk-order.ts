/** Reading by candidate or by criterion. */
export const deskOrderMessages = {
  'order.label': { fr: 'Ordre de lecture', en: 'Order of reading' },
  'order.candidate': { fr: 'Par candidat', en: 'By candidate' },
  'order.criterion': { fr: 'Par critère', en: 'By criterion' },
  'queue.lead.label': {
    fr: 'Un siège par candidat et par bloc. Le règlement fait lire sous un code stable, sans nom.',
    en: 'One seat per candidate and block. The regulations have work read under a stable code, without a name.',
  },
  'queue.lead.name': {
    fr: 'Un siège par candidat et par bloc. Le règlement fait lire sous le nom du candidat.',
    en: 'One seat per candidate and block. The regulations have work read under the candidate’s name.',
  },
  'queue.lead.mixed': {
    fr: 'Un siège par candidat et par bloc. Selon le règlement de la session, un dossier porte un code ou un nom.',
    en: 'One seat per candidate and block. As the regulations of the session say, a file carries a code or a name.',
  },
  'criteria.progress': {
    fr: '{judged} jugés sur {total} candidats',
    en: '{judged} of {total} candidates judged',
  },
  'criteria.go': { fr: 'Juger {criterion}', en: 'Judge {criterion}' },
  'criteria.see': { fr: 'Relire {criterion}', en: 'Read {criterion} again' },
  'criteria.empty': {
    fr: 'Les critères de vos blocs seront ici',
    en: 'The criteria of your blocks will be here',
  },
  'criteria.empty.text': {
    fr: 'Ils paraissent dès que vous avez déclaré votre indépendance pour un siège.',
    en: 'They appear once you have declared independence for a seat.',
  },
  'candidates.title': { fr: 'Candidats · {criterion}', en: 'Candidates · {criterion}' },
  'candidates.jump': { fr: 'Candidats', en: 'Candidates' },
  'candidates.none': { fr: 'rien n’a été déposé', en: 'nothing handed in' },
  'criterion.previous': { fr: 'Critère précédent', en: 'Previous criterion' },
  'criterion.next': { fr: 'Critère suivant', en: 'Next criterion' },
  'keys.across.next': {
    fr: 'suivant dans l’autre sens : candidat ou critère',
    en: 'next the other way: candidate or criterion',
  },
  'keys.across.previous': {
    fr: 'précédent dans l’autre sens : candidat ou critère',
    en: 'previous the other way: candidate or criterion',
  },
  'keys.order': { fr: 'lire par critère ou par candidat', en: 'read by criterion or by candidate' },
} as const;
