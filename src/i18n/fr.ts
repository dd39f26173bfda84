import type { Catalogue } from './catalogues.ts';

/** French. A narrow no-break space (U+202F) stands before : ; ? ! and inside « ». */
export const fr: Catalogue = {
  // What every command shares.
  broken:
    'Une erreur s’est produite de notre côté (référence <c>{reference}</c>). Rien n’a été perdu. Veuillez réessayer et, si l’erreur se répète, nous indiquer cette référence.',
  busy: 'Cela prend plus de temps que d’habitude. Veuillez appuyer de nouveau dans un instant.',
  'share.done': 'Partagé dans ce canal.',
  'share.already': 'Cela a déjà été partagé ici. Il n’y a rien d’autre à faire.',
  'share.button': 'Partager ici',
  'access.member':
    'Cette action est réservée aux membres. Demandez à l’équipe de modération du forum comment le devenir.',
  'access.moderator':
    'Cette action est réservée à l’équipe de modération. Si vous devez en faire partie, adressez-vous à l’administration du forum.',
  'access.curator':
    'Cette action est réservée aux documentalistes. Si vous devez en faire partie, adressez-vous à l’administration du forum.',
  'access.admin': 'Cette action est réservée à l’administration du forum.',
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

  // /practices
  'practices.summary': 'Chercher parmi les normes, les principes et les pratiques, ou ouvrir une fiche',
  'practices.query': 'Mots à chercher, ou référence comme E-12',
  'practices.kind': 'Uniquement ce type de fiche',
  'practices.topic': 'Uniquement ce thème',
  'practices.in': 'Uniquement ce pays ou cette région, puis les fiches de portée mondiale',
  'practices.since': 'Uniquement les normes à partir de cette date : 2019, 2019-05 ou 2019-05-15',
  'practices.group': 'Uniquement ce qui concerne ce groupe de parties prenantes',
  'practices.lang': 'La langue dans laquelle la réponse s’affiche',
  'practices.size': 'Uniquement ce qui convient aux plateformes de cette taille',
  'practices.found':
    '{total, plural, one {# fiche correspond} many {# de fiches correspondent} other {# fiches correspondent}} à « {query} »',
  'practices.browse':
    '{total, plural, one {# fiche} many {# de fiches} other {# fiches}} dans la bibliothèque',
  'practices.range': '{from}–{to} sur {total}',
  'practices.matched': 'Mots trouvés : {words}',
  'practices.open': 'Ouvrir une fiche…',
  'practices.previous': 'Précédent',
  'practices.next': 'Suivant',
  'practices.change': 'Modifier la recherche',
  'practices.corrected': 'Aucune fiche ne contient « {typed} » ; la recherche a porté sur : {words}.',
  'practices.none': 'Rien dans la bibliothèque ne correspond à « {query} ».',
  'practices.noneFiltered':
    'Rien dans la bibliothèque ne répond à tous ces filtres : {filters}. Retirez-en un et réessayez.',
  'practices.closest': 'Mots les plus proches : {words}.',
  'practices.noted': 'J’ai noté la question (sans votre nom) pour les documentalistes.',
  'practices.cut': 'La recherche n’a utilisé que les {count} premiers caractères de votre texte.',
  'practices.noEntry':
    'Il n’y a pas de fiche <b>{reference}</b>. Cherchez-la par ses mots, par exemple <c>/practices livestream</c>.',
  'practices.searchTitle': 'Chercher une fiche',
  'practices.searchLabel': 'Mots et filtres',
  'practices.searchHint': 'Par exemple : livestream kind:practice in:eu since:2019',
  'practices.searchSubmit': 'Chercher',
  cancel: 'Annuler',

  // An entry
  'entry.asks': 'Ce qui est demandé',
  'entry.asks.principle': 'Ce que dit le texte',
  'entry.asks.partnership': 'Ce que fait le partenariat',
  'entry.asks.threat': 'Ce que l’on sait',
  'entry.asks.event': 'Ce qui s’est passé',
  'entry.practical': 'Pour une petite équipe',
  'entry.safeguards': 'Garanties',
  'entry.sources': 'Sources',
  'entry.related': 'Voir aussi',
  'entry.cite': 'Pour citer cette fiche',
  'entry.citation': '{forum}, {reference} : « {title} », édition {edition}, {date}',
  'entry.unverified': 'pas encore confirmé par une source',
  'entry.mainPage': 'page d’accueil de l’éditeur',
  'entry.issuer': 'Origine',
  'entry.also': 'Autres noms',
  'entry.topics': 'Thèmes',
  'entry.place': 'Lieu',
  'entry.when': 'Date',
  'entry.readOn': 'Lire la suite',
  'entry.back': 'Revenir au début',
  'entry.footer': '{reference}, édition {edition}, vérifiée le {date}',
  'entry.footerUnverified': '{reference}, édition {edition}, importée, pas encore examinée',
  'entry.page': 'partie {page} sur {pages}',
  'entry.inLanguage': 'langue du texte : {language}',
  'entry.supersededMark': 'fiche remplacée',
  'entry.forSmall': 'pour les petites plateformes',
  'entry.global': 'monde entier',
  'forum.name': 'Plenary',

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

  // /define
  'define.summary': 'Ce que signifie un terme, en six langues',
  'define.term': 'Le terme, dans l’une des six langues',
  'define.label': 'Terme',
  'define.all': 'Le glossaire contient {total, plural, one {# terme} many {# de termes} other {# termes}}',
  'define.choose': 'Choisir un terme…',
  'define.none': 'Le glossaire n’a pas de terme « {term} ».',
  'define.closest': 'Termes les plus proches : {terms}.',
  'define.search': 'Chercher ce terme dans la bibliothèque',
  'define.noteLanguage': 'L’explication est en anglais.',

  // /forum
  'forum.summary': 'Aide, et tout ce qui n’a pas de commande propre',
  'help.summary': 'Ce qu’est le forum et ce que l’on peut écrire',
  'help.about': 'topics (thèmes), filters (filtres) ou une commande',
  'help.title': 'Ce que vous pouvez faire ici',
  'help.intro':
    'Plenary relie un seul forum à de nombreux espaces de travail Slack et serveurs Discord. Il tient à jour les normes, les principes et les pratiques par lesquels le secteur des technologies répond à l’utilisation d’Internet à des fins terroristes, dans le respect des droits de l’homme.',
  'help.private':
    'Vous êtes la seule personne à voir les réponses tant que vous n’appuyez pas sur <b>Partager ici</b>. Le bot ne lit les messages de personne : il fonctionne uniquement par commandes, boutons et formulaires.',
  'help.commands': 'Commandes',
  'help.try': 'Trois choses à essayer',
  'help.try.search': 'Faire une recherche',
  'help.try.open': 'Ouvrir une fiche',
  'help.try.define': 'Chercher un terme',
  'help.topics': 'Thèmes',
  'help.noTopic': 'Il n’y a pas d’aide sur « {about} ».',
  'help.shadowed':
    'Si une autre application répond à l’une de ces commandes, écrivez d’abord <c>/forum</c> : <c>/forum practices livestream</c>.',
  'help.danger':
    'Si quelqu’un est en danger en ce moment, contactez les services d’urgence ou le canal d’urgence de la plateforme elle-même. Le forum n’est pas un service d’urgence.',

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
  'console.try.define': 'Définir « procédure régulière »',
  'console.try.help': 'Voir toutes les commandes',
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
};
