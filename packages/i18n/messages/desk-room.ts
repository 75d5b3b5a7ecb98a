/** What the desk keeps beside levels: observables, second opinions, seats to pass on, what waits on the device, the grid. */
export const deskRoomMessages = {
  'observables.legend': { fr: 'Ce que vous avez vu', en: 'What you saw' },
  'observables.hint': {
    fr: 'Cochez ce que les pièces montrent : la liste est celle du règlement, et ne compte rien.',
    en: 'Tick what the pieces show: the list is that of the regulations, and counts nothing.',
  },

  'opinion.title': { fr: 'Second avis', en: 'Second opinion' },
  'opinion.text': {
    fr: 'Demandez qu’un autre lecteur reprenne ce critère. Ni l’autre examinateur ni personne ne le lit avant que tous aient verrouillé ; le président et la responsable le lisent ensuite.',
    en: 'Ask that another reader take this criterion up. Neither the other examiner nor anybody reads it before all have locked; the president and the officer read it then.',
  },
  'opinion.reason': { fr: 'Ce qui vous fait hésiter', en: 'What makes you hesitate' },
  'opinion.ask': { fr: 'Demander un second avis', en: 'Ask for a second opinion' },
  'opinion.asked': { fr: 'Second avis demandé', en: 'Second opinion asked for' },
  'opinion.take-back': { fr: 'Ne plus le demander', en: 'No longer ask for it' },
  'opinion.done': {
    fr: 'Second avis demandé sur {criterion}.',
    en: 'Second opinion asked for on {criterion}.',
  },
  'opinion.back.done': {
    fr: 'Le second avis sur {criterion} n’est plus demandé.',
    en: 'The second opinion on {criterion} is no longer asked for.',
  },
  'opinions.title': { fr: 'Seconds avis et troisième lecture', en: 'Second opinions and third reading' },
  'opinions.none': {
    fr: 'Aucun examinateur n’a demandé de second avis.',
    en: 'No examiner asked for a second opinion.',
  },
  'opinions.row': { fr: '{criterion}, demandé par {name}', en: '{criterion}, asked for by {name}' },
  'opinions.third': {
    fr: 'À lire une troisième fois : {criteria}.',
    en: 'To read a third time: {criteria}.',
  },

  'hand-over.title': { fr: 'Passer ce siège', en: 'Pass this seat on' },
  'hand-over.lead': {
    fr: 'Vous devez partir ? La responsable confie votre siège à un collègue, qui lit depuis le début. Ce que vous avez écrit reste avec votre siège.',
    en: 'Must you leave? The officer gives your seat to a colleague, who reads from the start. What you wrote stays with your seat.',
  },
  'hand-over.reason': { fr: 'Pourquoi vous devez partir', en: 'Why you must leave' },
  'hand-over.reason.hint': {
    fr: 'Seule la responsable lit ce motif.',
    en: 'Only the officer reads this reason.',
  },
  'hand-over.ask': { fr: 'Demander à passer ce siège', en: 'Ask to pass this seat on' },
  'hand-over.asked': { fr: 'Demande faite le {at}.', en: 'Asked on {at}.' },
  'hand-over.asked.text': {
    fr: 'Le siège reste le vôtre jusqu’à la réponse de la responsable.',
    en: 'The seat stays yours until the officer answers.',
  },
  'hand-over.withdraw': { fr: 'Rester finalement', en: 'Stay after all' },
  'hand-over.done': {
    fr: 'La responsable est prévenue. Le siège reste le vôtre d’ici sa réponse.',
    en: 'The officer is told. The seat stays yours until the answer.',
  },
  'hand-over.withdrawn': { fr: 'Vous gardez ce siège.', en: 'You keep this seat.' },
  'hand-over.locked': {
    fr: 'Vos jugements sont verrouillés : ils comptent, et le siège reste le vôtre.',
    en: 'Your judgements are locked: they count, and the seat stays yours.',
  },
  'hand-over.declined': {
    fr: 'Refusé le {at} : {reason}',
    en: 'Declined on {at}: {reason}',
  },
  'hand-over.kept': { fr: 'Reprise le {at}', en: 'Taken back on {at}' },
  'hand-over.earlier': { fr: 'Demandes d’avant', en: 'Earlier requests' },

  'pass.title': { fr: 'Sièges à passer', en: 'Seats to pass on' },
  'pass.lead': {
    fr: 'Un examinateur qui doit partir demande qu’un collègue prenne son siège. Le collègue lit depuis le début ; ce qui fut jugé reste avec l’ancien siège.',
    en: 'An examiner who must leave asks that a colleague take their seat. The colleague reads from the start; what was judged stays with the old seat.',
  },
  'pass.none': { fr: 'Les demandes des examinateurs seront ici', en: 'Requests of examiners will be here' },
  'pass.none.text': {
    fr: 'Un examinateur les fait depuis son bureau, avec un motif.',
    en: 'An examiner makes them from their desk, with a reason.',
  },
  'pass.row': { fr: '{holder} · {candidate}, {block}', en: '{holder} · {candidate}, {block}' },
  'pass.judgements': {
    fr: '{count} {count?jugement déjà écrit|jugements déjà écrits}',
    en: '{count} {count?judgement already written|judgements already written}',
  },
  'pass.to': { fr: 'Confier à', en: 'Give to' },
  'pass.choose': { fr: 'Choisir un collègue du vivier', en: 'Choose a colleague of the pool' },
  'pass.accept': { fr: 'Confier le siège', en: 'Give the seat' },
  'pass.reason': { fr: 'Motif du refus', en: 'Reason for declining' },
  'pass.decline': { fr: 'Refuser', en: 'Decline' },
  'pass.accepted': { fr: 'confié le {at}', en: 'given on {at}' },
  'pass.declined': { fr: 'refusé le {at} : {reason}', en: 'declined on {at}: {reason}' },
  'pass.withdrawn': { fr: 'repris le {at}', en: 'taken back on {at}' },
  'pass.accepted.done': { fr: 'Le siège est confié.', en: 'The seat is given.' },
  'pass.declined.done': { fr: 'La demande est refusée.', en: 'The request is declined.' },

  'outbox.kept': {
    fr: 'Hors ligne : ce jugement est gardé ici et part dès que le réseau revient.',
    en: 'Offline: this judgement is kept here and leaves as soon as the network is back.',
  },
  'outbox.incomplete': {
    fr: 'Hors ligne, et ce jugement n’est pas complet : niveau, confiance, place citée et phrase. Tout est gardé ici.',
    en: 'Offline, and this judgement is not complete: level, confidence, cited place and sentence. Everything is kept here.',
  },
  'outbox.waiting': {
    fr: '{count} {count?jugement attend|jugements attendent} le réseau sur cet appareil.',
    en: '{count} {count?judgement waits|judgements wait} for the network on this device.',
  },
  'outbox.refused': {
    fr: 'Un jugement gardé ici n’a pas été pris',
    en: 'A judgement kept here was not taken',
  },
  'outbox.refused.text': {
    fr: '{what} Ce qu’il disait reste sur cet appareil, au critère concerné.',
    en: '{what} What it said stays on this device, at its criterion.',
  },
  'aside.title': {
    fr: 'Une autre saisie de ce critère est sur cet appareil',
    en: 'Another text of this criterion is on this device',
  },
  'aside.text': {
    fr: 'Elle a été commencée avant ce qui est enregistré maintenant. Rien n’en a été envoyé.',
    en: 'It was begun before what is recorded now. Nothing of it was sent.',
  },
  'aside.take': { fr: 'La reprendre', en: 'Take it up' },
  'aside.drop': { fr: 'L’écarter', en: 'Set it aside' },

  'reopened.title': {
    fr: 'Ce critère est rouvert depuis le {at}',
    en: 'This criterion is open again since {at}',
  },
  'reopened.text': {
    fr: 'Le référentiel le dit désormais ainsi. Jugez-le par ces mots, puis verrouillez de nouveau : rien d’autre ne change.',
    en: 'The framework now says it so. Judge it by these words, then lock again: nothing else changes.',
  },
  'reopened.reason': { fr: 'Motif : {reason}', en: 'Reason: {reason}' },

  'impact.title': { fr: 'Critères changés', en: 'Changed criteria' },
  'impact.lead': {
    fr: 'La session reste tenue par la version avec laquelle elle s’est ouverte. Voici ce que la dernière version change dans ce qui est déjà jugé.',
    en: 'The session stays held to the version it was opened with. Here is what the last version changes in what is already judged.',
  },
  'impact.next': { fr: 'Version {label}, publiée le {at}.', en: 'Version {label}, published on {at}.' },
  'impact.none': { fr: 'Rien de jugé n’est touché', en: 'Nothing judged is touched' },
  'impact.none.text': {
    fr: 'Un critère paraît ici quand une version publiée après l’ouverture de la session le reformule, ou le remplace par un autre que vous avez confirmé.',
    en: 'A criterion appears here when a version published after the session was opened rewords it, or replaces it by another that you confirmed.',
  },
  'impact.reworded': { fr: 'reformulé', en: 'reworded' },
  'impact.replaced': { fr: 'remplacé par {next}', en: 'replaced by {next}' },
  'impact.before': { fr: 'Jugé par', en: 'Judged by' },
  'impact.after': { fr: 'Dit désormais', en: 'Now says' },
  'impact.seats': { fr: 'Sièges qui l’ont jugé', en: 'Seats that judged it' },
  'impact.seats.none': { fr: 'Aucun siège ne l’a encore jugé.', en: 'No seat has judged it yet.' },
  'impact.seat': { fr: '{candidate}, lu par {holder}', en: '{candidate}, read by {holder}' },
  'impact.state.judging': { fr: 'pas verrouillé : peut rejuger', en: 'not locked: may judge again' },
  'impact.state.locked': { fr: 'verrouillé', en: 'locked' },
  'impact.state.reopened': { fr: 'rouvert', en: 'open again' },
  'impact.state.decided': { fr: 'bloc prononcé', en: 'block pronounced' },
  'impact.reopen': { fr: 'Rouvrir ce critère', en: 'Open this criterion again' },
  'impact.reopen.what': {
    fr: 'Les sièges cochés jugent ce critère par ses nouveaux mots et reverrouillent. Leurs autres jugements ne bougent pas, et l’ancien reste. Vous signez.',
    en: 'The ticked seats judge this criterion by its new words and lock again. Their other judgements do not move, and the old one stays. You sign.',
  },
  'impact.choose': { fr: 'Sièges à rouvrir', en: 'Seats to open again' },
  'impact.reason': { fr: 'Motif', en: 'Reason' },
  'impact.submit': { fr: 'Signer et rouvrir', en: 'Sign and open again' },
  'impact.done': {
    fr: '{count} {count?siège rouvert|sièges rouverts} sur {criterion}.',
    en: '{count} {count?seat|seats} open again on {criterion}.',
  },

  'cite.selection': { fr: 'Citer la sélection', en: 'Cite the selection' },

  'grid.title': { fr: 'Ma grille', en: 'My grid' },
  'grid.lead': {
    fr: 'Candidat {candidate}, {block} : vos jugements en vigueur, et eux seuls.',
    en: 'Candidate {candidate}, {block}: your judgements in force, and these alone.',
  },
  'grid.open': { fr: 'Ma grille dans une fenêtre', en: 'My grid in a window' },
  'grid.print': { fr: 'Imprimer', en: 'Print' },
  'grid.caption': { fr: 'Jugements en vigueur de ce siège', en: 'Judgements in force of this seat' },
  'grid.criterion': { fr: 'Critère', en: 'Criterion' },
  'grid.level': { fr: 'Niveau', en: 'Level' },
  'grid.words': { fr: 'Ce que la pièce montre', en: 'What the piece shows' },
  'grid.places': { fr: 'Places citées', en: 'Cited places' },
  'grid.none': { fr: 'pas encore jugé', en: 'not judged yet' },
  'grid.impression': { fr: 'première impression : {grade}', en: 'first impression: {grade}' },
} as const;
