import type { discuss as english } from '../en/discuss.ts';
import type { Texts } from '../texts.ts';

/** Proposing a thread, replying and editing: /discuss, its previews and answers. */
export const discuss: Texts<typeof english> = {
  // Proposing: /discuss
  'discuss.summary': 'Proposer une discussion, à diffuser dans d’autres espaces de travail',
  'discuss.option.entry': 'Une fiche de la bibliothèque dont il s’agit, par exemple E-12',
  'discuss.notOwn':
    'Ce message est de quelqu’un d’autre, et seule cette personne peut l’apporter au forum. Demandez-le-lui, ou dites-le avec vos propres mots : <c>/discuss</c>.',
  'discuss.longMessage':
    'Ce message compte {length} caractères, et une contribution peut en compter {most} au maximum. Le formulaire ne peut en contenir que le début ; le message lui-même reste où il est. Vous pouvez le raccourcir dans le formulaire, ou apporter la suite dans des réponses.',
  'discuss.longMessage.open': 'Ouvrir le formulaire',
  'discuss.form.thread': 'Lancer une discussion',
  'discuss.form.reply': 'Répondre',
  'discuss.form.edit': 'Modifier votre texte',
  'discuss.form.submit': 'Aperçu',
  'discuss.form.title': 'Titre',
  'discuss.form.titleHint': 'De quoi il s’agit, en {most} caractères au maximum',
  'discuss.form.text': 'Texte',
  'discuss.form.textHint':
    '**gras**, *italique*, listes, > citations et liens sont possibles. Aucun fichier ne peut être joint.',
  'discuss.form.entries': 'Fiches dont il s’agit',
  'discuss.form.entriesHint': 'Références de la bibliothèque, {most} au maximum : E-12, E-40',
  'discuss.form.words': 'Votre réponse à la modération',
  'discuss.form.wordsHint': 'Elle seule la lit. Vous pouvez aussi modifier seulement le texte ci-dessus.',

  // What is wrong with the form
  'discuss.fault.empty.title': 'Il manque un titre à la discussion.',
  'discuss.fault.empty.text':
    'Il n’y a pas encore de texte. Veuillez écrire quelque chose qui puisse se lire.',
  'discuss.fault.empty.words':
    'Votre réponse à la modération ne contient pas de mots. Laissez le champ vide, ou écrivez-en.',
  'discuss.fault.long.title': 'Le titre compte {length} caractères. Il peut en compter {most} au maximum.',
  'discuss.fault.long.text':
    'Le texte compte {length} caractères. Une contribution peut en compter {most} au maximum.',
  'discuss.fault.long.words':
    'Votre réponse à la modération compte {length} caractères. Elle peut en compter {most} au maximum.',
  'discuss.fault.unknown':
    'Il n’y a pas de fiche « {reference} » dans la bibliothèque. Cherchez-la avec <c>/practices</c> et écrivez sa référence, comme <c>E-12</c>.',
  'discuss.fault.many': 'Une discussion peut porter sur {most} fiches au maximum.',
  'discuss.fault.noGroups':
    'Avec TLP:AMBER, il faut au moins un groupe de parties prenantes. Veuillez choisir les groupes concernés.',
  'discuss.kept':
    'Rien n’a été envoyé, et rien n’est perdu : le formulaire contient toujours ce que vous avez écrit.',
  'discuss.keptAside':
    'Rien n’a été envoyé, et rien n’est perdu : ce que vous avez écrit reste sept jours dans <c>/threads mine</c>.',

  // The preview
  'discuss.preview.only': 'Vous êtes la seule personne à voir cet aperçu',
  'discuss.preview.nowhere':
    'Aucun espace de travail relié ne l’affiche dans un canal pour le moment. Les membres qui peuvent la voir la trouvent avec /threads.',
  'discuss.preview.privateOnly':
    'Dans chacun d’eux, elle ne paraît que si le canal du forum est privé. Plenary le vérifie au moment de publier.',
  'discuss.preview.notYou':
    'Avec cette marque et ces groupes, vous ne pourriez pas l’ouvrir vous-même dans le forum depuis ici. Vous pourrez toujours voir ce qu’elle devient avec /threads mine.',
  'discuss.preview.files':
    'Les fichiers du message restent où ils sont : le forum n’en accepte pas. Seul le texte est repris ici.',
  'discuss.preview.waits':
    'Tant que vous ne l’avez pas envoyée, elle reste dans /threads mine, pendant sept jours.',
  'discuss.preview.sealedSoFar': 'Dans cette discussion, vous avez écrit jusqu’ici sous un pseudonyme.',
  'discuss.preview.openNow':
    'Dans cette discussion, vous avez écrit jusqu’ici sous un pseudonyme. Ce texte n’est pas signé de ce pseudonyme : on pourrait donc deviner qu’il est le vôtre. Vous pouvez choisir la signature ci-dessous.',
  'discuss.preview.knownText':
    'Ce texte figure dans un canal sous votre nom. Dites-le avec d’autres mots, ou choisissez une autre signature.',
  'discuss.preview.groupsTell':
    'On pensera que vous faites partie de l’un des groupes choisis ici. Ne choisissez pas que le vôtre.',
  'discuss.preview.overtaken':
    'Vous avez modifié ce texte entre-temps, après avoir commencé ici. Si vous enregistrez, cette modification sera remplacée.',
  'discuss.preview.urgent': 'Marquée comme urgente : la modération la voit en premier.',
  'discuss.preview.atOnce': 'Elle paraît dès que vous appuyez sur le premier bouton.',
  'discuss.preview.reviewed': 'La modération l’examine avant que quelqu’un d’autre la voie.',
  'discuss.fact.label': 'Marque de diffusion',
  'discuss.fact.goesTo': 'Destination',
  'discuss.fact.signed': 'Signature',
  'discuss.fact.topics': 'Thèmes',
  'discuss.places': '{count, plural, one {# espace de travail} other {# espaces de travail}} : {names}',
  'discuss.placesMore':
    '{count, plural, one {# espace de travail} other {# espaces de travail}} : {names} et {more} de plus',
  'discuss.signed.named': 'votre nom et votre organisation',
  'discuss.signed.group': 'votre groupe de parties prenantes, sans votre nom',
  'discuss.signed.chatham':
    'un pseudonyme pour cette discussion seulement : ni nom, ni organisation, ni groupe. La modération ne voit pas non plus qui vous êtes.',
  'discuss.signed.drawn':
    'un pseudonyme pour cette discussion seulement : ni nom, ni organisation, ni groupe. Son numéro est tiré au sort à l’envoi ; celui ci-dessus est un exemple. La modération ne voit pas non plus qui vous êtes.',
  'discuss.noTopics': 'aucun thème',
  'discuss.noGroups': 'aucun groupe choisi pour le moment',
  'discuss.choose.topic': 'Ajouter ou retirer un thème…',
  'discuss.choose.label': 'Marque de diffusion…',
  'discuss.choose.groups': 'Ajouter ou retirer un groupe…',
  'discuss.choose.attribution': 'Signature…',
  'discuss.choose.quote': 'Citer une contribution…',
  'discuss.choose.quoteNewest': 'Citer l’une des contributions les plus récentes…',
  'discuss.noQuote': 'Ne rien citer',
  'discuss.chosen': 'choisi ; pour le retirer, choisissez-le de nouveau',
  'discuss.label.clear': 'tout espace de travail relié',
  'discuss.label.green': 'espaces de travail vérifiés, dans des canaux fermés',
  'discuss.label.amber': 'espaces de travail vérifiés des groupes nommés, dans des canaux privés',
  'discuss.label.red': 'pas dans le forum : pour des personnes réunies dans une même pièce',
  'discuss.red':
    '<b>TLP:RED</b> est réservé aux personnes réunies dans une même pièce : le forum ne peut donc pas le diffuser. Veuillez vous rencontrer en personne, ou vous appeler. La marque n’a pas été modifiée.',
  'discuss.attribution.named': 'Nom et organisation',
  'discuss.attribution.named.what': 'tels que le forum vous connaît',
  'discuss.attribution.group': 'Groupe de parties prenantes',
  'discuss.attribution.group.what': 'par exemple « un membre de la société civile »',
  'discuss.attribution.chatham': 'Règle de Chatham House',
  'discuss.attribution.chatham.what': 'un pseudonyme dans cette discussion, rien d’autre',
  'discuss.keeps.open':
    'La modération a vu cette contribution avec votre nom ou votre groupe : elle ne peut donc plus passer sous la règle de Chatham House, car la modération apprendrait de qui est le pseudonyme. Pour la signer ainsi, retirez-la avec <c>/threads mine</c> et envoyez-la de nouveau, de préférence avec d’autres mots.',
  'discuss.keeps.sealed':
    'La modération a vu cette contribution sous son pseudonyme : elle le garde donc, sinon la modération apprendrait de qui elle est. Pour la signer autrement, retirez-la avec <c>/threads mine</c> et envoyez-la de nouveau, de préférence avec d’autres mots.',
  'discuss.send': 'Envoyer à la modération',
  'discuss.post': 'Publier',
  'discuss.save': 'Enregistrer la modification',
  'discuss.change': 'Modifier le texte',
  'discuss.discard': 'Abandonner',
  'discuss.discarded': 'C’est abandonné. Rien n’a été envoyé.',
  'discuss.draftGone':
    'Cela a déjà été envoyé ou abandonné, ou c’est trop ancien. <c>/threads mine</c> affiche ce que vous avez envoyé.',
  'discuss.sent':
    'Votre contribution a été envoyée à la modération. Vous pouvez la suivre ou la modifier avec <c>/threads mine</c>. La plupart des réponses arrivent dans la journée.',
  'discuss.sent.placed': 'C’est publié dans <b>{reference}</b>, et en route vers chaque copie.',
  'discuss.sent.changed':
    'C’est modifié. Chaque copie de <b>{reference}</b> affiche le nouveau texte dans un instant.',
  'discuss.tooMany':
    'Trop de vos contributions attendent la modération. Veuillez attendre quelques réponses, ou retirer des contributions avec <c>/threads mine</c>. Celle-ci est conservée ici.',
  'discuss.tooOften':
    'Rien n’a été envoyé. Vous avez beaucoup publié et modifié au cours de cette heure, et chaque fois devient un message dans de nombreux canaux. Votre texte est conservé ici : veuillez le renvoyer plus tard. Il sera accepté dans une heure au plus tard.',
  'discuss.unsealed':
    'La signature n’a pas été modifiée : la modération l’a vue, et il n’est donc plus possible de passer sous la règle de Chatham House ni d’en sortir. Pour signer autrement, retirez la contribution avec <c>/threads mine</c> et envoyez-la de nouveau. Rien d’autre n’a été perdu.',
  'discuss.stands':
    'La modération a approuvé cette contribution entre-temps : elle est publiée telle que vous l’aviez envoyée. Sa marque de diffusion, ses thèmes et sa signature restent. Rien n’a encore été modifié. Ci-dessous, ce que deviendrait le texte.',
  'discuss.changed':
    'Ce n’est pas encore envoyé : quelque chose a changé depuis que vous l’avez vu. Veuillez le relire, puis l’envoyer.',
  'discuss.nothing': 'Rien n’a été modifié : le texte est le même qu’avant.',
  'discuss.reviewed':
    'Ici, la modération examine ce que vous écrivez avant que cela paraisse : une contribution publiée ne peut donc pas être modifiée. Veuillez le dire mieux dans une réponse, ou supprimer la contribution avec <c>/threads mine</c>.',
  'discuss.missing':
    'Vous ne pouvez plus voir cette discussion d’ici : rien de ce que vous y avez écrit ne peut donc être modifié. <c>/threads mine</c> affiche ce que vous avez écrit.',
  'discuss.over':
    'Cette contribution a été refusée, retirée ou supprimée entre-temps : rien n’a été modifié. Vous la trouvez dans <c>/threads mine</c> ; si c’est une décision de la modération, vous pouvez la contester là, tant qu’il en est temps.',
  'discuss.mutedEdit':
    'La modération a bloqué votre pseudonyme dans cette discussion : rien de ce qu’il signe ne peut être modifié. Ailleurs dans le forum, vous pouvez continuer à écrire.',
  'discuss.anewWhat':
    'Voici ce que contenait le formulaire. Si vous continuez, ce texte sera envoyé une fois de plus, en plus de ce que vous avez déjà envoyé.',
  'discuss.anew': 'Recommencer avec ce texte',
  'discuss.asThread': 'Lancer une discussion avec ce texte',

  // What was not sent yet
  'discuss.unsent.title': 'Pas encore envoyé',
  'discuss.unsent.thread': 'Discussion',
  'discuss.unsent.reply': 'Réponse',
  'discuss.unsent.edit': 'Modification',
  'discuss.unsent.goOn': 'Continuer l’un de ces textes…',
  'discuss.unsent.new': 'Commencer autre chose',

  // Somebody is in danger
  'danger.button': 'Quelqu’un est en danger',
  'danger.over': 'Personne n’est en danger',
  'danger.title': 'Si quelqu’un est en danger en ce moment',
  'danger.first': 'Appelez les services d’urgence de l’endroit où se trouve la personne.',
  'danger.platform':
    'Si vous l’avez vu sur une plateforme, utilisez aussi le canal d’urgence de cette plateforme pour les dangers imminents ; elle peut agir en quelques minutes.',
  'danger.noHotline': 'Le forum n’est pas un service d’urgence. Personne ici ne veille à toute heure.',
  'danger.draft': 'Ce que vous écrivez sera marqué comme urgent pour la modération, dès que vous l’enverrez.',
  'danger.report':
    'Votre signalement est entre les mains de la modération, marqué comme urgent. Personne n’apprend qu’il vient de vous, pas même elle.',
  'danger.addWords': 'Ajouter un texte',
  'danger.sent':
    'C’est marqué comme urgent. Si quelqu’un est en danger en ce moment, appelez d’abord les services d’urgence, et utilisez le canal d’urgence de la plateforme elle-même : le forum n’est pas un service d’urgence.',
};
