import type { console as english } from '../en/console.ts';
import type { Texts } from '../texts.ts';

export const console: Texts<typeof english> = {
  // The local console
  'console.name': 'Console locale',
  'console.where': 'Fonctionne uniquement sur cet ordinateur.',
  'console.youAre': 'Votre rôle',
  'console.language': 'Langue',
  'console.places': 'Canaux et messages',
  'console.menu': 'Canaux et réglages',
  'console.conversation': 'Conversation',
  'console.skip': 'Aller à la ligne de commande',
  'persona.guest': 'Visiteur',
  'persona.member': 'Membre',
  'persona.moderator': 'Modération',
  'persona.curator': 'Documentaliste',
  'persona.admin': 'Administration',
  'persona.does.guest': 'consulte la bibliothèque',
  'persona.does.member': 'propose et discute',
  'persona.does.moderator': 'décide de ce qui est diffusé',
  'persona.does.curator': 'tient la bibliothèque à jour',
  'persona.does.admin': 'configure le forum',
  'console.verified': 'vérifié',
  'console.notVerified': 'non vérifié',
  'console.direct': 'Messages directs',
  'channel.about.forum': 'Ce qui est partagé ici est visible de tout cet espace de travail.',
  'channel.about.digest':
    'Pour les bulletins récapitulatifs de la bibliothèque. Ce qui est partagé ici est visible de tout cet espace de travail.',
  'channel.about.moderators': 'Un canal privé pour la modération, les documentalistes et l’administration.',
  'channel.about.direct': 'Une conversation entre vous et le bot, sans personne d’autre.',
  'console.closed':
    'Ce canal est réservé à la modération, aux documentalistes et à l’administration. Changez de rôle pour le lire.',
  'console.unread': 'nouveaux messages',
  'console.try.search': 'Chercher « livestream »',
  'console.try.discuss': 'Lancer une discussion',
  'console.try.approve': 'L’approuver au nom de la modération',
  'console.input': 'Commande',
  'console.placeholder': 'Tapez / pour voir les commandes',
  'console.send': 'Envoyer',
  'console.suggestions': '{count, plural, one {# suggestion} many {# de suggestions} other {# suggestions}}',
  'console.key.complete': 'compléter',
  'console.key.choose': 'choisir',
  'console.key.send': 'envoyer',
  'console.key.close': 'fermer',
  'console.private': 'Visible de vous uniquement',
  'console.sharedBy': 'partagé par {name}',
  'console.newIn': 'Nouveau message ({place}) :',
  'console.below': 'Nouveau message plus bas',
  'console.above': 'Nouveau message plus haut',
  'console.thread': 'Contributions à cette discussion',
  'console.hint':
    'Le bot ne lit que les commandes, jamais les messages. Une commande commence par une barre oblique, par exemple <c>{example}</c>.',
  'console.tooLong':
    'Ce texte compte {count} caractères ; la console en accepte {most}. Veuillez le raccourcir.',
  'console.working': 'En cours…',
  'console.away':
    'La console ne répond pas. Vérifiez que npm start fonctionne toujours, puis réessayez. Rien de ce que vous avez écrit n’est perdu.',
  'console.restarted': 'La console a été redémarrée. Ouvrez la dernière adresse affichée par npm start.',
  'console.required': 'Veuillez remplir ce champ.',
  'console.most': '{most} caractères au maximum.',
  'console.optional': 'facultatif',
  'console.doorTitle': 'Ceci est la console locale de Plenary',
  'console.door':
    'Ouvrez-la avec la dernière adresse affichée par <c>npm start</c>. Cette adresse contient un jeton qui ne sert qu’une fois.',
  'console.noScript': 'La console a besoin de JavaScript.',

  // Slack
  'slack.unconnected':
    'Cet espace de travail n’est pas relié au forum. Demandez aux responsables du forum de le relier, puis réessayez.',
  'slack.wait': 'Un instant, s’il vous plaît.',
  'slack.close': 'Fermer',
  'slack.shareFailed':
    'Slack n’a pas accepté ce message pour le canal, qui est peut-être archivé ou fermé aux publications. S’il n’y apparaît pas, réessayez ou partagez-le dans un autre canal.',
  'slack.shareInWindow':
    'Cette fenêtre n’appartient à aucun canal : rien n’a été partagé. Envoyez la commande dans le canal et appuyez là-bas sur <b>Partager ici</b>.',
  'slack.tooLong':
    'Il y a plus de contenu que la place ne le permet. Précisez la question pour voir le reste.',
  /* In the place of a mention, where Slack tells no name. */
  'slack.someone': 'quelqu’un',
  'slack.someGroup': 'un groupe de personnes',
  'slack.someChannel': 'un canal',
};
