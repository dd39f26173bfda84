import type { members as english } from '../en/members.ts';
import type { Texts } from '../texts.ts';

/** Members: the tour, the code of conduct, applications, the desk. */
export const members: Texts<typeof english> = {
  // The greeting
  'greeting.title': 'Bienvenue sur Plenary',
  'greeting.what':
    'Plenary est une bibliothèque et un forum sur la façon dont les entreprises technologiques répondent à l’utilisation d’Internet à des fins terroristes, dans le respect des droits de l’homme. Cinq courtes étapes vous montrent ce que vous pouvez en faire.',
  'greeting.start': 'Commencer',
  'greeting.private':
    'Vous êtes la seule personne à voir ceci. Plenary ne lit les messages de personne : il fonctionne uniquement par commandes, boutons et formulaires.',

  // The tour: five steps
  'join.summary': 'Une courte visite, et comment devenir membre',
  'tour.step': 'Étape {step} sur {of}',
  'tour.back': 'Retour',
  'tour.next': 'Suivant',
  'tour.skip': 'Passer la visite',
  'tour.restart': 'Recommencer',
  'tour.continue': 'Continuer la visite',
  'tour.skipped':
    'La visite est fermée, et vos choix sont conservés. <c>/forum join</c> la reprend au même endroit ; <c>/practices</c> et quelques mots permettent de chercher à tout moment.',
  'tour.1.title': 'De quoi il s’agit',
  'tour.1.what':
    'Plenary relie un seul forum à de nombreux espaces de travail Slack et serveurs Discord. Sa bibliothèque réunit des normes, des principes, des pratiques et des lois sur l’utilisation d’Internet à des fins terroristes, chaque fiche avec ses garanties pour les droits de l’homme. Ses membres viennent de grandes et de petites plateformes, de la société civile, des milieux universitaires, de gouvernements et d’organisations internationales.',
  'tour.1.sees': 'Ce que Plenary voit',
  'tour.1.seesCommands':
    'Ce que vous tapez après ses commandes, les boutons que vous utilisez et ce que vous écrivez dans ses formulaires.',
  'tour.1.seesAccount':
    'L’identifiant de votre compte, ainsi que la langue et le fuseau horaire indiqués par votre plateforme.',
  'tour.1.seesNot': 'Ce qu’il ne voit pas',
  'tour.1.seesNotMessages':
    'Les messages et les fichiers, dans les canaux ou entre personnes. Il n’a pas le droit de les lire.',
  'tour.1.private':
    'Vous êtes la seule personne à voir les réponses tant que vous n’appuyez pas sur <b>Partager ici</b>. <c>/forum privacy</c> affiche tout ce qui est conservé à votre sujet.',
  'tour.2.title': 'Votre première recherche',
  'tour.2.what':
    'Appuyez sur l’un de ces boutons, ou cherchez vos propres mots. C’est une vraie recherche ; la réponse s’affiche à côté de ce message, visible de vous uniquement.',
  'tour.2.try.first': 'diffusion en direct',
  'tour.2.try.second': 'rapport de transparence',
  'tour.2.try.third': 'recours',
  'tour.2.own': 'Vos propres mots',
  'tour.2.later': 'Par la suite, écrivez <c>/practices</c> et quelques mots.',
  'tour.3.title': 'Vos préférences',
  'tour.3.what': 'Tout ceci est facultatif, s’applique aussitôt et peut être modifié à tout moment.',
  'tour.4.title': 'Le code de conduite',
  'tour.5.title': 'Devenir membre',
  'tour.5.what':
    'Ici, tout le monde peut consulter la bibliothèque. Les membres peuvent aussi contribuer : ils participent aux discussions, proposent des fiches pour la bibliothèque et reçoivent leur propre bulletin.',
  'tour.5.how':
    'Vous dites qui vous êtes et pourquoi vous souhaitez devenir membre. L’équipe de modération le lit, et vous recevez sa réponse ici. La plupart des réponses arrivent dans la journée.',
  'tour.5.waiting':
    'Votre demande <b>{reference}</b> est déjà en route. <c>/forum profile</c> montre où elle en est.',
  'tour.5.conduct': 'Pour l’envoyer, acceptez d’abord le code de conduite (étape 4).',

  // What one chooses about oneself
  'preferences.title': 'Langue et thèmes',
  'preferences.language': 'Langue',
  'preferences.topics': 'Thèmes',
  'preferences.noTopics': 'aucun choisi',
  'preferences.group': 'Groupe de parties prenantes',
  'preferences.organisation': 'Organisation',
  'preferences.notSaid': 'non indiqué',
  'preferences.chooseLanguage': 'Choisir la langue…',
  'preferences.addTopic': 'Ajouter un thème…',
  'preferences.removeTopic': 'Retirer un thème…',
  'preferences.chooseGroup': 'Choisir le groupe de parties prenantes…',
  'preferences.changeOrganisation': 'Organisation',
  'preferences.organisationTitle': 'Organisation',
  'preferences.organisationLabel': 'Votre organisation (emploi ou bénévolat)',
  'preferences.save': 'Enregistrer',
  'preferences.toProfile': 'Revenir au profil',

  // The code of conduct. Whoever changes the rules reads domain/members/conduct.ts first
  'conduct.title': 'Code de conduite',
  'conduct.again':
    'Le code de conduite a une nouvelle version. Veuillez la lire et l’accepter, puis refaire ce que vous étiez en train de faire.',
  'conduct.first':
    'Avant de contribuer, veuillez lire et accepter le code de conduite, puis refaire ce que vous étiez en train de faire.',
  'conduct.outdated': 'Vous avez lu une version plus ancienne. Voici celle qui s’applique maintenant.',
  'conduct.changedTitle': 'Ce qui a changé',
  'conduct.changes': 'Ceci est la première version.',
  'conduct.intro':
    'On ne peut partager ce qui fonctionne que si chaque personne peut s’exprimer en sécurité. Toute personne qui participe accepte ces règles.',
  'conduct.rule.purpose':
    '<b>Objet.</b> Utilisez le forum pour partager et améliorer des normes, des principes et des pratiques contre l’utilisation d’Internet à des fins terroristes, et non pour vendre, faire campagne ou recueillir des informations sur des personnes.',
  'conduct.rule.rights':
    '<b>Droits de l’homme.</b> Jugez toute mesure au regard des droits de l’homme et des libertés fondamentales : elle doit être légale, nécessaire, proportionnée, sans discrimination et susceptible de recours. N’utilisez jamais ce que vous apprenez ici contre la critique pacifique, le journalisme ou la société civile.',
  'conduct.rule.content':
    '<b>Aucun contenu à caractère terroriste.</b> N’en publiez pas, ni aucun lien vers un tel contenu. Ne nommez aucun auteur d’acte terroriste, ne citez aucun manifeste. Décrivez des mesures, jamais des méthodes pour nuire.',
  'conduct.rule.personal':
    '<b>Aucune donnée personnelle</b> de victimes, de suspects ou d’utilisateurs d’un service : ni noms, ni images, ni comptes, ni adresses.',
  'conduct.rule.confidential':
    '<b>Confidentialité.</b> Respectez la marque de diffusion : ce qui porte TLP:CLEAR peut circuler partout, TLP:GREEN reste dans les espaces de travail vérifiés, TLP:AMBER reste dans les groupes que cette marque nomme. Ne partagez que ce que vous avez le droit de partager. TLP:RED n’a pas sa place ici.',
  'conduct.rule.chatham':
    '<b>Règle de Chatham House.</b> Ce qui est dit sous cette règle peut être utilisé, mais jamais en révélant qui l’a dit. N’essayez pas de découvrir qui se trouve derrière un pseudonyme.',
  'conduct.rule.respect':
    '<b>Respect.</b> Discutez du sujet, pas de la personne. Pas de harcèlement, pas de haine, et aucun désavantage pour quiconque en raison de ses propos tenus ici.',
  'conduct.rule.interests':
    '<b>Conflits d’intérêts.</b> Soyez la personne que vous dites être, et signalez-le lorsque vous ou votre organisation tirez avantage de ce que vous recommandez.',
  'conduct.rule.danger':
    '<b>Danger imminent.</b> Le forum n’est pas un service d’urgence. Si quelqu’un est en danger en ce moment, contactez d’abord les services d’urgence ou le canal d’urgence de la plateforme elle-même.',
  'conduct.rule.consequences':
    '<b>Conséquences.</b> L’équipe de modération peut renvoyer à son auteur, masquer ou supprimer ce qui enfreint ces règles, et suspendre une adhésion ou y mettre fin. Elle dit pourquoi, et vous pouvez contester auprès de l’administration du forum.',
  'conduct.version': 'Version {version}, {day}',
  'conduct.accept': 'J’accepte',
  'conduct.show': 'Code de conduite',
  'conduct.accepted': 'Vous avez accepté la version {version} du code de conduite. C’est noté.',
  'conduct.goOn':
    'Vous avez accepté la version {version} du code de conduite. Veuillez refaire ce que vous étiez en train de faire.',

  // Applying. {field} is name, organisation, why, link or group
  'apply.title': 'Demande d’adhésion',
  'apply.button': 'Demander l’adhésion',
  'apply.look': 'Vérifier',
  'apply.change': 'Modifier',
  'apply.send': 'Envoyer',
  'apply.sendChange': 'Envoyer la modification',
  'apply.withdraw': 'Retirer la demande',
  'apply.name': 'Votre nom, tel qu’il doit apparaître',
  'apply.nameHint': 'Les membres le voient là où vous signez de votre nom',
  'apply.organisation': 'Votre organisation',
  'apply.organisationHint': 'Là où vous travaillez, étudiez ou êtes bénévole',
  'apply.why': 'Pourquoi souhaitez-vous devenir membre ?',
  'apply.whyHint': 'Une phrase suffit',
  'apply.link': 'Page publique pour vérifier ces informations',
  'apply.linkHint': 'Par exemple la page d’une équipe ou un profil ; facultatif',
  'apply.faulty': 'Avant de pouvoir l’envoyer :',
  'apply.fault.missing':
    '{field, select, name {Il manque votre nom. Il doit contenir des lettres ou des chiffres.} organisation {Il manque votre organisation. Son nom doit contenir des lettres ou des chiffres.} why {Il manque une phrase qui dit pourquoi vous souhaitez devenir membre.} other {Il manque votre groupe de parties prenantes.}}',
  'apply.fault.long':
    '{field, select, name {Le nom est trop long} organisation {Le nom de l’organisation est trop long} why {La phrase qui dit pourquoi est trop longue} other {L’adresse est trop longue}} : {most, plural, one {# caractère} other {# caractères}} au maximum.',
  'apply.fault.address':
    'L’adresse n’est pas celle d’une page publique. Écrivez-la comme https://example.org/team, ou laissez le champ vide.',
  'apply.kept': 'Ce que vous avez écrit est conservé.',
  'apply.preview': 'Voici ce que verra l’équipe de modération',
  'apply.groupFirst':
    'Choisissez votre groupe de parties prenantes ; vous pourrez ensuite envoyer la demande.',
  'apply.readers':
    'Seule l’équipe de modération du forum lit ceci, dans ses propres canaux. Rien n’est envoyé avant que vous appuyiez sur « Envoyer ».',
  'apply.sent':
    'La demande a été envoyée à l’équipe de modération sous la référence <b>{reference}</b>. <c>/forum profile</c> montre où elle en est et permet de la modifier ou de la retirer. La plupart des réponses arrivent dans la journée.',
  'apply.changed':
    'Votre modification a été envoyée. L’équipe de modération voit votre demande telle qu’elle est maintenant.',
  'apply.pending':
    'Votre demande <b>{reference}</b> est déjà entre les mains de l’équipe de modération. Vous pouvez la modifier ou la retirer ; sinon, il n’y a rien d’autre à faire.',
  'apply.withdrawn':
    'Votre demande est retirée. Ce que vous avez écrit est conservé pour vous, au cas où vous feriez une nouvelle demande.',
  'apply.nothingWaits': 'Cette demande n’est plus en attente. Il n’y a rien d’autre à faire.',
  'apply.member': 'Vous êtes déjà membre. Il n’y a rien d’autre à faire.',
  'apply.tooSoon':
    'Votre dernière demande a été refusée il y a peu de temps. Vous pourrez en faire une nouvelle à partir du <b>{day}</b>. <c>/forum profile</c> affiche la raison indiquée.',
  'apply.nowhere':
    'La demande se fait dans un espace de travail ou un serveur où Plenary est présent, car il doit savoir où vous joindre. Veuillez y écrire <c>/forum join</c> dans un canal.',
  'apply.gone': 'Ce brouillon a été envoyé, ou il est trop ancien. Vous pouvez recommencer.',
  'apply.closed':
    'Entre-temps, votre demande a fait l’objet d’une décision ou a été retirée : rien n’a été envoyé. Voici où elle en est.',

  // The desk: /forum profile
  'profile.summary': 'Où vous en êtes avec le forum, pour vous uniquement',
  'desk.title': 'Votre profil',
  'desk.open': 'Ouvrir votre profil',
  'desk.guest':
    'Vous n’êtes pas membre : vous pouvez consulter toute la bibliothèque. Les membres peuvent aussi contribuer et reçoivent leur propre bulletin.',
  'desk.directClosed':
    'Un message direct ne vous est pas parvenu, car vos réglages refusent les messages des applications ou des membres du serveur. Autorisez-les, puis réessayez ; d’ici là, ce qui devait vous être dit attend ici.',
  'desk.directAgain': 'Réessayer',
  'desk.directTried':
    '{count, plural, =0 {Les messages directs seront de nouveau essayés à partir de maintenant. Aucun n’était en attente.} one {# message qui ne vous est pas parvenu va être renvoyé maintenant.} other {# messages qui ne vous sont pas parvenus vont être renvoyés maintenant.}}',
  'desk.application': 'Votre demande {reference}',
  'desk.application.open':
    'Elle est entre les mains de l’équipe de modération depuis le {day}. Vous recevrez la réponse par message direct.',
  'desk.application.returned': 'Vous l’avez envoyée le {day}. L’équipe de modération a une question :',
  'desk.application.declined': 'Elle a été refusée le {day}. La raison indiquée :',
  'desk.application.again': 'Vous pouvez faire une nouvelle demande à partir du {day}.',
  'desk.answer': 'Répondre',
  'desk.roles': 'Rôles',
  'desk.since': 'Membre depuis',
  'desk.accounts': 'Comptes',
  'desk.platform': '{platform, select, slack {Slack} discord {Discord} other {Console}}',
  'desk.thisAccount': 'celui-ci',
  'desk.digests': 'Vos bulletins',
  'desk.noDigests':
    'Aucun pour le moment. Un bulletin personnel vous signale par message direct ce qui est nouveau dans vos thèmes.',
  'desk.newDigest': 'Nouveau bulletin',
  'desk.chooseDigest': 'Ouvrir un bulletin…',
  'desk.digest.next': 'prochain numéro : {at}',
  'desk.digest.paused': 'en pause',
  'desk.digest.held': 'bloqué : les messages directs ne vous parviennent pas',
  'desk.newest': 'Les nouveautés de vos thèmes',
  'desk.nothingNew': 'Rien dans la bibliothèque ne porte encore sur ces thèmes.',
  'desk.link': 'Associer des comptes',
  'desk.privacy': 'Vie privée',
  'desk.help': 'Aide',
};
