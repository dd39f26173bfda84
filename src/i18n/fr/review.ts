import type { review as english } from '../en/review.ts';
import type { Texts } from '../texts.ts';

/** The review queue, people and their roles. */
export const review: Texts<typeof english> = {
  // The queue: /review
  'review.summary': 'Ce qui attend une décision de la modération',
  'review.option.item': 'Un élément par sa référence, par exemple R-3',
  'review.option.type': 'Uniquement les éléments de ces types',
  'review.option.mine': 'Uniquement ce que vous avez pris en charge',
  'review.title':
    '{total, plural, one {# élément attend} many {# d’éléments attendent} other {# éléments attendent}} une décision',
  'review.empty': 'Rien n’attend une décision.',
  'review.emptyFiltered': 'Rien de cela n’attend une décision.',
  'review.elsewhere':
    '{count, plural, one {# autre élément attend ; sa marque de diffusion le tient} many {# d’autres éléments attendent ; leur marque de diffusion les tient} other {# autres éléments attendent ; leur marque de diffusion les tient}} à l’écart de cet espace de travail.',
  'review.notHere':
    'La marque de diffusion de cet élément ne permet pas de l’afficher ici. Demandez-le dans un espace de travail que cette marque nomme.',
  'review.open': 'Ouvrir un élément…',
  'review.back': 'Vers la file d’attente',
  'review.whole': 'Toute la file d’attente',
  'review.missing':
    'Il n’y a pas de tel élément dans la file d’attente. <c>/review</c> affiche ce qui attend.',
  'review.kind.application': 'Demande d’adhésion',
  'review.kind.thread': 'Discussion',
  'review.kind.post': 'Réponse',
  'review.kind.report': 'Signalement',
  'review.kind.appeal': 'Contestation',
  'review.kind.unsealing': 'Levée de l’anonymat',
  'review.urgent': 'urgent',
  'review.erased': 'Les données de la personne dont cela venait ont été effacées.',
  // The state of an item of any kind: words that agree with none of them
  'review.state.open': 'en attente d’une décision',
  'review.state.held': 'en suspens',
  'review.state.returned': 'renvoi avec une question',
  'review.state.approved': 'approbation',
  'review.state.declined': 'refus',
  'review.state.withdrawn': 'retrait',
  // {age} is one of the three below it
  'review.since': 'depuis {age} ({at})',
  'review.age.minutes': '{count, plural, one {# minute} other {# minutes}}',
  'review.age.hours': '{count, plural, one {# heure} other {# heures}}',
  'review.age.days': '{count, plural, one {# jour} other {# jours}}',

  'review.claimedShort': 'prise en charge par {by}',

  // The card of an item
  'review.card.waiting': 'Attente',
  'review.card.sinceOnly': 'depuis le {at}',
  'review.card.claimed': 'Prise en charge',
  'review.card.claimedBy': 'par {by}, {at}',
  'review.card.held': 'En suspens',
  'review.card.heldBy': 'par {by}, {at}',
  'review.card.history': 'Historique',
  'review.card.name': 'Nom',
  'review.card.organisation': 'Organisation',
  'review.card.group': 'Groupe de parties prenantes',
  'review.card.topics': 'Thèmes',
  'review.card.link': 'Lien pour vérifier',
  'review.card.workspace': 'Demande faite dans',
  'review.card.why': 'Pourquoi',
  // Of a contribution
  'review.card.thread': 'Discussion',
  'review.card.label': 'Marque de diffusion',
  'review.card.places': 'Destination prévue',
  'review.card.places.of':
    '{count, plural, =0 {aucun espace de travail pour le moment} one {# espace de travail : {names}} other {# espaces de travail : {names}}}',
  // {names} are the first five
  'review.card.places.more': '{names} et {count, number} de plus',
  // What became of the thread meanwhile
  'review.card.now': 'À présent',
  'review.card.now.closed': 'La discussion est fermée.',
  'review.card.now.hidden': 'La discussion est masquée : personne ne voit ce qu’elle contient.',
  'review.card.signed': 'Signature',
  'review.card.entries': 'Au sujet de',
  'review.card.quotes': 'Réponse à la contribution {number} ({signature}) :',
  'review.card.text': 'Texte',
  'review.card.earlier':
    '{kind, select, report {Texte au moment du premier signalement} other {Texte au moment de la demande}}',
  // {place} is T-5 or T-5, post 3
  'review.card.place': '{reference}, contribution {number}',
  'review.card.standsNow': 'Elle n’est plus publiée.',
  // Of a report
  'review.card.reports':
    '{count, plural, one {# signalement} many {# de signalements} other {# signalements}}',
  'review.card.reported': '{reason} ({at})',
  'review.card.reportedWords': '{reason} ({at}) : « {words} »',
  // Of an appeal: what it is against
  'review.card.against': 'Décision contestée',
  'review.card.against.declined': '{reference}, refus par {by}, {at}',
  'review.card.against.removed': '{reference}, suppression par {by}, {at}',
  'review.card.reason': 'Raison indiquée',
  'review.card.appealWords': 'L’auteur écrit',
  // Of an unsealing
  'review.card.askedBy': 'À la demande de',
  'review.card.unsealingWhy': 'Pourquoi l’administration demande qui a écrit ceci',
  'review.card.unsealingForAdmins':
    'Seule l’administration du forum lit pourquoi cela est demandé. Elle le trouve avec /review.',
  'review.card.unsealingNote':
    'Une autre personne de l’administration décide. Si elle approuve, elles deux seules pourront lire qui a écrit ceci, et l’auteur en apprendra la raison.',
  'review.card.returned':
    'Renvoi avec une question par {by} le {at}. {kind, select, application {La personne} other {L’auteur}} n’a pas encore répondu.',
  'review.card.returnedWording':
    'Renvoi avec une autre formulation par {by} le {at}. L’auteur n’a pas encore répondu.',
  'review.card.answered':
    '{kind, select, application {Modification par la personne} other {Modification par l’auteur}} après la question posée par {by} le {at} :',
  'review.card.answer': 'L’auteur a répondu :',
  'review.card.suggested': 'La formulation que la modération a proposée :',
  'review.card.someone': 'quelqu’un qui ne fait plus partie de la modération',
  'review.card.claim': 'Prendre en charge',
  'review.card.release': 'Libérer',
  'review.card.takeOver': 'Prendre le relais',
  'review.card.approve': 'Approuver',
  'review.card.remove': 'Supprimer la contribution',
  'review.card.edit': 'Reformuler',
  'review.card.return': 'Renvoyer',
  'review.card.decline': 'Refuser',
  'review.card.keep': 'Garder la contribution',
  'review.card.hold': 'Mettre en suspens',
  'review.card.unhold': 'Reprendre',
  'review.card.mute': 'Bloquer Participant {number}',
  'review.card.unmute': 'Débloquer Participant {number}',
  'review.card.unseal': 'Demander la levée de l’anonymat',
  'review.card.showAuthor': 'Afficher qui l’a écrit',
  // What happened to an item before, in a row
  'review.event.answered': 'réponse, {at}',
  'review.event.edited': 'modification, {at}',
  'review.event.removed': 'suppression de la contribution, {at}',
  'review.event.reported': 'nouveau signalement, {at}',
  'review.event.returned': 'renvoi par {by}, {at}',
  'review.event.suggested': 'autre formulation par {by}, {at}',
  'review.event.held': 'mise en suspens par {by}, {at}',
  'review.event.resumed': 'reprise par {by}, {at}',
  // A decided item, in two lines
  'review.closed.of': '<b>{reference}</b> {kind} : <b>{name}</b>, {organisation}',
  // {what} is T-5 and its title, or T-5, post 3; {signature} the pseudonym, the name or the group
  'review.closed.post': '<b>{reference}</b> {kind} : {what} ({signature})',
  'review.closed.erased': '<b>{reference}</b> {kind}',
  'review.closed.approved': 'Élément approuvé par {by} le {at}.',
  'review.closed.removed': 'La contribution a été supprimée par {by} le {at}. Raison : {words}',
  'review.closed.declined': 'Élément refusé par {by} le {at}. Raison : {words}',
  'review.closed.declinedBare': 'Élément refusé par {by} le {at}.',
  'review.closed.withdrawn':
    '{kind, select, application {Demande retirée par la personne concernée le {at}.} report {La contribution a été supprimée entre-temps, le {at} : il ne restait rien à décider.} other {Élément retiré par son auteur le {at}.}}',
  // {words} is why, other than that somebody wished it
  'review.closed.lapsed': 'Élément retiré le {at}. Raison : {words}',
  'review.closed.gone':
    '{kind, select, application {La demande a été effacée.} other {Ce dont il s’agissait a été effacé.}} Il ne reste rien à décider.',
  'review.closed.hidden':
    'Cet élément attend une décision, mais n’est plus affiché ici. L’équipe de modération le trouve avec <c>/review</c>.',

  // Deciding
  'review.done.claimed':
    'Vous avez pris cet élément en charge. Il sera de nouveau libre dans {minutes} minutes, ou dès que vous appuierez sur « Libérer ».',
  'review.done.takenOver':
    'Vous avez pris cet élément en charge, à la place de {by}. Il sera de nouveau libre dans {minutes} minutes, ou dès que vous appuierez sur « Libérer ».',
  'review.done.released': 'Cet élément n’est plus pris en charge par vous.',
  'review.done.approved':
    '{kind, select, application {{name} est désormais membre. Un message direct l’en informe.} thread {La discussion est en route vers tous les espaces de travail que sa marque permet. Son auteur en est informé.} post {La réponse est en route vers chaque copie de sa discussion. Son auteur en est informé.} report {La contribution est supprimée partout. Son auteur en apprend la raison et peut contester.} appeal {La décision est annulée. L’auteur en est informé.} unsealing {Vous et la personne de l’administration qui l’a demandé pouvez maintenant lire qui a écrit ceci. L’auteur en est informé, et apprend pourquoi.} other {C’est approuvé.}}',
  // Of a reply whose thread was closed or hidden meanwhile
  'review.done.approved.closed':
    'La réponse est en route vers chaque copie de sa discussion, bien que celle-ci ait été fermée entre-temps. Son auteur en est informé.',
  'review.done.approved.hidden':
    'La réponse est approuvée, mais personne ne la voit : sa discussion est maintenant masquée, et la réponse avec elle. Son auteur en est informé.',
  'review.done.returned':
    '{kind, select, application {La question est posée à la personne par message direct ; un bouton lui permet d’y répondre.} other {L’auteur est informé que quelque chose l’attend, le lit dans sa propre liste et peut y répondre d’un bouton.}}',
  'review.done.declined':
    '{kind, select, application {Un message direct indique à la personne la raison, et à partir de quand elle peut faire une nouvelle demande.} report {La contribution reste où elle est.} unsealing {L’anonymat est maintenu. La personne de l’administration qui l’a demandé trouve la raison ici.} appeal {La décision est maintenue. L’auteur en apprend la raison.} other {L’auteur en apprend la raison et peut contester.}}',
  'review.done.held': 'Cet élément est en suspens jusqu’à ce que quelqu’un de la modération le reprenne.',
  'review.done.open': 'Cet élément attend de nouveau une décision.',
  'review.already.approved': 'Cet élément a été approuvé par {by} le {at}. Il n’y a rien d’autre à faire.',
  'review.already.declined': 'Cet élément a été refusé par {by} le {at}. Il n’y a rien d’autre à faire.',
  'review.already.returned':
    'Cet élément a été renvoyé avec une question par {by} le {at}. Il attend maintenant la réponse de {kind, select, application {la personne} other {son auteur}}.',
  'review.already.held': 'Cet élément a été mis en suspens par {by} le {at}. Vous pouvez le reprendre.',
  'review.already.open': 'Cet élément attend une décision depuis le {at}. Veuillez le relire.',
  'review.already.withdrawn':
    '{kind, select, report {La contribution a été supprimée le {at}.} other {Cet élément a été retiré le {at}.}} Il n’y a rien d’autre à faire.',
  'review.already.claimed':
    'Cet élément est pris en charge par {by} depuis le {at}. Vous pouvez tout de même décider.',
  'review.already.unclaimed': 'Personne n’a pris cet élément en charge.',
  'review.already.gone':
    '{kind, select, application {La demande a été effacée.} other {Ce dont il s’agissait a été effacé.}} Il n’y a rien d’autre à faire.',
  'review.own':
    '{kind, select, application {Ceci est votre propre demande. Quelqu’un d’autre de la modération en décide.} report {Ce signalement porte sur votre propre contribution. Quelqu’un d’autre de la modération en décide.} appeal {Ceci est votre propre contestation. Quelqu’un d’autre de la modération en décide.} unsealing {Il s’agit ici de votre propre contribution. Quelqu’un d’autre de l’administration du forum en décide.} other {Ceci est votre propre contribution. Quelqu’un d’autre de la modération en décide.}}',
  'review.ownDecision':
    'Cette contestation porte sur votre propre décision. Quelqu’un d’autre de la modération en décide.',
  'review.ownRequest':
    'Cette demande vient de vous. Quelqu’un d’autre de l’administration du forum en décide. Vous pouvez y renoncer : refusez-la.',
  'review.admin': 'Seule l’administration du forum en décide.',
  'review.moderator': 'Seule la modération en décide, et vous n’en faites plus partie. Rien n’a été modifié.',
  'review.suspended':
    'Votre participation est suspendue : jusqu’à la fin de la suspension, vous ne pouvez rien décider. Rien n’a été modifié.',
  'review.newAdmin':
    'Vous avez rejoint l’administration après cette demande. Quelqu’un qui en faisait déjà partie en décide.',
  'review.asker':
    'La personne dont vient cette demande ne fait plus partie de l’administration du forum, ou sa participation est suspendue. La demande ne peut plus être approuvée, seulement refusée.',
  'review.left':
    'La personne qui a écrit ceci n’est plus membre, et plus rien n’indique qui c’était. La demande ne peut être que refusée.',
  'review.unfit': 'Cela n’est pas possible avec un élément de ce type. Rien n’a été modifié.',
  'review.changed':
    '{kind, select, application {La personne a modifié sa demande entre-temps} report {Entre-temps, un autre signalement est arrivé ou la contribution a été modifiée} other {Cet élément a changé entre-temps}} : rien n’a été décidé. Veuillez le relire.',
  'review.return.title': 'Renvoyer avec question',
  'review.return.label':
    '{kind, select, application {Que doit ajouter ou expliquer la personne ?} other {Que doit ajouter ou expliquer l’auteur ?}}',
  'review.return.hint': 'La personne lit ce texte tel que vous l’écrivez, sans votre nom.',
  'review.return.submit': 'Renvoyer',
  'review.edit.title': 'Autre formulation',
  'review.edit.suggestion': 'Le texte tel que vous l’écririez',
  'review.edit.suggestionHint': 'Un bouton permet à l’auteur de le reprendre ; il peut aussi écrire le sien.',
  'review.edit.label': 'Ce que vous voulez en dire (facultatif)',
  'review.edit.submit': 'Proposer',
  'review.edit.same': 'Rien n’a été envoyé, car la formulation est la même qu’avant.',
  'review.edit.long':
    'Rien n’a été envoyé, car la formulation est trop longue : {most} caractères au maximum.',
  'review.edit.missing': 'Rien n’a été envoyé, car le formulaire ne contient aucune formulation.',
  'review.edit.kept': 'La formulation que vous aviez écrite :',
  // Choosing a reason
  'review.reason.decline':
    '{kind, select, report {Pourquoi la contribution reste-t-elle ?} application {Pourquoi la demande est-elle refusée ?} other {Pourquoi ce refus ?}} Choisissez une raison ; vous pourrez ensuite ajouter un texte.',
  'review.reason.approve':
    'Pourquoi la contribution est-elle supprimée ? Choisissez une raison ; vous pourrez ensuite ajouter un texte.',
  'review.reason.choose': 'Choisir la raison…',
  'review.reason.back': 'Revenir à l’élément',
  'review.decline.title': 'Refuser avec une raison',
  'review.decline.label': 'Avec vos mots',
  'review.decline.labelOptional': 'Avec vos mots (facultatif)',
  'review.decline.hint':
    '{kind, select, application {La personne lit ce texte tel quel, sans votre nom. Nouvelle demande possible après {days} jours.} report {Seule la modération le lit.} unsealing {Seule l’administration le lit.} other {L’auteur lit ce texte tel quel, sans votre nom, et peut contester une fois.}}',
  'review.decline.submit': '{kind, select, report {Garder la contribution} other {Refuser}}',
  'review.remove.title': 'Pourquoi supprimer ?',
  'review.remove.hint': 'L’auteur lit ce texte tel quel, sans votre nom, et peut contester une fois.',
  'review.remove.submit': 'Supprimer',
  'review.words.missing':
    'Rien n’a été décidé, car {kind, select, application {il manque un texte pour la personne : une question ou une raison} report {cette raison demande un texte} appeal {cette raison demande un texte} unsealing {cette raison demande un texte} other {il manque un texte pour l’auteur : une question ou une raison}}.',
  'review.words.long': 'Rien n’a été décidé, car le texte est trop long : {most} caractères au maximum.',
  'review.words.kept': 'Vous aviez écrit :',
  'review.words.again': 'Rouvrir le formulaire',

  // Why something was declined, removed or reported
  'reason.danger': 'Quelqu’un est en danger',
  'reason.content': 'Contenu à caractère terroriste, ou lien vers un tel contenu',
  'reason.harm': 'Cela pourrait aider quelqu’un à nuire',
  'reason.personal': 'Informations privées sur des personnes',
  'reason.conduct': 'Non-respect du code de conduite',
  'reason.wide': 'Diffusion trop large pour ce contenu',
  'reason.subject': 'Aucun lien avec le sujet du forum',
  'reason.duplicate': 'Cela existe déjà',
  'reason.unclear': 'Ce n’est pas assez clair',
  'reason.advertising': 'Publicité',
  'reason.identity': 'Personne ou organisation impossible à vérifier',
  'reason.no_breach': 'Le code de conduite est respecté',
  'reason.looked_after': 'Quelqu’un s’en est occupé, et la contribution peut rester',
  'reason.nothing_new': 'La décision était juste',
  'reason.not_needed': 'Il n’est pas nécessaire de le savoir',
  'reason.unanswered': 'Aucune réponse n’est arrivée à temps',
  'reason.other': 'Autre raison',
  // {words} is what a moderator wrote beside the reason
  'reason.with': '{reason}. {words}',

  // Moderators act on who wrote a post, without learning who it is
  'review.mute.done':
    'Participant {number} est bloqué : plus rien n’est accepté sous ce pseudonyme dans cette discussion. Personne n’apprend qui c’est. La modération peut changer cela, ici ou dans la discussion.',
  'review.mute.already': 'Participant {number} ne peut déjà plus écrire dans cette discussion.',
  'review.unmute.done': 'Participant {number} peut de nouveau écrire dans cette discussion.',
  'review.unmute.already': 'Participant {number} peut déjà écrire dans cette discussion.',
  'review.mute.missing': 'Il n’y a pas de pseudonyme à bloquer.',
  'review.mute.own':
    'Ceci est votre propre pseudonyme. Quelqu’un d’autre de la modération décide s’il est bloqué.',
  'review.unseal.done':
    'Une autre personne de l’administration du forum en décide : {reference}. D’ici là, l’anonymat est maintenu.',
  'review.unseal.missing': 'Cette contribution n’existe plus.',
  'review.unseal.open':
    'Cette contribution n’est pas sous pseudonyme : elle est signée d’un nom ou d’un groupe.',
  'review.unseal.erased':
    'La personne qui a écrit ceci n’est plus membre, ou ses données ont été effacées. Plus rien n’indique qui c’était.',
  'review.unseal.pending': 'Quelqu’un l’a déjà demandé ; la demande est dans la file d’attente.',
  'review.unseal.words': 'Rien n’a été demandé, car il faut une raison.',
  'review.unseal.long': 'Rien n’a été demandé, car la raison est trop longue : {most} caractères au maximum.',
  'review.author.title': 'Qui l’a écrit',
  'review.author.is': '<b>{name}</b>, {organisation}',
  'review.author.isAlone': '<b>{name}</b>',
  'review.author.note':
    'Vous et l’autre personne de l’administration êtes seules à pouvoir lire ceci. Gardez-le pour vous deux, et ne l’utilisez que pour la raison indiquée.',
  'review.author.missing':
    'Seules les deux personnes de l’administration qui l’ont accepté peuvent lire qui a écrit ceci.',

  // What became of an application, to whoever applied
  'outcome.approved.title': 'Bienvenue dans le forum',
  'outcome.approved':
    'Votre demande a été approuvée. Vous êtes désormais membre sous ce nom : <b>{name}</b>, {organisation}.',
  'outcome.approved.role':
    'Ce que vous pouvez faire maintenant : <c>/forum help</c>. Ce que vous avez dit de vous : <c>/forum profile</c>.',
  'outcome.approved.entries': 'Trois fiches en rapport avec vos choix',
  'outcome.approved.someEntries': 'Des fiches en rapport avec vos choix',
  'outcome.approved.digest':
    'Un bulletin personnel vous signale ici ce qui est nouveau dans vos thèmes, au rythme que vous choisissez.',
  'outcome.approved.digestButton': 'Créer mon bulletin',
  'outcome.returned.title': 'Une question sur votre demande',
  'outcome.returned':
    'Avant de décider de votre demande {reference}, l’équipe de modération vous demande ceci :',
  'outcome.returned.next': 'Votre réponse s’ajoute à la demande. Tout ce que vous avez écrit y est toujours.',
  'outcome.returned.button': 'Compléter la demande',
  'outcome.declined.title': 'Votre demande a été refusée',
  'outcome.declined':
    'L’équipe de modération a refusé votre demande {reference}. La raison qu’elle indique :',
  // {reason} is one of reason.*
  'outcome.declined.reason': '{reason}.',
  'outcome.declined.next':
    'Vous pourrez faire une nouvelle demande à partir du {at} : <c>/forum join</c>. Si la raison n’est plus valable à ce moment-là, dites-le dans la demande. D’ici là, vous pouvez continuer à consulter la bibliothèque.',
};
