import type { forum as english } from '../en/forum.ts';
import type { Texts } from '../texts.ts';

export const forum: Texts<typeof english> = {
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
  'help.topics': 'Thèmes',
  'help.noTopic': 'Il n’y a pas d’aide sur « {about} ».',
  'help.shadowed':
    'Si une autre application répond à l’une de ces commandes, écrivez d’abord <c>/forum</c> : <c>/forum practices livestream</c>.',
  'help.danger':
    'Si quelqu’un est en danger en ce moment, contactez les services d’urgence ou le canal d’urgence de la plateforme elle-même. Le forum n’est pas un service d’urgence.',

  // What stands in the way of posting in a channel. {channel} is “#name” or obstacle.thatChannel
  'obstacle.thatChannel': 'ce canal',
  'obstacle.gone':
    'Plenary ne trouve pas <b>{channel}</b>. {platform, select, slack {Il a été supprimé, ou il est privé et Plenary n’en fait pas partie. S’il existe, écrivez-y <c>/invite @Plenary</c> et réessayez.} discord {Il a été supprimé, ou Plenary ne peut pas le voir. S’il existe, accordez au rôle de Plenary « Voir le salon » et « Envoyer des messages » dans les paramètres du canal, puis réessayez.} other {Il a été supprimé ou n’a jamais existé.}} Vous pouvez aussi choisir un autre canal avec <c>/forum settings</c>.',
  'obstacle.archived':
    'Rien ne peut être publié dans <b>{channel}</b>, car il est archivé. Désarchivez-le, ou choisissez un autre canal avec <c>/forum settings</c>.',
  'obstacle.notInvited':
    'Plenary ne fait pas partie de <b>{channel}</b>. {platform, select, slack {Écrivez-y <c>/invite @Plenary</c> et réessayez.} discord {Accordez au rôle de Plenary « Voir le salon » et « Envoyer des messages » dans les paramètres du canal (pour un salon de forum, aussi « Envoyer des messages dans les fils »), puis réessayez.} other {Donnez-lui accès et réessayez.}}',
  'obstacle.noPermission':
    'Plenary n’a pas le droit de publier dans <b>{channel}</b>. {platform, select, slack {Seules certaines personnes peuvent y publier. Demandez à quelqu’un qui gère ce canal d’autoriser Plenary à publier, ou choisissez un autre canal avec <c>/forum settings</c>.} discord {Accordez au rôle de Plenary « Voir le salon » et « Envoyer des messages » dans les paramètres du canal (pour un salon de forum, aussi « Envoyer des messages dans les fils »), puis réessayez.} other {Choisissez un autre canal avec <c>/forum settings</c>.}}',
  'obstacle.wrongKind':
    'Les messages du forum ne peuvent pas être publiés dans <b>{channel}</b> : c’est un salon vocal, une catégorie, un fil ou un message direct. Choisissez un canal textuel avec <c>/forum settings</c>.',
  'obstacle.removed':
    'Plenary a été retiré de cet espace de travail : rien ne peut être publié dans <b>{channel}</b>. {platform, select, slack {Demandez à quelqu’un qui peut installer des applications ici d’ajouter de nouveau Plenary.} discord {Demandez à quelqu’un qui dispose de « Gérer le serveur » d’ajouter de nouveau Plenary.} other {Reliez de nouveau l’espace de travail.}}',
  'obstacle.tooOpen':
    '<b>{channel}</b> peut être vu par plus de personnes qu’il n’en est permis pour ce contenu. {platform, select, slack {Choisissez un canal privé} discord {Choisissez un canal que @everyone ne peut pas voir} other {Choisissez un canal privé}} avec <c>/forum settings</c>.',
  'obstacle.directClosed':
    '{platform, select, discord {Plenary n’a pas pu envoyer de message direct. Autorisez les messages directs des membres de ce serveur dans ses paramètres de confidentialité, puis réessayez.} other {Plenary n’a pas pu envoyer de message direct : il ne peut plus joindre cette personne.}} Pour les messages que d’autres peuvent lire, choisissez un canal avec <c>/forum settings</c>.',
  'obstacle.unreachable':
    'On ne sait pas pour le moment si Plenary peut publier dans <b>{channel}</b>, car {platform, select, slack {Slack} discord {Discord} other {la plateforme}} n’a pas répondu. Veuillez réessayer dans une minute.',
  'obstacle.full':
    'Aucune autre discussion ne peut s’ouvrir dans <b>{channel}</b> : {platform, select, discord {le serveur a autant de fils ouverts que Discord le permet} other {il y en a autant d’ouvertes que la plateforme le permet}}. Archivez-en ou supprimez-en ; ce qui attend suivra dans les dix minutes. Vous pouvez aussi choisir un autre canal avec <c>/forum settings</c>.',

  // /forum settings
  'settings.summary':
    'Les réglages de cet espace de travail ; pour l’administration, aussi les membres et les rôles',
  'settings.lang': 'La langue de ce qui est publié ici',
  'settings.zone': 'Le fuseau horaire de ce qui est publié ici, par exemple Europe/Zurich',
  'settings.title': 'Réglages de cet espace de travail',
  'settings.channel.forum': 'Canal du forum',
  'settings.channel.digest': 'Canal des bulletins',
  'settings.channel.moderators': 'Canal de la modération',
  'settings.none': 'aucun choisi',
  'settings.fine': 'Plenary peut y publier.',
  'settings.open':
    'Il est ouvert à des personnes de l’extérieur : rien de ce dont la diffusion est restreinte n’y sera affiché.',
  'settings.notPrivate':
    'Il n’est pas privé : des personnes étrangères à la modération peuvent lire ce qui attend une décision. Un canal privé convient mieux.',
  'settings.language': 'Langue',
  'settings.zoneName': 'Fuseau horaire',
  'settings.zoneNow': '{zone}, heure locale : {time}',
  'settings.notChosen': '{value} (aucun choix fait)',
  'settings.verification': 'Vérification',
  'settings.verified': 'vérifié par le forum',
  'settings.unverified':
    'non vérifié : ce qui porte la marque TLP:GREEN ou TLP:AMBER n’est pas affiché ici. Adressez-vous aux responsables du forum.',
  'settings.groups': 'Groupes de parties prenantes',
  'settings.groups.none':
    'aucun : rien de ce qui porte la marque TLP:AMBER n’est affiché ici. C’est l’administration du forum qui les choisit.',
  'settings.groups.choose': 'Ajouter ou retirer un groupe de parties prenantes…',
  'settings.groups.add': 'Ajouter : {group}',
  'settings.groups.remove': 'Retirer : {group}',
  'settings.groups.chosen':
    'Cet espace de travail fait partie de : <b>{groups}</b>. Ce qui porte la marque TLP:AMBER pour l’un de ces groupes peut désormais être affiché ici.',
  'settings.groups.chosenNone':
    'Cet espace de travail ne fait plus partie d’aucun groupe de parties prenantes. Désormais, rien de ce qui porte la marque TLP:AMBER n’est affiché ici.',
  'settings.groups.unverified': 'Il n’est pas encore vérifié : d’ici là, cela ne change rien.',
  'settings.choose.forum': 'Choisir le canal du forum…',
  'settings.choose.digest': 'Choisir le canal des bulletins…',
  'settings.choose.moderators': 'Choisir le canal de la modération…',
  'settings.choose.language': 'Choisir la langue…',
  'settings.changeZone': 'Changer de fuseau horaire',
  'settings.useZone': 'Utiliser {zone}',
  'settings.chosen.forum':
    '<b>{channel}</b> est désormais le canal du forum : les nouvelles discussions s’y ouvrent. Les discussions qui se trouvent dans un autre canal y restent et s’y poursuivent.',
  'settings.chosen.digest':
    '<b>{channel}</b> est désormais le canal des bulletins. Les bulletins créés pour un autre canal y restent.',
  'settings.moderators.needs':
    'Le canal de la modération est choisi par une personne responsable de cet espace de travail qui fait aussi partie de l’équipe de modération ou de l’administration du forum, car les demandes d’adhésion y sont affichées. Si vous devez en faire partie, adressez-vous à l’administration du forum.',
  'settings.chosen.moderators': '<b>{channel}</b> est désormais le canal de la modération.',
  'settings.chosen.language':
    'Ce qui est publié ici le sera désormais dans cette langue : <b>{language}</b>.',
  'settings.chosen.zone': 'Les heures indiquées ici sont désormais celles de <b>{zone}</b>.',
  'settings.kept': 'Le réglage n’a pas été modifié.',
  'settings.zoneTitle': 'Fuseau horaire',
  'settings.zoneLabel': 'Ville ou nom du fuseau horaire',
  'settings.zoneHint': 'Par exemple : Zurich, America/New_York, Asia/Kathmandu, UTC',
  'settings.zoneSubmit': 'Enregistrer',
  'settings.back': 'Revenir aux réglages',
  'settings.people': 'Membres et rôles',
  'settings.greeting': 'Message d’accueil',
  'settings.greets.all':
    'Toute personne qui rejoint l’espace de travail reçoit un message direct qui dit ce qu’est le forum.',
  'settings.greets.channel':
    '{platform, select, discord {Uniquement par le message « Commencer » dans le canal du forum.} other {Toute personne qui rejoint le canal du forum y voit un message que personne d’autre ne voit.}}',
  'settings.greets.needs':
    '{platform, select, discord {Uniquement par le message « Commencer » dans le canal du forum. Pour accueillir aussi par message direct, la personne qui héberge le forum active « Server Members Intent » dans le portail des développeurs de Discord et définit <c>DISCORD_GUILD_MEMBERS=true</c>.} other {Plenary ne sait pas qui rejoint cet espace de travail : un message d’accueil pour tout le monde n’est donc pas possible ici.}}',
  'settings.greetAll': 'Accueillir toute personne qui arrive',
  'settings.greetFewer': 'Ne pas accueillir tout le monde',
  'settings.chosen.greetsAll':
    'Désormais, toute personne qui rejoint l’espace de travail reçoit un message d’accueil.',
  'settings.chosen.greetsFewer':
    'Désormais, les personnes qui rejoignent l’espace de travail ne reçoivent pas toutes un message d’accueil.',
  'settings.groupRoles': 'Rôles des groupes de parties prenantes',
  'settings.choose.group': 'Rôle d’un groupe de parties prenantes…',
  'settings.role.title': 'Rôle d’un groupe de parties prenantes',
  'settings.role.about':
    'Toute personne admise au forum dans le groupe <b>{group}</b> reçoit ce rôle ici. Choisissez-en un qui ne donne aucun droit sur le serveur ni sur d’autres personnes.',
  'settings.role.needs':
    'Plenary a besoin de « Gérer les rôles », et son propre rôle doit se trouver au-dessus de celui que vous choisissez.',
  'settings.role.now': 'Le rôle donné actuellement',
  'settings.role.gone': 'un rôle qui n’existe plus',
  'settings.role.powerful':
    'Le rôle <b>{role}</b> donne des droits sur le serveur ou sur d’autres personnes qui s’y trouvent. Un tel rôle se donne à la main, jamais par Plenary. Choisissez-en un sans ces droits.',
  'settings.role.notGivable':
    'Plenary ne peut pas donner le rôle <b>{role}</b>. Dans les paramètres du serveur, accordez au rôle de Plenary « Gérer les rôles » et placez-le au-dessus de ce rôle ; les rôles des applications et @everyone ne se donnent à personne.',
  'settings.role.needsOwn':
    'Pour choisir un rôle, il faut « Gérer les rôles » sur ce serveur. Demandez à une personne qui en dispose de le choisir, ou demandez cette permission.',
  'settings.role.unknown': 'Discord n’indique pas les droits de ce rôle. Veuillez réessayer dans un instant.',
  'settings.role.none': 'aucun',
  'settings.role.choose': 'Choisir le rôle…',
  'settings.role.remove': 'Ne donner aucun rôle',
  'settings.chosen.role':
    'Les membres du groupe <b>{group}</b> admis à partir de maintenant reçoivent ce rôle.',
  'settings.chosen.noRole':
    'Désormais, les membres du groupe <b>{group}</b> ne reçoivent aucun rôle. Qui en a un le garde.',
  'settings.getStarted': 'Publier de nouveau « Commencer »',
  'settings.getStarted.again':
    'Le message « Commencer » est publié de nouveau dans <b>{channel}</b> ; le précédent est supprimé.',
  'settings.getStarted.onItsWay': 'Le message « Commencer » est déjà en route vers <b>{channel}</b>.',
  'settings.getStarted.noChannel':
    'Choisissez d’abord le canal du forum : c’est là que se trouve « Commencer ».',

  // The message that stands in the forum channel
  'getStarted.title': 'Premiers pas avec Plenary',
  'getStarted.what':
    'Plenary est une bibliothèque et un forum sur la façon dont les entreprises technologiques répondent à l’utilisation d’Internet à des fins terroristes, dans le respect des droits de l’homme. Faites une recherche avec <c>/practices</c>, ou suivez la courte visite : elle montre ce que vous pouvez faire du forum et comment devenir membre.',
  'getStarted.start': 'Commencer',
  'getStarted.private':
    'Ce qui s’ouvre n’est visible que de vous. Plenary ne lit les messages de personne : il fonctionne uniquement par commandes, boutons et formulaires.',

  // /forum ledger
  'ledger.summary': 'Ce que le forum a publié dans cet espace de travail, et ce qui n’est pas arrivé',
  'ledger.state': 'Uniquement les messages dans cet état',
  'ledger.since': 'Uniquement les messages à partir de cette date : 2026, 2026-11 ou 2026-11-21',
  'ledger.title':
    '{total, plural, one {# message} many {# de messages} other {# messages}} pour les canaux de cet espace de travail',
  'ledger.private': 'Les messages directs et le nom de qui a écrit ne figurent pas ici.',
  'ledger.empty': 'Rien n’a encore été publié dans cet espace de travail.',
  'ledger.emptyFiltered': 'Aucun message ne répond à ces filtres : {filters}. Retirez-en un et réessayez.',
  'ledger.choose': 'Choisir un message…',
  'ledger.digest': 'Bulletin {digest}, numéro {issue}',
  'ledger.message': 'Message du forum',
  'ledger.change': '{kind, select, update {Modification} other {Suppression}} : {what}',
  'ledger.state.due': 'en attente d’envoi',
  'ledger.state.sending': 'en cours d’envoi',
  'ledger.state.retrying': 'nouvel essai prévu',
  'ledger.state.sent': 'envoyé',
  'ledger.state.uncertain': 'incertain',
  'ledger.state.dead': 'non envoyé',
  'ledger.state.cancelled': 'annulé',
  'ledger.state.expired': 'trop tard pour l’envoi',
  'ledger.explain.uncertain':
    'Il a été remis à la plateforme, mais sa réponse s’est perdue : personne ne sait s’il est arrivé. Veuillez regarder dans le canal. Il n’est pas renvoyé automatiquement, car il pourrait alors s’y trouver deux fois.',
  'ledger.attempts':
    '{count, plural, =0 {pas encore essayé} one {# essai} many {# d’essais} other {# essais}}',
  'ledger.channel': 'Canal',
  'ledger.stateName': 'État',
  'ledger.attemptsName': 'Essais',
  'ledger.written': 'Écrit',
  'ledger.next': 'Prochain essai',
  'ledger.ended': 'Terminé',
  'ledger.reason': 'Raison',
  'ledger.code': 'Selon la plateforme',
  'ledger.problem.wait': 'la plateforme a demandé une pause',
  'ledger.problem.unsent': 'la plateforme était injoignable',
  'ledger.problem.lost': 'la réponse de la plateforme s’est perdue',
  'ledger.problem.gone': 'le canal est introuvable',
  'ledger.problem.archived': 'le canal est archivé',
  'ledger.problem.notInvited': 'Plenary ne fait pas partie du canal',
  'ledger.problem.noPermission': 'Plenary n’a pas le droit de publier dans le canal',
  'ledger.problem.wrongKind': 'rien ne peut être publié dans un canal de ce type',
  'ledger.problem.removed': 'Plenary a été retiré de l’espace de travail',
  'ledger.problem.directClosed': 'les messages directs ne sont pas acceptés',
  'ledger.problem.tooOpen': 'plus de personnes peuvent voir le canal qu’il n’en est permis pour ce message',
  'ledger.problem.full': 'la plateforme ne permet pas d’ouvrir davantage de discussions dans le canal',
  'ledger.problem.malformed':
    'la plateforme a refusé la forme du message, ce qui est une erreur de notre côté',
  'ledger.problem.missing': 'le message à modifier n’est plus là',
  'ledger.problem.nothingToShow':
    'il n’y a plus rien à afficher, ou cela ne peut pas être affiché à cet endroit',
  'ledger.problem.workspaceLeft': 'Plenary avait quitté l’espace de travail',
  'ledger.problem.broken': 'la préparation du message a échoué de notre côté',
  'ledger.problem.other': 'une autre raison ; le terme de la plateforme figure ci-dessous',
  'ledger.sendAgain': 'Renvoyer',
  'ledger.itIsThere': 'Il est bien arrivé',
  'ledger.noLink': 'Je n’ai pas de lien',
  'ledger.openOpening': 'Voir le message qui ouvre la discussion',
  'ledger.noThread':
    'Il doit paraître dans une discussion qui ne se trouve pas ici. Il suivra de lui-même dès que le cas du message qui ouvre cette discussion sera réglé.',
  'ledger.leadsOn':
    'Des réponses ou des modifications se rattachent à ce message : il faut donc savoir lequel c’est. Appuyez sur « Il est bien arrivé » et collez son lien.',
  'ledger.link.label': 'Lien du message',
  'ledger.link.hint':
    '{platform, select, discord {Dans son menu (⋯) : Copier le lien du message} other {Dans son menu (⋯) : Copier le lien}}',
  'ledger.link.submit': 'Vérifier',
  'ledger.link.again': 'Essayer un autre lien',
  'ledger.link.proving':
    'Merci. Plenary modifie maintenant ce message pour qu’il affiche ce qu’il doit afficher. Si cela réussit, son état devient « envoyé » ; sinon, il reste tel quel. Revenez ici dans une minute.',
  'ledger.link.none':
    'Ce n’est pas le lien d’un message. {platform, select, discord {Ouvrez le menu du message (⋯), choisissez « Copier le lien du message » et collez ce lien.} other {Ouvrez le menu du message (⋯), choisissez « Copier le lien » et collez ce lien.}}',
  'ledger.link.elsewhere':
    'Ce message se trouve ailleurs que là où celui-ci devait paraître. Regardez dans le canal indiqué ici ; une réponse se trouve dans sa discussion.',
  'ledger.link.otherTime':
    'Ce message n’a pas été publié au moment où celui-ci a été envoyé. Cherchez celui qui a été publié à ce moment-là.',
  'ledger.link.otherMessage':
    'C’est un autre message du forum, que Plenary connaît déjà. Cherchez celui que vous voulez à côté de lui.',
  'ledger.again': 'Il va être renvoyé maintenant.',
  'ledger.confirmed': 'C’est noté : il est bien arrivé. Il ne sera pas renvoyé.',
  'ledger.already': 'Cela a déjà été fait, ou le message est en route. Il n’y a rien d’autre à faire.',
  'ledger.missing':
    'Cet espace de travail n’a pas de tel message. <c>/forum ledger</c> affiche ceux qui existent.',
  'ledger.notSentAgain': 'Il n’a pas été renvoyé, car il n’arriverait pas.',

  // /forum audit
  'audit.summary': 'Pour l’administration : chaque décision, rôle, réglage et effacement, et qui l’a fait',
  'audit.words': 'Une référence comme R-3, T-5 ou E-12, ou le nom d’un membre',
  'audit.kind': 'Uniquement ce type d’acte',
  'audit.since': 'Uniquement à partir de cette date : 2026, 2026-11 ou 2026-11-21',
  'audit.title':
    '{total, plural, one {# acte} many {# d’actes} other {# actes}} dans le registre de contrôle',
  'audit.empty': 'Rien n’a encore été noté.',
  'audit.emptyFiltered':
    'Rien de ce qui a été noté ne répond à ces filtres : {filters}. Retirez-en un et réessayez. Le nom des personnes dont les données ont été effacées ne peut plus être trouvé.',
  'audit.head':
    'Le registre se termine par l’acte {number}. Conservez cette note ailleurs : elle vous permettra de voir plus tard si quelque chose a été modifié jusqu’à cet acte. <c>{head}</c>',
  'audit.how': 'Pour comparer, la personne qui héberge le forum écrit : <c>{command}</c>',
  'audit.private':
    'Le registre ne contient aucun texte écrit par quelqu’un, et jamais le nom de qui a écrit sous la règle de Chatham House.',
  // {act} is one of the sentences below
  'audit.line': '#{number}, {at}, {by} : {act}',
  'audit.former': 'un ancien membre',
  'audit.nobody': 'le forum lui-même, la personne qui l’héberge ou quelqu’un qui n’est pas membre',
  'audit.kind.review': 'Décisions',
  'audit.kind.role': 'Rôles',
  'audit.kind.member': 'Adhésions et suspensions',
  'audit.kind.account': 'Comptes associés',
  'audit.kind.person': 'Exportations et effacements',
  'audit.kind.workspace': 'Espaces de travail et leurs réglages',
  'audit.kind.thread': 'Discussions',
  'audit.kind.post': 'Contributions',
  'audit.kind.pseudonym': 'Pseudonymes',
  'audit.item':
    '{kind, select, application {de la demande d’adhésion} thread {de la discussion} post {de la réponse} report {du signalement} appeal {de la contestation} unsealing {de la demande de levée de l’anonymat} other {de l’élément}} {item}',
  'audit.setting.groups': 'Groupes de parties prenantes',
  'audit.setting.role': 'Rôle du groupe de parties prenantes {group}',
  'audit.value.on': 'activé',
  'audit.value.off': 'désactivé',
  'audit.value.none': 'aucun',
  // What stands for something that is there no more
  'audit.gone.member': '(un ancien membre)',
  'audit.gone.workspace': '(un ancien espace de travail)',
  'audit.gone.item': '(introuvable)',
  'audit.gone.thread': '(introuvable)',
  'audit.gone.post': '(introuvable)',
  'audit.act.review.decided':
    '{state, select, approved {approbation} declined {refus} withdrawn {retrait} other {décision au sujet}} {item}{hasPost, select, yes { ({post})} other {}}',
  'audit.act.review.returned': 'renvoi {item}{hasPost, select, yes { ({post})} other {}} avec une question',
  'audit.act.review.held': 'mise en suspens {item}',
  'audit.act.review.resumed': 'reprise {item}',
  'audit.act.role.granted': '<b>{member}</b> a reçu le rôle <b>{role}</b>',
  'audit.act.role.revoked': 'le rôle <b>{role}</b> a été retiré à <b>{member}</b>',
  'audit.act.member.suspended': 'participation suspendue pour <b>{member}</b>',
  'audit.act.member.restored': 'fin de la suspension pour <b>{member}</b>',
  'audit.act.member.dismissed': 'fin de l’adhésion pour <b>{member}</b>',
  'audit.act.account.linked':
    'des comptes ont été associés{accounts, plural, =0 {} one { : # compte est maintenant à cette personne} other { : # comptes sont maintenant à cette personne}}',
  'audit.act.account.unlinked': 'un compte a été dissocié',
  'audit.act.person.exported':
    'données exportées pour <b>{member}</b>{via, select, page { par une adresse à usage unique} file { dans un fichier} operator { par la personne qui héberge le forum} other {}}',
  'audit.act.person.erased':
    'les données d’une personne ont été effacées, avec {accounts, plural, one {# compte} other {# comptes}}',
  'audit.act.workspace.set':
    'dans <b>{workspace}</b>, le réglage <b>{setting}</b> a été modifié{hasValue, select, yes { ; désormais : {value}} other {}}',
  'audit.act.workspace.verified': '<b>{workspace}</b> est vérifié par le forum',
  'audit.act.workspace.unverified': '<b>{workspace}</b> n’est plus vérifié par le forum',
  'audit.act.thread.closed':
    'la discussion {thread} a été fermée{by, select, silence {, car personne n’y avait écrit depuis longtemps} other {}}',
  'audit.act.thread.reopened': 'la discussion {thread} a été rouverte',
  'audit.act.thread.kept_open':
    'la discussion {thread} {on, select, no {se ferme de nouveau si personne n’y écrit pendant longtemps} other {reste ouverte, même si personne n’y écrit pendant longtemps}}',
  'audit.act.thread.reviews_all':
    'dans la discussion {thread}, {on, select, no {les réponses des membres paraissent de nouveau aussitôt} other {chaque réponse est examinée avant de paraître}}',
  'audit.act.thread.hidden_here': 'la discussion {thread} a été masquée dans <b>{workspace}</b>',
  'audit.act.thread.shown_here': 'la discussion {thread} est de nouveau affichée dans <b>{workspace}</b>',
  'audit.act.post.removed': 'la contribution {post} a été supprimée à la suite {item}',
  'audit.act.post.restored': 'la contribution {post} est de nouveau publiée à la suite {item}',
  'audit.act.post.unsealed':
    'deux personnes de l’administration ont appris qui a écrit la contribution {post}, à la suite {item} ; <b>{asked}</b> l’avait demandé',
  'audit.act.pseudonym.muted': 'Participant {participant} ne peut plus écrire dans la discussion {thread}',
  'audit.act.pseudonym.unmuted':
    'Participant {participant} peut de nouveau écrire dans la discussion {thread}',

  // /forum status
  'status.summary': 'La modération du forum, en chiffres',
  'status.title': 'Le forum en chiffres',
  'status.now':
    '{openThreads, plural, one {# discussion ouverte} many {# de discussions ouvertes} other {# discussions ouvertes}}, {posts, plural, one {# contribution publiée} many {# de contributions publiées} other {# contributions publiées}}, sans compter TLP:AMBER ; {workspaces, plural, one {# espace de travail relié} many {# d’espaces de travail reliés} other {# espaces de travail reliés}}.',
  'status.recent': '{days, plural, one {Le dernier jour} other {Les # derniers jours}}',
  'status.all': 'Depuis le début',
  'status.received': 'Contributions reçues',
  'status.approved': 'Approuvées',
  'status.declined': 'Refusées',
  'status.removed': 'Contributions supprimées',
  'status.appeals': 'Contestations',
  'status.appealsFacts':
    '{received, number} ; décision annulée : {approved, number}, maintenue : {declined, number}',
  // Where there were too few to tell what became of them
  'status.appealsFew': '{received, number} ; décisions prises : moins de {fewest, number}',
  'status.medianFew': 'moins de {fewest, number} décisions',
  'status.median': 'Délai habituel d’une décision',
  'status.count': '{count, number}',
  'status.reason': '{reason} : {count, number}',
  'status.countFor': '{count, number} : {reasons}',
  // Several that stand for one: {other} follows {reason}
  'status.alike': '{reason} / {other}',
  'status.fewer': '{reason} : moins de {fewest, number} par raison',
  'status.another': 'une autre raison',
  'status.footer':
    'La moitié des décisions n’ont pas pris plus de temps que le délai habituel. Les raisons données moins de {fewest, number} fois ne sont pas comptées, car un petit nombre pourrait désigner une personne.',
};
