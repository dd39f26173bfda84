import type { review as english } from '../en/review.ts';
import type { Texts } from '../texts.ts';

/** The review queue, people and their roles. */
export const review: Texts<typeof english> = {
  // The queue: /review
  'review.summary': 'Ce qui attend une décision de la modération',
  'review.option.item': 'Un élément par sa référence, par exemple R-3',
  'review.title':
    '{total, plural, one {# élément attend} many {# d’éléments attendent} other {# éléments attendent}} une décision',
  'review.empty': 'Rien n’attend une décision.',
  'review.open': 'Ouvrir un élément…',
  'review.back': 'Vers la file d’attente',
  'review.missing':
    'Il n’y a pas de tel élément dans la file d’attente. <c>/review</c> affiche ce qui attend.',
  'review.kind.application': 'Demande d’adhésion',
  'review.urgent': 'urgent',
  'review.erased': 'Les données de la personne dont cela venait ont été effacées.',
  'review.state.open': 'attend une décision',
  'review.state.returned': 'renvoyée avec une question',
  'review.state.approved': 'approuvée',
  'review.state.declined': 'refusée',
  'review.state.withdrawn': 'retirée',
  // {age} is one of the three below it
  'review.since': 'depuis {age} ; reçue le {at}',
  'review.age.minutes': '{count, plural, one {# minute} other {# minutes}}',
  'review.age.hours': '{count, plural, one {# heure} other {# heures}}',
  'review.age.days': '{count, plural, one {# jour} other {# jours}}',

  // The card of an item
  'review.card.waiting': 'Attente',
  'review.card.sinceOnly': 'depuis le {at}',
  'review.card.name': 'Nom',
  'review.card.organisation': 'Organisation',
  'review.card.group': 'Groupe de parties prenantes',
  'review.card.topics': 'Thèmes',
  'review.card.link': 'Lien pour vérifier',
  'review.card.workspace': 'Demande faite dans',
  'review.card.why': 'Pourquoi',
  'review.card.returned': 'Renvoyée avec une question par {by} le {at}. La personne n’a pas encore répondu.',
  'review.card.answered': 'Modifiée par la personne après la question posée par {by} le {at} :',
  'review.card.someone': 'quelqu’un qui ne fait plus partie de la modération',
  'review.card.approve': 'Approuver',
  'review.card.return': 'Renvoyer',
  'review.card.decline': 'Refuser',
  // A decided item, in two lines
  'review.closed.of': '<b>{reference}</b> {kind} : <b>{name}</b>, {organisation}',
  'review.closed.erased': '<b>{reference}</b> {kind}',
  'review.closed.approved': 'Approuvée par {by} le {at}.',
  'review.closed.declined': 'Refusée par {by} le {at}. Raison : {words}',
  'review.closed.declinedBare': 'Refusée par {by} le {at}.',
  'review.closed.withdrawn': 'Retirée par la personne concernée le {at}.',
  'review.closed.gone': 'La demande a été effacée. Il ne reste rien à décider.',
  'review.closed.hidden':
    'Elle attend une décision, mais n’est plus affichée ici. L’équipe de modération la trouve avec <c>/review</c>.',

  // Deciding
  'review.done.approved': '{name} est désormais membre. Un message direct l’en informe.',
  'review.done.returned':
    'La question est posée à la personne par message direct ; un bouton lui permet d’y répondre.',
  'review.done.declined':
    'Un message direct indique à la personne la raison, et à partir de quand elle peut faire une nouvelle demande.',
  'review.already.approved': 'Cette demande a été approuvée par {by} le {at}. Il n’y a rien d’autre à faire.',
  'review.already.declined': 'Cette demande a été refusée par {by} le {at}. Il n’y a rien d’autre à faire.',
  'review.already.returned':
    'Cette demande a été renvoyée avec une question par {by} le {at}. Elle attend maintenant la réponse de la personne.',
  'review.already.withdrawn': 'La personne a retiré cette demande le {at}. Il n’y a rien d’autre à faire.',
  'review.already.gone': 'La demande a été effacée. Il n’y a rien d’autre à faire.',
  'review.own': 'Ceci est votre propre demande. Quelqu’un d’autre de la modération en décide.',
  'review.changed': 'La personne a modifié sa demande entre-temps : rien n’a été décidé. Veuillez la relire.',
  'review.return.title': 'Renvoyer avec question',
  'review.return.label': 'Que faut-il ajouter ou expliquer ?',
  'review.return.hint': 'La personne lit ce texte tel que vous l’écrivez, sans votre nom.',
  'review.return.submit': 'Renvoyer',
  'review.decline.title': 'Refuser avec une raison',
  'review.decline.label': 'Pourquoi la demande est-elle refusée ?',
  'review.decline.hint':
    'La personne lit ce texte tel quel, sans votre nom. Nouvelle demande possible après {days} jours.',
  'review.decline.submit': 'Refuser',
  'review.words.missing':
    'Rien n’a été décidé, car il manque un texte pour la personne : une question ou une raison.',
  'review.words.long': 'Rien n’a été décidé, car le texte est trop long : {most} caractères au maximum.',
  'review.words.kept': 'Vous aviez écrit :',
  'review.words.again': 'Rouvrir le formulaire',

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
  'outcome.declined.next':
    'Vous pourrez faire une nouvelle demande à partir du {at} : <c>/forum join</c>. Si la raison n’est plus valable à ce moment-là, dites-le dans la demande. D’ici là, vous pouvez continuer à consulter la bibliothèque.',
  // Roles
  'role.member': 'membre',
  'role.moderator': 'modération',
  'role.curator': 'documentaliste',
  'role.admin': 'administration',

  // People, for admins of the forum
  'people.title': '{total, plural, one {# membre} many {# de membres} other {# membres}}',
  'people.none': 'Il n’y a pas encore de membre.',
  'people.noneFound': 'Aucun membre ne correspond à « {query} ». Essayez avec moins de mots.',
  'people.query': 'résultats pour « {query} »',
  'people.open': 'Ouvrir…',
  'people.find': 'Chercher',
  'people.all': 'Tous les membres',
  'people.suspended': 'participation suspendue jusqu’au {until}',
  'people.find.title': 'Chercher un membre',
  'people.find.label': 'Nom, organisation ou compte',
  'people.find.hint': 'Par exemple : Ada, ou slack:T0123ABCD:U0456EFGH',
  'people.find.submit': 'Chercher',
  'people.gone': 'Ce membre n’existe plus. <c>/forum settings</c> affiche les membres actuels.',

  // One member
  'person.organisation': 'Organisation',
  'person.group': 'Groupe de parties prenantes',
  'person.roles': 'Rôles',
  'person.accounts': 'Comptes',
  'person.noAccounts': 'aucun',
  'person.since': 'Membre depuis',
  'person.suspension': 'Participation suspendue jusqu’au',
  'person.reason': 'Raison indiquée',
  'person.notSaid': 'non indiqué',
  'person.give': 'Donner un rôle…',
  'person.take': 'Retirer un rôle…',
  'person.suspend': 'Suspendre',
  'person.changeSuspension': 'Modifier la suspension',
  'person.restore': 'Mettre fin à la suspension',
  'person.dismiss': 'Mettre fin à l’adhésion',
  'person.back': 'Revenir à la liste',
  'person.given': '<b>{name}</b> a maintenant le rôle <b>{role}</b>. Un message direct l’en informe.',
  'person.had': '<b>{name}</b> avait déjà le rôle <b>{role}</b>.',
  'person.taken': '<b>{name}</b> n’a plus le rôle <b>{role}</b>. Un message direct l’en informe.',
  'person.notHeld': 'Ce membre n’a pas ce rôle. Rien n’a été modifié.',
  'person.lastAdmin':
    'Le forum a besoin de quelqu’un qui puisse l’administrer, et il n’y a personne d’autre. Donnez d’abord le rôle d’administration à quelqu’un d’autre.',
  'person.suspended':
    'Pour <b>{name}</b>, la participation au forum est suspendue jusqu’au {until} ({zone}). Un message direct l’en informe, avec la raison. D’ici là, aucune contribution n’est possible.',
  'person.restored':
    'Pour <b>{name}</b>, la participation au forum n’est plus suspendue. Un message direct l’en informe.',
  'person.notSuspended': 'La participation de ce membre n’est pas suspendue. Rien n’a été modifié.',
  'person.notSelf':
    'Personne ne se suspend soi-même. Adressez-vous à une autre personne de l’administration du forum.',
  'person.holdsMore': 'Retirez d’abord les autres rôles.',
  'person.dismissed': '<b>{name}</b> n’est plus membre du forum. Un message direct l’en informe.',
  'person.dismiss.title': '{name} : mettre fin à l’adhésion ?',
  'person.dismiss.what':
    'Tous les rôles disparaissent, y compris ceux que des serveurs ont donnés, et les bulletins personnels s’arrêtent. La personne en est informée et peut faire une nouvelle demande à tout moment.',
  'person.dismiss.keep': 'Garder l’adhésion',

  // Suspending
  'suspend.title': 'Suspendre un membre',
  'suspend.reason': 'Raison, que le membre lira',
  'suspend.until': 'Jusqu’à',
  'suspend.untilHint': 'Un nombre de jours, ou le jour de la fin : 2027-01-04. Un an au maximum.',
  'suspend.submit': 'Suspendre',
  'suspend.again': 'Modifier',
  'suspend.noReason': 'Une suspension a besoin d’une raison que le membre puisse lire.',
  'suspend.tooLong': 'La raison est trop longue. Veuillez la dire en {most} caractères au maximum.',
  'suspend.notUnderstood':
    '« {value} » n’est ni un nombre de jours ni une date. Écrivez par exemple <c>14</c>, ou l’année, le mois et le jour : <c>2027-01-04</c>.',
  'suspend.past': '« {value} » n’est pas à venir. Écrivez un jour ultérieur.',
  'suspend.tooFar': '« {value} » est dans plus d’un an. Une suspension dure un an au maximum.',
  'suspend.done': 'Ce formulaire a déjà été envoyé, ou il est trop ancien. Rien n’a été modifié cette fois.',

  // What members are told in direct messages
  'told.roles': 'Vos rôles dans le forum ont changé. Désormais : <b>{roles}</b>.',
  'told.member': 'Vos rôles dans le forum ont changé. Vous êtes maintenant <b>membre</b>, sans autre rôle.',
  'told.rolesNext': '<c>/forum help</c> affiche ce que vous pouvez faire.',
  'told.dismissed':
    'Votre adhésion au forum a pris fin. Vous pouvez continuer à consulter la bibliothèque. Pour redevenir membre : <c>/forum join</c>',
  'told.suspended':
    'Votre participation au forum est suspendue jusqu’au <b>{until}</b> ({zone}). D’ici là, vous ne pouvez contribuer dans aucun espace de travail. La raison indiquée :',
  'told.suspendedNext':
    'Vous pouvez continuer à consulter la bibliothèque. Si vous pensez que c’est une erreur, écrivez à l’administration du forum.',
  'told.accounts':
    'Les comptes qui agissent en votre nom dans le forum ont changé. Ce sont maintenant : {accounts}. Si cela ne vient pas de vous, écrivez <c>/forum link</c> pour dissocier ce qui n’est pas à vous, et adressez-vous à l’administration du forum.',
  'told.unlinked':
    'Ce compte n’appartient plus à un membre du forum : il agit comme visiteur. Si cela ne vient pas de vous, adressez-vous à l’administration du forum.',
  'told.restored': 'Votre participation au forum n’est plus suspendue. Vous pouvez de nouveau contribuer.',

  // What the admin of a workspace is told in direct messages
  'roleRefused.what':
    'Plenary n’a pas pu donner le rôle que vous avez choisi dans <b>{workspace}</b> pour les membres du groupe <b>{group}</b>. Tout le reste a suivi son cours.',
  'roleRefused.mend':
    'Dans les paramètres du serveur, accordez au rôle de Plenary « Gérer les rôles » et placez-le au-dessus du rôle à donner. Si ce rôle a été supprimé, choisissez-en un autre avec <c>/forum settings</c>. Pour réessayer pour les personnes qui arriveront plus tard, choisissez-y le rôle encore une fois. Plenary ne donne jamais un rôle assorti de droits sur le serveur ou sur d’autres personnes : retirez ces droits au rôle ou choisissez-en un autre.',
  'channelOpen.what':
    'Un contenu du forum n’a pas été affiché dans <b>{channel}</b> de <b>{workspace}</b>, car plus de personnes peuvent voir ce canal qu’il n’en est permis pour ce contenu.',
  'channelOpen.mend':
    '{platform, select, discord {Retirez-y « Voir le salon » à @everyone} other {Rendez le canal privé}}, ou choisissez-en un autre avec <c>/forum settings</c>. D’ici là, rien de ce dont la diffusion est restreinte n’y sera affiché.',
};
