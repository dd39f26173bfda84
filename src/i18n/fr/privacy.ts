import type { privacy as english } from '../en/privacy.ts';
import type { Texts } from '../texts.ts';

/** Linked accounts and privacy. */
export const privacy: Texts<typeof english> = {
  // /forum link
  'link.summary': 'Utiliser le forum avec plusieurs comptes, comme une seule personne',
  'link.code': 'Le code que /forum link vous a affiché avec votre autre compte',
  'link.title': 'Comptes associés',
  'link.accountIn': '{platform} · {workspace}',
  'link.platform': '{platform, select, slack {Slack} discord {Discord} other {Console locale}}',
  'link.thisOne': '{account} (celui-ci)',
  'link.list':
    '{count, plural, one {Un compte est à vous :} other {Ces # comptes sont à vous et forment un seul membre :}}',
  'link.none': 'Ce compte n’appartient encore à aucun membre. Associez-le à l’un de vos comptes de membre.',
  'link.how':
    'Pour associer un autre compte, écrivez ceci avec cet autre compte dans les dix minutes : <c>/forum link code:{code}</c>. Le code ne sert qu’une fois, jusqu’à ce moment : {at} ({zone}). Ne le montrez à personne.',
  'link.typed':
    'Un code de ce compte vient d’être écrit avec un autre compte. Confirmez d’abord là-bas ; ce compte sera ensuite interrogé. Si cela ne vient pas de vous, affichez un nouveau code : il annule l’ancien.',
  'link.newCode': 'Afficher un code',
  'link.unlink': 'Dissocier {account}',
  'link.chooseUnlink': 'Dissocier un compte…',
  'link.unlinked':
    '<b>{account}</b> n’est plus associé et redevient un compte de visiteur.{digests, plural, =0 {} one { Son bulletin personnel a été arrêté.} other { Ses # bulletins personnels ont été arrêtés.}}',
  'link.last':
    'C’est votre seul compte : il reste donc associé, sinon personne ne pourrait agir pour vous. <c>/forum privacy</c> permet d’effacer tout ce qui est conservé à votre sujet.',
  'link.suspended':
    'Tant que votre participation est suspendue, aucun compte ne peut être dissocié. Vous pourrez le faire à la fin de la suspension.',
  'link.goneAccount': 'Ce compte n’est plus associé aux vôtres. <c>/forum link</c> affiche ceux qui le sont.',

  // Typing a code
  'link.wrong':
    'Ce code ne fonctionne pas. Un code ne sert qu’une fois et pendant dix minutes, et un code plus récent le remplace. Écrivez <c>/forum link</c> avec votre autre compte pour en obtenir un autre.',
  'link.tooMany':
    'En une heure, cinq codes n’ont pas fonctionné : aucun n’est accepté pour le moment. Réessayez après ce moment : {at} ({zone}).',
  'link.own': 'C’est le code de ce compte-ci. Écrivez-le avec votre <b>autre</b> compte.',
  'link.noMember':
    'Aucun des deux comptes n’appartient encore à un membre : il n’y a rien à associer. Devenir membre prend deux minutes : <c>/forum join</c>. Écrivez ensuite de nouveau <c>/forum link</c>.',
  'link.already': 'Ces deux comptes sont déjà associés. <c>/forum link</c> les affiche.',
  'link.otherMember':
    'Ces comptes appartiennent à deux membres différents et ne peuvent donc pas être associés. L’autre compte en est aussi informé. Si les deux sont à vous, dissociez d’abord l’un d’eux, ou effacez-le avec <c>/forum privacy</c>.',
  'link.confirmTitle': 'Associer ces comptes ?',
  'link.confirm':
    'Vous avez écrit un code qui appartient à <b>{name}</b> ({account}). Si vous confirmez, puis l’autre compte aussi, les deux comptes agissent comme un seul membre et voient la même chose.',
  'link.confirmGuest':
    'Vous avez écrit le code d’un compte qui n’appartient à aucun membre : {account}. Si vous confirmez, puis cet autre compte aussi, il agira en votre nom.',
  'link.confirmYours': 'Ne confirmez que si ce compte est à vous.',
  'link.compare': 'Les deux écrans doivent montrer <b>{word}</b>. Si l’autre montre autre chose, refusez.',
  'link.button.confirm': 'Confirmer',
  'link.button.refuse': 'Refuser',
  'link.agreed':
    'Confirmez maintenant avec l’autre compte ({account}), dans les dix minutes. Il reçoit un message direct ; si rien n’arrive, écrivez-y <c>/forum link</c>.',
  'link.dropped': 'Rien n’a été associé. Ce code ne fonctionne plus.',
  'link.gone':
    'C’est trop tard : le code n’est plus valable, ou il a déjà reçu une réponse. <c>/forum link</c> montre où vous en êtes.',

  // The other side
  'link.requestTitle': 'Ce compte est-il aussi à vous ?',
  'link.request':
    '<b>{name}</b> ({account}) a écrit le code de ce compte-ci. Si vous confirmez, les deux comptes agissent comme un seul membre et voient la même chose.',
  'link.requestGuest':
    'Quelqu’un a écrit le code de ce compte-ci, avec un compte qui n’appartient à aucun membre : {account}. Si vous confirmez, il agira en votre nom.',
  'link.requestYours': 'Ne confirmez que si c’était vous. Vous avez jusqu’à ce moment : {at} ({zone}).',
  'link.refused':
    'Rien n’a été associé. Si ce n’est pas vous qui avez écrit le code, ne montrez vos codes à personne.',
  'link.done': 'C’est fait. {account} est associé à ce compte : les deux agissent comme un seul membre.',
  'link.refusedTitle': 'Des comptes n’ont pas été associés',
  'link.refusedOther':
    'Quelqu’un a écrit le code de ce compte-ci avec le compte d’un autre membre ({account}). Les deux ne peuvent pas être associés, et rien n’a été modifié. Si ce n’était pas vous, ne montrez vos codes à personne.',
  'link.doneTitle': 'Vos comptes sont associés',

  // /forum privacy
  'privacy.summary': 'Ce qui est conservé à votre sujet ; l’exporter ou l’effacer',
  'privacy.title': 'Ce qui est conservé à votre sujet',
  'privacy.where':
    'Tout se trouve dans la base de données de la personne ou de l’organisation qui héberge ce forum. Les messages de personne ne sont lus ni conservés ; une question à la bibliothèque est conservée sans votre nom.',
  'privacy.nothing': 'Rien n’est conservé à votre sujet.',
  'privacy.member': 'Adhésion',
  'privacy.memberFacts':
    'nom, organisation, groupe de parties prenantes, thèmes et rôles. L’administration les voit ; les autres voient comment vous signez. Jusqu’à ce que vous les effaciez.',
  'privacy.accounts': 'Comptes',
  'privacy.accountsFacts':
    '{count, plural, one {# compte} other {# comptes}} : {accounts}. L’identifiant que la plateforme vous donne, votre langue, et quand vous avez reçu le message d’accueil. {member, select, yes {Jusqu’à ce que vous les effaciez ou dissociiez.} other {Si rien d’autre n’est connu sur vous, {days, plural, one {# jour} other {# jours}}.}}',
  'privacy.tour': 'Visite',
  'privacy.tourFacts':
    'où vous en êtes et ce que vous avez choisi. {days, plural, one {# jour} other {# jours}} après votre dernière étape.',
  'privacy.conduct': 'Code de conduite',
  'privacy.conductFacts': 'quelle version vous avez acceptée, et quand. Aussi longtemps que votre compte.',
  'privacy.applications': 'Demandes d’adhésion',
  'privacy.applicationsFacts':
    '{count, plural, one {# demande} other {# demandes}}, avec les questions et réponses de la modération. La modération des espaces de travail vérifiés les voit. Si elles sont refusées ou retirées, et toutes après la fin d’une adhésion : {days, plural, one {# jour} other {# jours}}.',
  'privacy.decisions': 'Décisions de modération',
  'privacy.decisionsFacts':
    '{count, plural, one {# décision signée} other {# décisions signées}} de votre nom, jusqu’à l’effacement de vos données.',
  'privacy.contributions': 'Contributions',
  'privacy.contributionsFacts':
    '{count, plural, one {# contribution} other {# contributions}} à des discussions, y compris sous la règle de Chatham House : dans ce cas, elles ne mènent à vous que par la clé du forum, et personne d’autre ne les voit comptées ici. Le texte de ce qui a été refusé, retiré ou supprimé disparaît après {days, plural, one {# jour} other {# jours}} ; les formulations antérieures d’une contribution restent avec elle. Jusqu’à ce que vous effaciez vos données. Après la fin d’une adhésion, personne ne peut plus retrouver de qui elles étaient.',
  'privacy.follows': 'Discussions suivies',
  'privacy.followsFacts':
    '{count, plural, one {# discussion} other {# discussions}}, sous une forme que personne ne peut lire sans la clé du forum. Tant que vous les suivez, au plus tard jusqu’à la fin de votre adhésion.',
  'privacy.reports': 'Signalements',
  'privacy.reportsFacts':
    '{count, plural, one {# signalement} other {# signalements}} de contributions : la raison et votre texte, sans votre nom. Le texte disparaît {days, plural, one {# jour} other {# jours}} après la décision ; le reste, quand vous effacez vos données.',
  'privacy.digests': 'Bulletins personnels',
  'privacy.digestsFacts':
    '{count, plural, one {# bulletin} other {# bulletins}} : le contenu et le moment de parution. Jusqu’à ce que vous les effaciez.',
  'privacy.drafts': 'Brouillons',
  'privacy.draftsFacts':
    '{count, plural, one {# formulaire que vous avez commencé} other {# formulaires que vous avez commencés}}. Sept jours.',
  'privacy.deliveries': 'Messages pour vous',
  'privacy.deliveriesFacts':
    '{count, plural, one {# message} other {# messages}} : qu’il y a eu envoi et quand, pas le contenu. 30 jours ; pour ce qui vous a été annoncé sur des discussions, un jour ; pour les numéros de vos bulletins, 400 jours.',
  'privacy.roles': 'Rôles sur Discord',
  'privacy.rolesFacts':
    '{count, plural, one {# rôle reçu sur un serveur, pour pouvoir le retirer} other {# rôles reçus sur un serveur, pour pouvoir les retirer}} un jour. Jusque-là.',
  'privacy.setUp': 'Mis en place par vous',
  'privacy.setUpFacts':
    '{count, plural, one {# canal ou rôle} other {# canaux ou rôles}} d’un espace de travail, pour vous prévenir en cas de panne. Aussi longtemps que le réglage existe.',
  'privacy.codes': 'Codes et liens',
  'privacy.codesFacts':
    'codes à usage unique, sous une forme que personne ne peut lire. {days, plural, one {# jour} other {# jours}}.',
  'privacy.audit': 'Registre de contrôle',
  'privacy.auditFacts':
    'décisions, rôles et effacements sous un numéro tiré au hasard qui ne dit rien de vous. Cela reste.',
  'privacy.export': 'Exporter',
  'privacy.erase': 'Effacer…',
  // Two buttons; at most 75 characters each
  'privacy.erase.stay': 'Effacer ; mes contributions restent, sans mon nom…',
  'privacy.erase.withdraw': 'Effacer, et retirer partout mes contributions…',

  // Export
  'privacy.exportLink':
    'Tout ce qui est conservé à votre sujet, dans un fichier que des machines peuvent lire. L’adresse ne sert qu’une fois et pendant {minutes} minutes, jusqu’à ce moment : {at} ({zone}). Qui la possède peut récupérer le fichier : ne la montrez à personne.',
  'privacy.exportOpen': 'Récupérer mes données',
  'privacy.exportFile':
    'Tout ce qui est conservé à votre sujet, dans un fichier que des machines peuvent lire. Vous êtes la seule personne à voir ceci.',
  'privacy.exportOperator':
    'Ce forum n’a pas de page où récupérer vos données, et les fichiers personnels ne sont jamais déposés dans un espace de travail Slack, qui peut être celui de votre employeur. Demandez à la personne qui héberge le forum d’écrire ceci pour vous : <c>{command}</c>',

  // Erase. {word} is what is to be typed: one short word without accents. The form takes at most 24 characters in its
  // title and buttons, 45 in the label with the word in it, and 100 in the hint
  'privacy.eraseWord': 'EFFACER',
  'privacy.eraseTitle': 'Tout effacer',
  'privacy.eraseLabel': 'Tapez {word} pour effacer toutes vos données',
  'privacy.eraseHint':
    'Tous vos comptes, en une fois et pour de bon. Exportez d’abord ce que vous voulez garder.',
  'privacy.eraseHint.withdraw':
    'Comptes et contributions, pour de bon. Leur disparition commune révèle un même auteur.',
  'privacy.eraseSubmit': 'Effacer',
  'privacy.eraseCancel': 'Tout garder',
  'privacy.notErased': 'Rien n’a été effacé : le mot à taper est <b>{word}</b>.',
  'privacy.eraseAgain': 'Réessayer',
  'privacy.lastAdmin':
    'Vous êtes la dernière personne à pouvoir administrer le forum, et il ne peut pas rester sans personne. Donnez d’abord le rôle d’administration à quelqu’un d’autre avec <c>/forum settings</c>, puis effacez vos données.',
  'privacy.erased': 'Tout ce qui était conservé à votre sujet est effacé.',
  'privacy.notFound':
    'Rien n’est conservé au sujet de ce compte : rien n’a donc été effacé. Si vous vous attendiez à autre chose, réessayez dans un instant, ou avec un autre de vos comptes : <c>/forum privacy</c>',
  'privacy.erasedMember':
    'Votre adhésion a pris fin, pour {accounts, plural, one {votre compte} other {vos # comptes}}. Si vous revenez, vous serez une nouvelle personne pour le forum.',
  'privacy.contributions.stay':
    'Ce que vous avez écrit reste : {count, plural, one {# contribution, qui ne mène} other {# contributions, qui ne mènent}} plus à personne. Là où figurait votre nom ou votre groupe, « Un ancien membre » s’affiche en quelques minutes. Autour de ce qui est signé d’un pseudonyme, rien ne change, car cela montrerait que c’était de vous : les formulations antérieures restent, ainsi que les échanges à ce sujet avec la modération.',
  'privacy.contributions.withdraw':
    '{count, plural, one {# contribution de vous est retirée} other {# contributions de vous sont retirées}} : en quelques minutes, une ligne remplace le texte dans chaque espace de travail.',
  'privacy.unreached': 'Ce qui ne peut pas être repris',
  'privacy.unreachedCards':
    'Des cartes qui portent votre nom, dans le canal de la modération {count, plural, one {d’un espace de travail} other {d’espaces de travail}} que Plenary n’atteint plus : {workspaces}. Demandez là-bas qu’elles soient supprimées.',
  'privacy.unreachedCopies':
    'Des contributions de vous, ou qui vous citent, dans {count, plural, one {un espace de travail que Plenary n’atteint plus, ou qui ne peut plus voir la discussion} other {des espaces de travail que Plenary n’atteint plus, ou qui ne peuvent plus voir la discussion}} : {workspaces}. Demandez là-bas qu’elles soient supprimées.',
  'privacy.unreachedShared':
    'Les réponses que vous avez partagées avec « Partager ici » : elles restent dans leurs canaux comme tout autre message.',
  'privacy.unreachedDirect':
    '{count, plural, one {# message direct que Plenary vous a envoyé : il reste} other {# messages directs que Plenary vous a envoyés : ils restent}} dans votre conversation avec lui.',
  'privacy.unreachedRoles':
    'Les rôles sur Discord sont retirés en quelques minutes. Votre identifiant est conservé jusque-là.',
  'privacy.removing':
    '{count, plural, one {# message direct que Plenary vous a envoyé est en cours de suppression. L’endroit où il se trouve} other {# messages directs que Plenary vous a envoyés sont en cours de suppression. L’endroit où ils se trouvent}} est conservé jusque-là.',

  // A question about an application that nobody answered
  'lapsed.title': 'Votre demande a été retirée',
  'lapsed.words':
    'L’équipe de modération vous a posé une question sur votre demande {reference}, et {days, plural, one {# jour est passé} other {# jours sont passés}} sans réponse. Vous pouvez faire une nouvelle demande à tout moment : <c>/forum join</c>',

  // The page where one fetches the export
  'exportPage.title': 'Vos données',
  'exportPage.about': 'Voici tout ce que le forum conserve à votre sujet, dans un fichier JSON.',
  'exportPage.once':
    'Le bouton ne sert qu’une fois. Gardez le fichier là où personne d’autre ne peut le lire.',
  'exportPage.button': 'Récupérer mes données',
  'exportPage.goneTitle': 'Cette adresse ne fonctionne plus',
  'exportPage.gone':
    'Elle a déjà servi, ou elle a plus de {minutes} minutes. Écrivez /forum privacy là où vous utilisez Plenary pour en obtenir une nouvelle.',
};
