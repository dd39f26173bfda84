import type { shared as english } from '../en/shared.ts';
import type { Texts } from '../texts.ts';

export const shared: Texts<typeof english> = {
  // What every command shares.
  broken:
    'Une erreur s’est produite de notre côté (référence <c>{reference}</c>). Rien n’a été perdu. Veuillez réessayer et, si l’erreur se répète, nous indiquer cette référence.',
  'form.typed': 'Voici ce que vous avez écrit, et qui n’a pas été envoyé :',
  'drafts.tooOften':
    'Vous avez commencé beaucoup de textes au cours de cette heure : celui-ci n’a donc pas été conservé ici. Veuillez réessayer plus tard ; ce sera possible dans une heure au plus tard.',
  busy: 'Cela prend plus de temps que d’habitude. Veuillez appuyer de nouveau dans un instant.',
  'share.done': 'Partagé dans ce canal.',
  'share.already': 'Cela a déjà été partagé ici. Il n’y a rien d’autre à faire.',
  'share.button': 'Partager ici',
  'file.tooLarge':
    'Le fichier <c>{name}</c> dépasse {megabytes} Mo ; ici, aucun fichier plus grand ne peut être envoyé. Demandez à la personne qui héberge le forum de vous le remettre.',
  'access.member':
    'Cette action est réservée aux membres. Devenir membre prend deux minutes : <c>/forum join</c>',
  'access.subscriber':
    'Cette action est réservée aux membres et aux responsables de cet espace de travail. Devenir membre prend deux minutes : <c>/forum join</c>',
  'access.anyAdmin':
    'Cette action est réservée aux responsables de cet espace de travail et à l’administration du forum.',
  'access.outsider':
    'Dans l’espace de travail de quelqu’un d’autre, vous pouvez consulter la bibliothèque, et rien de plus. Tout le reste fonctionne dans votre propre espace de travail.',
  'access.unknown':
    'Slack n’indique pas en ce moment qui vous êtes ici ; seule la consultation fonctionne. Veuillez réessayer dans un instant.',
  'access.suspended':
    'Votre participation est suspendue jusqu’au {until} ({zone}) : vous ne pouvez pas contribuer pour le moment. Vous pouvez continuer à consulter la bibliothèque. Si vous pensez que c’est une erreur, écrivez à l’administration du forum. La raison indiquée : « {reason} »',
  'access.moderator':
    'Cette action est réservée à l’équipe de modération. Si vous devez en faire partie, adressez-vous à l’administration du forum.',
  'access.curator':
    'Cette action est réservée aux documentalistes. Si vous devez en faire partie, adressez-vous à l’administration du forum.',
  'access.admin': 'Cette action est réservée à l’administration du forum.',
  'access.workspaceAdmin':
    'Cette action est réservée aux responsables de cet espace de travail : admins et propriétaires sur Slack, personnes disposant de « Gérer le serveur » sur Discord. Un message direct n’appartient à aucun espace de travail ; veuillez aller dans l’un de vos canaux.',
  'wrong.gone':
    'Ce bouton se rapporte à quelque chose qui n’existe plus. Veuillez relancer la commande ; <c>/forum help</c> affiche toutes les commandes.',
  'wrong.missing': 'Il manque <b>{option}</b> à la commande. Veuillez l’ajouter, puis renvoyer la commande.',
  'wrong.command': 'Il n’y a pas de commande <b>{name}</b>.',
  'wrong.commands': 'Toutes les commandes : {all}',
  'wrong.filter': 'Il n’y a pas de filtre <b>{name}:</b>.',
  'wrong.filters': 'Tous les filtres : {all}',
  'wrong.value':
    'Il n’y a pas de {option, select, kind {type de fiche} topic {thème} in {pays ou région} group {groupe de parties prenantes} lang {langue} size {taille} other {valeur pour {option}}} « {value} ».',
  'wrong.values': 'Vous pouvez écrire : {all}',
  'wrong.near': 'Vouliez-vous dire <b>{near}</b> ?',
  'wrong.date':
    '« {value} » n’est pas une date que <b>since:</b> reconnaît. Écrivez une année, un mois ou un jour : <c>2019</c>, <c>2019-05</c>, <c>2019-05-15</c>.',

  // Times
  'flag.yes': 'oui',
  'flag.no': 'non',
  'wrong.time': '« {value} » n’est pas une heure.',
  'wrong.time.how': 'Écrivez-la comme <c>09:00</c> ou <c>21:30</c>.',
  'wrong.zone': 'Il n’y a pas de fuseau horaire « {value} ».',
  'wrong.zone.offset':
    '« {value} » n’est pas un fuseau horaire : il ne suivrait pas le passage à l’heure d’été et d’hiver.',
  'wrong.zone.how': 'Écrivez une ville ou un nom comme <c>Europe/Zurich</c>.',
  'wrong.day': '« {value} » n’est pas un jour.',
  'wrong.day.how':
    'Écrivez un jour de la semaine, comme <c>lundi</c>, un jour du mois de 1 à 31, ou <c>dernier</c> pour le dernier du mois.',
  'wrong.calendarDate':
    'Il n’y a pas de date « {value} ». Écrivez l’année, le mois et le jour, par exemple <c>2026-11-30</c>.',
  'schedule.daily': 'chaque jour à {time} ({zone})',
  'schedule.weekly': 'chaque {weekday} à {time} ({zone})',
  'schedule.monthly': 'le {day, select, 1 {1er} other {{day}}} de chaque mois à {time} ({zone})',
  'schedule.monthlyLast': 'le dernier jour de chaque mois à {time} ({zone})',
  'schedule.lastDay': 'le dernier jour du mois',

  // Kinds, standings, groups, sizes
  'kind.norm': 'Norme',
  'kind.principle': 'Principe',
  'kind.practice': 'Pratique',
  'kind.law': 'Loi',
  'kind.partnership': 'Partenariat',
  'kind.threat': 'Menace',
  'kind.event': 'Événement',
  'standing.in_force': 'en vigueur',
  'standing.voluntary': 'à titre volontaire',
  'standing.superseded': 'a cédé la place',
  'standing.repealed': 'abrogée',
  'standing.proposed': 'en projet',
  'standing.held': 'a eu lieu',
  'standing.observed': 'observée actuellement',
  'group.industry': 'Secteur des technologies',
  'group.small-platform': 'Petites plateformes',
  'group.civil-society': 'Société civile',
  'group.academia': 'Milieux universitaires',
  'group.government': 'Gouvernements',
  'group.intergovernmental': 'Organisations intergouvernementales',
  'size.small': 'Petites plateformes',
  'size.large': 'Grandes plateformes',
};
