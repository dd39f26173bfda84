import type { digests as english } from '../en/digests.ts';
import type { Texts } from '../texts.ts';

export const digests: Texts<typeof english> = {
  // /digest
  'digest.summary': 'Bulletins des nouveautés de la bibliothèque, pour un canal ou pour vous',
  'digest.list.summary':
    'Vos bulletins, ceux de l’espace de travail pour ses responsables, et ce que l’on peut en faire',
  'digest.subscribe.summary': 'Un nouveau bulletin pour un canal, ou pour vous par message direct',
  'digest.preview.summary': 'Le prochain numéro tel qu’il serait maintenant, pour vous uniquement',
  'digest.pause.summary': 'Ne rien envoyer pendant un temps',
  'digest.resume.summary': 'Reprendre après une pause',
  'digest.stop.summary': 'Mettre fin à un bulletin pour de bon',
  'digest.why.summary': 'Pourquoi une fiche figurait ou non dans un numéro',
  'digest.option.digest': 'Le bulletin, par exemple D-3 ; inutile s’il n’y en a qu’un',
  'digest.option.issue': 'Le numéro voulu ; à défaut, le plus récent',
  'digest.option.entry': 'La fiche, par exemple E-12',
  'digest.option.until': 'Le jour de la reprise : 2027-01-04',
  'digest.option.about': 'Types de fiche, thèmes, pays ou régions, ou groupes',
  'digest.option.kind': 'Uniquement ces types de fiche',
  'digest.option.topic': 'Uniquement ces thèmes',
  'digest.option.in': 'Uniquement ces pays ou régions, et les fiches de portée mondiale',
  'digest.option.group': 'Uniquement ce qui concerne ces groupes de parties prenantes',
  'digest.option.without': 'Exclure ces types de fiche, thèmes, pays ou régions, ou groupes',
  'digest.option.every': 'À quel rythme',
  'digest.option.on': 'Le jour de la semaine, ou le jour du mois ; 31 est le dernier',
  'digest.option.at': 'L’heure, par exemple 09:00',
  'digest.option.zone': 'Le fuseau horaire, par exemple Europe/Zurich',
  'digest.option.for': 'Pour qui : le canal, ou vous par message direct',
  'digest.option.lang': 'La langue du bulletin',
  'digest.option.empty': 'Envoyer « rien de nouveau » quand il n’y a rien',
  'digest.option.events': 'Citer aussi les événements à venir',
  'digest.rhythm.daily': 'chaque jour',
  'digest.rhythm.weekly': 'chaque semaine',
  'digest.rhythm.monthly': 'chaque mois',
  'digest.for.channel': 'le canal',
  'digest.for.me': 'moi, par message direct',
  'digest.neverFires':
    'Ce bulletin ne paraîtrait jamais : « {rhythm} » ne va pas avec le jour indiqué. Indiquez un jour de la semaine pour un bulletin hebdomadaire, un jour du mois pour un bulletin mensuel, et aucun pour un bulletin quotidien.',

  // Setting a digest up
  'digest.form.title': 'Nouveau bulletin',
  'digest.form.titleMine': 'Votre nouveau bulletin',
  'digest.form.titleChange': 'Modifier le bulletin',
  'digest.form.submit': 'Vérifier',
  'digest.form.filters': 'Contenu (vide : tout)',
  'digest.form.filtersHint': 'Par exemple : kind:law,practice topic:transparency in:eu without:threat',
  'digest.form.time': 'Heure',
  'digest.form.zone': 'Fuseau horaire',
  'digest.form.zoneHint': 'Une ville ou un nom comme Europe/Zurich',
  'digest.draft.title': 'Nouveau bulletin : à vérifier',
  'digest.draft.titleChange': 'Modification de D-{digest, number} : à vérifier',
  'digest.draft.what': 'Contenu',
  'digest.draft.where': 'Canal',
  'digest.draft.to': 'Pour',
  'digest.draft.toYou':
    'Il n’est envoyé qu’à vous. Les canaux de cet espace de travail ne sont pas concernés.',
  'digest.draft.noChannel': 'pas encore choisi',
  'digest.draft.when': 'Quand',
  'digest.draft.first': 'Prochain numéro',
  'digest.draft.language': 'Langue',
  'digest.draft.empty': 'S’il n’y a rien de nouveau',
  'digest.draft.emptySay': 'le bulletin le dit',
  'digest.draft.emptySkip': 'rien n’est envoyé',
  'digest.draft.events': 'Événements à venir',
  'digest.draft.recent':
    'Au cours des {days} derniers jours, ce bulletin {recent, plural, =0 {n’aurait signalé aucune fiche} one {aurait signalé # fiche} many {aurait signalé # de fiches} other {aurait signalé # fiches}}. {all, plural, one {# fiche de la bibliothèque correspond} many {# de fiches de la bibliothèque correspondent} other {# fiches de la bibliothèque correspondent}}.',
  'digest.draft.matchesNothing':
    'Aucune fiche de la bibliothèque ne répond à ces filtres, et aucune n’y a répondu au cours des {days} derniers jours. Retirez un filtre, ou gardez-les tous et attendez.',
  'digest.draft.chooseChannel': 'Choisir le canal…',
  'digest.draft.chooseRhythm': 'À quel rythme…',
  'digest.draft.chooseDay': 'Quel jour…',
  'digest.draft.chooseLanguage': 'Dans quelle langue…',
  'digest.draft.day': 'jour {day}',
  'digest.draft.lastDay': 'dernier jour du mois',
  'digest.draft.subscribe': 'S’abonner',
  'digest.draft.save': 'Enregistrer les modifications',
  'digest.draft.change': 'Modifier les filtres et l’heure',
  'digest.draft.toSay': 'Signaler quand il n’y a rien de nouveau',
  'digest.draft.toSkip': 'Ne rien envoyer s’il n’y a rien de nouveau',
  'digest.draft.noEvents': 'Sans événements',
  'digest.draft.withEvents': 'Avec événements',
  'digest.draft.again': 'Vérifier de nouveau',
  'digest.draft.kept': 'Ce que vous avez écrit est conservé.',
  'digest.draft.footer': 'Rien n’est envoyé avant votre confirmation.',
  'digest.draftGone':
    'Cela a déjà été enregistré ou abandonné. <c>/digest list</c> affiche les bulletins qui existent.',
  'digest.saved.new': 'Le bulletin <b>{reference}</b> est créé pour {channel}.',
  'digest.saved.changed':
    'Le bulletin <b>{reference}</b> dans {channel} est modifié. Rien n’est répété ni omis.',
  'digest.saved.newToYou': 'Le bulletin <b>{reference}</b> est créé. Il vous est envoyé par message direct.',
  'digest.saved.changedToYou': 'Votre bulletin <b>{reference}</b> est modifié. Rien n’est répété ni omis.',
  'digest.saved.next':
    'Son prochain numéro paraît à ce moment : {at} ({zone}). Il contiendra ce qui est nouveau à partir de maintenant.',
  'digest.saved.paused': 'Il est en pause ; <c>/digest resume</c> le relance.',

  // Looking after digests
  'digest.none':
    'Il n’y a pas de bulletin <b>{reference}</b> dans cet espace de travail. <c>/digest list</c> affiche ceux qui existent.',
  'digest.noneAtAll':
    'Cet espace de travail n’a pas encore de bulletin. Créez-en un avec <c>/digest subscribe</c>.',
  'digest.noneOfYours':
    'Vous n’avez pas de bulletin <b>{reference}</b>. <c>/digest list</c> affiche ceux que vous avez.',
  'digest.noneOfYoursAtAll': 'Vous n’avez pas encore de bulletin. Créez-en un avec <c>/digest subscribe</c>.',
  'digest.noneOfBothAtAll':
    'Ni cet espace de travail ni vous n’avez encore de bulletin. Créez-en un avec <c>/digest subscribe</c>.',
  'digest.tooMany':
    'Vous avez {most, number} bulletins, et il n’est pas possible d’en avoir plus. <c>/digest list</c> les affiche ; modifiez-en un, ou arrêtez-en un. Ce que vous avez écrit est conservé : appuyez ensuite de nouveau sur « S’abonner ».',
  'digest.which': 'Il y en a plusieurs. Lequel voulez-vous ?',
  'digest.list.title':
    '{count, plural, one {# bulletin} many {# de bulletins} other {# bulletins}} dans cet espace de travail',
  'digest.list.titleOfYours':
    '{count, plural, one {# bulletin} many {# de bulletins} other {# bulletins}} pour vous',
  'digest.list.choose': 'Choisir un bulletin…',
  'digest.list.noIssue': 'aucun numéro envoyé pour le moment',
  'digest.list.lastIssue': 'dernier numéro : {number}, {day}',
  'digest.list.state': 'État',
  'digest.list.footer': 'Pour en créer un : /digest subscribe',
  'digest.state.broken': 'bloqué : le canal n’accepte pas de messages',
  'digest.state.paused': 'en pause',
  'digest.state.pausedUntil': 'en pause jusqu’à cette date : {at} ({zone})',
  'digest.state.closed': 'bloqué : les messages directs ne vous parviennent pas',
  'digest.state.unreachable': 'bloqué : aucun espace de travail ne nous est commun',
  'digest.heldUp':
    'Je vérifie de nouveau toutes les dix minutes. Dès que le problème est réglé, ce qui attendait est envoyé ; rien n’est perdu.',
  'digest.button.reach': 'Réessayer',
  'digest.button.preview': 'Aperçu',
  'digest.button.manage': 'Tout sur ce bulletin',
  'digest.button.now': 'Envoyer maintenant',
  'digest.button.gap': 'Envoyer ce qui est arrivé entre-temps',
  'digest.button.change': 'Modifier',
  'digest.button.pause': 'Mettre en pause',
  'digest.button.resume': 'Reprendre',
  'digest.button.stop': 'Arrêter',
  'digest.button.stopNow': 'Arrêter pour de bon',
  'digest.button.keep': 'Le garder',
  'digest.paused': '<b>{reference}</b> est en pause. <c>/digest resume</c> le relance.',
  'digest.pausedUntil':
    '<b>{reference}</b> est en pause et reprend de lui-même à cette date : {at} ({zone}).',
  'digest.untilPast': 'Le {day} n’est pas à venir. Veuillez indiquer un jour ultérieur.',
  'digest.running': '<b>{reference}</b> n’est pas en pause. Il n’y a rien d’autre à faire.',
  'digest.resumed': '<b>{reference}</b> reprend. Prochain numéro : {at} ({zone}).',
  'digest.gapOffer':
    'Il a été en pause du {from} au {to} ; {count, plural, one {# fiche est arrivée} many {# de fiches sont arrivées} other {# fiches sont arrivées}} entre-temps.',
  'digest.gapSent': 'Ce qui est arrivé entre-temps a déjà été envoyé. Il n’y a rien d’autre à faire.',
  'digest.onItsWay': 'Un numéro de <b>{reference}</b> est en route vers {channel}.',
  'digest.isPaused':
    '<b>{reference}</b> est en pause : rien n’a été envoyé. <c>/digest resume</c> le relance.',
  'digest.askStop': 'Arrêter <b>{reference}</b> dans {channel} pour de bon ?',
  'digest.stopped': '<b>{reference}</b> est arrêté. Plus rien n’en est envoyé.',

  // Digests for one person
  'digest.toYou': 'vous, par message direct',
  'digest.toYouOn':
    'pour vous, par message direct {platform, select, slack {sur Slack} discord {sur Discord} other {dans la console}}',
  'digest.closed':
    'Mon dernier message direct ne vous est pas parvenu. {platform, select, discord {Autorisez les messages directs des membres dans les paramètres de confidentialité d’un serveur qui nous est commun, puis appuyez sur « Réessayer ».} other {Quand les messages de cette application vous parviendront de nouveau, appuyez sur « Réessayer ».}} Ce qui attendait sera alors envoyé ; rien n’est perdu.',
  'digest.unreachable':
    'Je ne connais aucun espace de travail ni serveur par lequel vous écrire. Écrivez <c>/digest list</c> là où je suis présent, ouvrez-y le bulletin et appuyez sur « Réessayer » ; pour en créer un nouveau, écrivez-y <c>/digest subscribe</c>. Rien n’est perdu.',
  'digest.reached':
    'C’est noté : <b>{reference}</b> reprend, et ce qui attendait est en route vers vous. Si rien n’arrive, vos messages directs sont toujours fermés.',
  'digest.onItsWayToYou': 'Un numéro de <b>{reference}</b> est en route vers vous.',
  'digest.askStopOfYours': 'Arrêter votre bulletin <b>{reference}</b> pour de bon ?',
  'digest.gapOfYours':
    'Ce bulletin a été en pause du {from} au {to} ; {count, plural, one {# fiche est arrivée} many {# de fiches sont arrivées} other {# fiches sont arrivées}} entre-temps. <c>/digest list</c> permet de vous envoyer le tout.',
  'digest.aboutMoreOfYours':
    'S’il manque une fiche, demandez pourquoi : <c>/digest why E-12 digest:{reference}</c>.',

  // An issue of a digest
  'digest.title': 'Normes et pratiques, {days}',
  'digest.count.added':
    '{count, plural, one {# nouvelle fiche} many {# de nouvelles fiches} other {# nouvelles fiches}}',
  'digest.count.amended':
    '{count, plural, one {# fiche modifiée} many {# de fiches modifiées} other {# fiches modifiées}}',
  'digest.count.superseded':
    '{count, plural, one {# fiche remplacée} many {# de fiches remplacées} other {# fiches remplacées}}',
  'digest.count.withdrawn':
    '{count, plural, one {# fiche retirée} many {# de fiches retirées} other {# fiches retirées}}',
  'digest.count.events':
    '{count, plural, one {# événement à venir} many {# d’événements à venir} other {# événements à venir}}',
  'digest.counts': '{counts}.',
  'digest.first': 'Avant tout : <b>{title}</b>.',
  'digest.happening.added': 'Nouvelle',
  'digest.happening.amended': 'Modifiée',
  'digest.happening.superseded': 'Remplacée',
  'digest.happening.withdrawn': 'Retirée',
  'digest.happened.added': 'nouvelle depuis le {day}',
  'digest.happened.amended': 'modifiée le {day}',
  'digest.happened.superseded': 'remplacée le {day}',
  'digest.happened.withdrawn': 'retirée le {day}',
  'digest.line.superseded': 'Une fiche plus récente a pris sa place ; elle reste lisible.',
  'digest.line.withdrawn': 'Les documentalistes l’ont retirée de la bibliothèque.',
  'digest.kinds.norm': 'Normes',
  'digest.kinds.principle': 'Principes',
  'digest.kinds.practice': 'Pratiques',
  'digest.kinds.law': 'Lois',
  'digest.kinds.partnership': 'Partenariats',
  'digest.kinds.threat': 'Menaces',
  'digest.kinds.event': 'Événements',
  'digest.upcoming': 'À venir',
  'digest.moreEvents':
    '{count, plural, one {et # autre événement} many {et # d’autres événements} other {et # autres événements}}',
  'digest.nothing': 'Rien de nouveau depuis le {since} : {what}.',
  'digest.nextLook': 'Prochaine vérification : {at} ({zone}).',
  'digest.catchesUp':
    'Le bot a été absent un certain temps : ce numéro couvre tout ce qui est arrivé depuis le précédent.',
  'digest.omitted':
    'Le bot a été absent longtemps. Depuis le {from}, {count, plural, one {# fiche plus ancienne n’est pas citée} many {# de fiches plus anciennes ne sont pas citées} other {# fiches plus anciennes ne sont pas citées}} ici ; <c>/practices</c> permet de tout retrouver.',
  'digest.gap':
    'Ce bulletin a été en pause du {from} au {to} ; {count, plural, one {# fiche est arrivée} many {# de fiches sont arrivées} other {# fiches sont arrivées}} entre-temps. Les responsables de cet espace de travail peuvent envoyer le tout avec <c>/digest list</c>.',
  'digest.rest':
    '{count, plural, one {Afficher # autre fiche} many {Afficher # d’autres fiches} other {Afficher # autres fiches}}',
  'digest.why': 'Pourquoi ce contenu ?',
  'digest.change': 'Modifier',
  'digest.issue': 'numéro {number}',
  'digest.isPreview': 'aperçu, visible de vous uniquement',
  'digest.next': 'prochain numéro : {at} ({zone})',
  'digest.issueGone':
    'Ce numéro ne peut plus être consulté. <c>/practices</c> permet de trouver toutes les fiches.',

  // What a digest is about, and why
  'digest.everything': 'toute la bibliothèque',
  'digest.only.kinds': '{values}',
  'digest.only.topics': 'thèmes : {values}',
  'digest.only.jurisdictions': 'pays ou régions : {values}, et portée mondiale',
  'digest.only.groups': 'pour : {values}',
  'digest.without': 'sans : {values}',
  'digest.about': '<b>{reference}</b> paraît {schedule} et porte sur : {what}.',
  'digest.aboutItems': 'Pourquoi chaque fiche est ici',
  'digest.aboutMore':
    'S’il manque une fiche, les responsables de cet espace de travail peuvent demander pourquoi : <c>/digest why E-12 digest:{reference}</c>.',
  'digest.why.told': '{reference} figure dans le numéro {issue} de {digest} ({days}) : fiche {happened}.',
  'digest.why.event':
    '{reference} figure dans le numéro {issue} de {digest} ({days}) en tant qu’événement à venir.',
  'digest.why.filtered':
    '{reference} ne figure pas dans le numéro {issue} de {digest} ({days}), car {because}.',
  'digest.why.not.kinds': 'cette fiche est d’un autre type ({values})',
  'digest.why.not.topics': 'cette fiche a d’autres thèmes ({values})',
  'digest.why.not.jurisdictions': 'cette fiche concerne d’autres pays ou régions ({values})',
  'digest.why.not.groups': 'cette fiche concerne d’autres groupes ({values})',
  'digest.why.left': 'le bulletin exclut ceci : {values}',
  'digest.why.nothing':
    '{reference} ne figure pas dans le numéro {issue} de {digest} ({days}), car cette fiche n’a pas changé pendant cette période. Son dernier changement date du {last}.',
  'digest.why.never':
    '{reference} ne figure pas dans le numéro {issue} de {digest} ({days}), car cette fiche n’a pas changé depuis son arrivée avec la bibliothèque.',
  'digest.why.gone':
    '{reference} ne figure pas dans le numéro {issue} de {digest} ({days}), car cette fiche n’est plus affichée.',
  'digest.why.notSent': 'Comme il n’y avait rien de nouveau pour ce bulletin, ce numéro n’a pas été envoyé.',
  'digest.why.filter': 'Le bulletin porte sur : {what}.',
  'digest.why.noIssue':
    '{reference} n’a pas encore de tel numéro. <c>/digest preview</c> montre le prochain.',

  // A channel that takes no more messages, to the person who set it up
  'channelBroken.intro':
    'Vous avez choisi {channel} dans {workspace} pour les messages du forum. Il n’est plus possible de les y publier.',
  'channelBroken.next':
    'Je vérifie de nouveau toutes les dix minutes. Dès que le problème est réglé, ce qui attendait est envoyé ; rien n’est perdu. Pour choisir un autre canal : <c>/digest list</c> ou <c>/forum settings</c>.',
};
