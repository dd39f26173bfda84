import type { people as english } from '../en/people.ts';
import type { Texts } from '../texts.ts';

/** People, their roles and suspensions, and what they are told of them. */
export const people: Texts<typeof english> = {
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
    'Tous les rôles disparaissent, y compris ceux que des serveurs ont donnés. Les bulletins personnels s’arrêtent, et plus aucune discussion n’est suivie. Ce que cette personne a écrit reste, signé « Un ancien membre » ou d’un pseudonyme que plus personne ne peut rattacher à quelqu’un. Ce qui attend la modération est retiré. La personne en est informée et peut faire une nouvelle demande à tout moment.',
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
    'Votre adhésion au forum a pris fin. Ce que vous avez écrit reste, sans votre nom ; ce qui attendait la modération a été retiré. Vous pouvez continuer à consulter la bibliothèque. Pour redevenir membre : <c>/forum join</c>',
  'told.suspended':
    'Votre participation au forum est suspendue jusqu’au <b>{until}</b> ({zone}). D’ici là, vous ne pouvez contribuer dans aucun espace de travail. La raison indiquée :',
  'told.suspendedNext':
    'Vous pouvez continuer à consulter la bibliothèque. Si vous pensez que c’est une erreur, écrivez à l’administration du forum.',
  'told.accounts':
    'Les comptes qui agissent en votre nom dans le forum ont changé. Ce sont maintenant : {accounts}. Si cela ne vient pas de vous, écrivez <c>/forum link</c> pour dissocier ce qui n’est pas à vous, et adressez-vous à l’administration du forum.',
  'told.unlinked':
    'Ce compte n’appartient plus à un membre du forum : il agit comme visiteur. Si cela ne vient pas de vous, adressez-vous à l’administration du forum.',
  // {reference} is R-9
  'told.unsealing':
    'Une décision a été prise sur votre demande {reference}. Lisez-la avec <c>/review {reference}</c>.',
  'told.restored': 'Votre participation au forum n’est plus suspendue. Vous pouvez de nouveau contribuer.',

  // What the admin of a workspace is told in direct messages
  'roleRefused.what':
    'Plenary n’a pas pu donner le rôle que vous avez choisi dans <b>{workspace}</b> pour les membres du groupe <b>{group}</b>. Tout le reste a suivi son cours.',
  'roleRefused.mend':
    'Dans les paramètres du serveur, accordez au rôle de Plenary « Gérer les rôles » et placez-le au-dessus du rôle à donner. Si ce rôle a été supprimé, choisissez-en un autre avec <c>/forum settings</c>. Pour réessayer pour les personnes qui arriveront plus tard, choisissez-y le rôle encore une fois. Plenary ne donne jamais un rôle assorti de droits sur le serveur ou sur d’autres personnes : retirez ces droits au rôle ou choisissez-en un autre.',
  'openingUncertain.what':
    'On ne sait pas si <b>{reference}</b> s’est ouverte dans <b>{channel}</b> de <b>{workspace}</b>, car la réponse de la plateforme s’est perdue. Les réponses à cette discussion attendent.',
  'openingUncertain.mend':
    'Regardez dans le canal, puis écrivez <c>/forum ledger</c> : vous y lirez quoi faire.',
  'channelOpen.what':
    'Un contenu du forum n’a pas été affiché dans <b>{channel}</b> de <b>{workspace}</b>, car plus de personnes peuvent voir ce canal qu’il n’en est permis pour ce contenu.',
  'channelOpen.mend':
    '{platform, select, discord {Retirez-y « Voir le salon » à @everyone} other {Rendez le canal privé}}, ou choisissez-en un autre avec <c>/forum settings</c>. D’ici là, rien de ce dont la diffusion est restreinte n’y sera affiché.',
};
