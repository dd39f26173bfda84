import type { threads as english } from '../en/threads.ts';
import type { Texts } from '../texts.ts';

/** Everything that /threads shows, and the shortcut on messages. */
export const threads: Texts<typeof english> = {
  'shortcut.discuss': 'Discuter dans le forum',

  // Browsing: /threads
  'threads.summary': 'Les discussions du forum : parcourir, suivre, répondre, signaler',
  'threads.option.query': 'Mots à chercher, une référence comme T-5, ou : mine, followed, waiting',
  'threads.option.topic': 'Uniquement les discussions sur ces thèmes',
  'threads.option.status':
    'Uniquement dans cet état ; la modération trouve aussi les discussions masquées ou en attente',
  'threads.option.show': 'Ce qui est à vous : ce que vous avez écrit, ce que vous suivez, ce qui vous attend',
  'threads.show.mine': 'ce que vous avez écrit',
  'threads.show.followed': 'ce que vous suivez',
  'threads.show.waiting': 'ce qui vous attend',
  'threads.state.pending': 'attend la modération',
  'threads.state.open': 'ouverte',
  'threads.state.closed': 'fermée',
  'threads.state.declined': 'refusée',
  'threads.state.withdrawn': 'retirée',
  'threads.state.hidden': 'masquée',
  'threads.title': '{total, plural, one {# discussion} many {# de discussions} other {# discussions}}',
  'threads.found':
    '{total, plural, one {# discussion} many {# de discussions} other {# discussions}} avec « {query} »',
  'threads.none':
    'Il n’y a pas encore de discussion que vous puissiez voir d’ici. Vous pouvez en lancer une : <c>/discuss</c>',
  'threads.noneFound':
    'Aucune discussion que vous pouvez voir d’ici ne correspond. Essayez avec moins de mots ou de filtres.',
  'threads.clearOnly':
    'Cet espace de travail n’est pas vérifié : seules les discussions TLP:CLEAR sont affichées ici.',
  'threads.moderatorsList':
    'Rien n’est affiché : seule la modération voit les discussions masquées ou en attente d’une décision. Ce que vous avez écrit vous-même : <c>/threads mine</c>',
  'threads.posts': '{count, plural, one {# contribution} many {# de contributions} other {# contributions}}',
  'threads.newest': 'la plus récente : {at}',
  'threads.open': 'Ouvrir…',
  'threads.toQueue': 'Décider dans la file d’attente',
  'threads.openOne': 'Ouvrir {reference}',
  'threads.start': 'Lancer une discussion',
  'threads.mine': 'Ce que vous avez écrit',
  'threads.followed': 'Ce que vous suivez',
  'threads.missing':
    'Il n’y a pas de discussion <b>{reference}</b>. <c>/threads</c> affiche celles que vous pouvez voir.',
  'threads.missingHere':
    'Il n’y a pas de telle discussion. <c>/threads</c> affiche celles que vous pouvez voir.',

  // Pressed on a copy of a thread that cannot be seen from there any more
  'threads.notVerified':
    'Cet espace de travail n’est plus vérifié par le forum : rien de nouveau de cette discussion n’arrive ici, et elle ne peut pas être ouverte d’ici. Vous pouvez toujours signaler ce qui figure ici.',
  'threads.notOfGroups':
    'Cette discussion est destinée à certains groupes de parties prenantes, et cet espace de travail n’appartient plus à aucun d’entre eux. Rien de nouveau n’en arrive ici, et elle ne peut pas être ouverte d’ici. Vous pouvez toujours signaler ce qui figure ici.',
  'threads.notYourGroup':
    'Cette discussion est destinée à certains groupes de parties prenantes, et le forum ne vous connaît comme membre d’aucun d’entre eux. Vous pouvez toujours signaler ce qui figure ici.',

  // One thread
  'threads.range': 'contributions {from}–{to} sur {total}',
  'threads.footer': 'Ce que vous avez écrit : /threads mine',
  'threads.toNewest': 'Les plus récentes',
  'threads.reply': 'Répondre',
  'threads.follow': 'Suivre',
  'threads.followDaily': 'Suivre, une fois par jour',
  'threads.unfollow': 'Ne plus suivre',
  'threads.unfollowOne': 'Ne plus suivre {reference}',
  'threads.report': 'Signaler',
  'threads.moderate': 'Modérer',
  'threads.hideHere': 'Masquer ici',
  'threads.showHere': 'Afficher de nouveau ici',
  'threads.removed': 'supprimée',
  'threads.noEntries': 'Les fiches de cette discussion ne sont plus dans la bibliothèque.',
  'threads.isHidden': 'Masquée : seule la modération la voit.',
  'threads.isClosed': 'La modération a fermé cette discussion le {at}. Rien ne peut plus y être publié.',
  'threads.isQuiet':
    'Fermée le {at}, car personne n’y avait écrit depuis longtemps. Rien ne peut plus y être publié.',
  'threads.closedNow':
    'Cette discussion est fermée : rien ne peut plus y être publié. <c>/threads</c> affiche celles qui sont ouvertes.',
  'threads.hiddenNow':
    'Cette discussion n’est plus affichée : il n’est plus possible de la lire, de la suivre ni d’y écrire.',
  'threads.pendingNow':
    'Cette discussion attend encore la modération : il n’est pas encore possible de la lire, de la suivre ni d’y écrire.',
  'threads.muted':
    'La modération a bloqué votre pseudonyme dans cette discussion : rien n’a été envoyé sous ce pseudonyme. Ce que vous signez de votre nom ou de votre groupe y est accepté comme avant, et ailleurs dans le forum, vous pouvez continuer à écrire.',

  // Following
  'threads.followsSoon':
    'Vous suivez <b>{reference}</b> : les nouvelles contributions vous sont annoncées par message direct.',
  'threads.followsDaily':
    'Vous suivez <b>{reference}</b> : les nouvelles contributions vous sont annoncées une fois par jour.',
  'threads.unfollowed': 'Vous ne suivez plus cette discussion.',
  'threads.notFollowed': 'Vous ne suiviez pas cette discussion. Rien n’a été modifié.',
  'threads.followsNone':
    'Vous ne suivez encore aucune discussion. Appuyez sur <b>Suivre</b> sous l’une de celles qu’affiche <c>/threads</c>.',
  'threads.followedTitle':
    'Vous suivez {total, plural, one {# discussion} many {# de discussions} other {# discussions}}',
  'threads.newPosts':
    '{count, plural, =0 {rien de nouveau} one {# nouvelle contribution} other {# nouvelles contributions}}',
  'threads.daily': 'annonces une fois par jour',
  'threads.soon': 'annonces sans attendre',
  'threads.followsUnseen': '{reference} ne peut pas être vue d’ici, ou ne peut plus l’être.',

  // One’s own contributions: /threads mine
  'threads.mine.title':
    'Vous avez écrit {total, plural, one {# contribution} many {# de contributions} other {# contributions}}',
  'threads.mine.none':
    'Vous n’avez encore rien écrit dans le forum. Commencez avec <c>/discuss</c>, ou répondez dans <c>/threads</c>.',
  'threads.waiting.title':
    '{total, plural, one {# contribution vous attend} many {# de contributions vous attendent} other {# contributions vous attendent}}',
  'threads.waiting.none': 'Rien ne vous attend.',
  'threads.waitingFor':
    '{count, plural, one {# d’entre elles attend} other {# d’entre elles attendent}} votre réponse : /threads waiting',
  'threads.what.thread': 'Discussion {reference}',
  'threads.what.reply': 'Réponse dans {reference}',
  'threads.own.waiting': 'attend la modération',
  'threads.own.held': 'en attente : la modération a besoin de plus de temps',
  'threads.own.returned': 'vous attend : la modération vous demande quelque chose',
  'threads.own.standing': 'publiée partout où sa marque le permet',
  'threads.own.threadHidden': 'sa discussion n’est plus affichée',
  'threads.own.threadClosed': 'publiée partout où sa marque le permet ; sa discussion est fermée',
  'threads.own.declined': 'refusée par la modération',
  'threads.own.withdrawn': 'retirée par vous, ou faute de réponse',
  'threads.own.removed': 'supprimée par la modération',
  'threads.own.removedByYou': 'supprimée par vous',
  'threads.own.question': 'La modération a demandé le {at} :',
  'threads.own.suggestion': 'Elle propose cette formulation',
  'threads.own.reason': 'Raison, {at} : {reason}',
  'threads.own.appealUntil':
    'Si vous pensez que c’est une erreur, vous pouvez contester jusqu’au {at}, une seule fois.',
  'threads.own.unsealed':
    'Deux personnes de l’administration ont appris le {at} que vous avez écrit ceci. La raison qu’elles ont indiquée :',
  'threads.answer': 'Répondre',
  'threads.change': 'Modifier',
  'threads.edit': 'Modifier',
  'threads.remove': 'Supprimer',
  'threads.withdraw': 'Retirer',
  'threads.takeWording': 'Utiliser cette formulation',
  'threads.appeal': 'Contester',
  'threads.notYours':
    'Il n’y a pas de telle contribution de vous. <c>/threads mine</c> affiche ce que vous avez écrit.',
  'threads.over':
    'Cette contribution a été refusée, retirée ou supprimée entre-temps : rien n’a été modifié. Si c’est une décision de la modération, vous pouvez la contester ci-dessous, tant qu’il en est temps ; tout ce que vous avez écrit est dans <c>/threads mine</c>.',
  'threads.standsAlready':
    'Cette contribution est maintenant publiée : elle ne peut plus être retirée. Vous pouvez la supprimer.',
  'threads.waitsStill': 'Cette contribution attend encore la modération. Vous pouvez la retirer.',
  'threads.noSuggestion': 'Il n’y a plus de formulation proposée à utiliser. Rien n’a été modifié.',
  'threads.withdrawn': 'C’est retiré. Il n’y aura pas de décision.',
  'threads.removedOwn': 'C’est supprimé. Une ligne remplace le texte dans chaque copie.',
  'threads.tookWording':
    'Votre contribution a maintenant la formulation proposée. La modération en est informée.',
  'threads.withdrawOwn.title': 'Retirer cette contribution ?',
  'threads.withdrawOwn.what':
    'Il n’y aura pas de décision, et elle ne paraît nulle part. Votre texte reste dans /threads mine, et vous pouvez recommencer avec ce texte.',
  'threads.removeOwn.title': 'Supprimer cette contribution ?',
  'threads.removeOwn.what':
    'Dans chaque copie, une ligne dit que son auteur l’a supprimée. La modération peut encore la lire. Elle ne peut pas être rétablie.',
  'threads.removeOwn.thread':
    'Elle ouvre la discussion, que personne ne pourra plus lire et où personne ne pourra plus répondre. Dans chaque copie, une ligne dit que son auteur l’a supprimée. Elle ne peut pas être rétablie.',
  'threads.removeOwn.keep': 'La garder',
  'threads.appeal.waiting': 'Votre contestation attend quelqu’un d’autre de la modération.',
  'threads.appeal.approved': 'Quelqu’un d’autre de la modération vous a donné raison.',
  'threads.appeal.declined': 'Quelqu’un d’autre de la modération a tout réexaminé et maintient la décision.',
  'threads.appeal.done':
    'Votre contestation est entre les mains de la modération. Quelqu’un d’autre que la première fois en décide.',
  'threads.appeal.missing': 'Il n’y a pas ici de décision que vous puissiez contester.',
  'threads.appeal.twice':
    'Vous avez déjà contesté cette décision. Une décision peut être contestée une fois.',
  'threads.appeal.late': 'Cette décision est trop ancienne pour être contestée.',

  // Reporting
  'threads.report.title': 'Signaler une contribution',
  'threads.report.which': 'De quelle contribution s’agit-il ?',
  'threads.report.choosePost': 'Choisir une contribution…',
  'threads.report.noneOfThese':
    'Aucune des contributions de cette page ne peut être signalée. Regardez-en d’autres.',
  'threads.older': 'Contributions plus anciennes',
  'threads.newer': 'Contributions plus récentes',
  'threads.report.why': 'Pourquoi la modération devrait-elle examiner {post} ?',
  'threads.report.chooseReason': 'Choisir une raison…',
  'threads.report.anonymous':
    'La modération apprend la raison et ce que vous écrivez. Personne n’apprend que cela vient de vous, pas même elle. Si quelqu’un est en danger, choisissez cette raison : vous verrez d’abord où trouver de l’aide.',
  'threads.report.nothing': 'Il n’y a rien ici qui puisse être signalé, ou cela a déjà été supprimé.',
  'threads.report.twice': 'Vous l’avez déjà signalé, et la modération l’examine.',
  'threads.report.kept':
    'Vous avez déjà signalé cette contribution, et la modération a décidé de la laisser telle quelle. Elle n’a pas été signalée de nouveau. Si elle est modifiée, vous pourrez la signaler encore une fois.',
  'threads.report.tooOften':
    'Vous avez envoyé aujourd’hui tant de signalements qu’aucun autre n’est accepté avant demain. Celui-ci n’a pas été envoyé. Si quelqu’un est en danger, appelez les services d’urgence de l’endroit où se trouve la personne.',
  'threads.report.added':
    'Votre texte est entre les mains de la modération, avec votre signalement. Personne n’apprend qu’il vient de vous, pas même elle.',
  'threads.report.done':
    'Merci. Le signalement est entre les mains de la modération. Personne n’apprend qu’il vient de vous, pas même elle.',

  // Forms for words
  'threads.form.reportWhy.title': 'Signaler la contribution',
  'threads.form.reportWhy.submit': 'Signaler',
  'threads.form.reportWhy.label': 'Que doit savoir la modération ?',
  'threads.form.reportWhy.hint':
    'La modération lit ce texte. Personne n’apprend de qui il vient, pas même elle.',
  'threads.form.alarm.title': 'Quelqu’un est en danger',
  'threads.form.alarm.submit': 'Ajouter',
  'threads.form.alarm.label': 'Que doit savoir la modération ?',
  'threads.form.alarm.hint':
    'Où, quand, qui, si possible. La modération le lit. Personne n’apprend qui l’a écrit, pas même elle.',
  'threads.form.appeal.title': 'Contester la décision',
  'threads.form.appeal.submit': 'Contester',
  'threads.form.appeal.label': 'Pourquoi faudrait-il décider autrement ?',
  'threads.form.appeal.hint':
    'Quelqu’un d’autre de la modération le lit. Une décision peut être contestée une fois.',
  'threads.form.takeAway.title': 'Pourquoi supprimer ?',
  'threads.form.takeAway.submit': 'Supprimer',
  'threads.form.takeAway.label': 'Message à l’auteur',
  'threads.form.takeAway.hint': 'L’auteur lit ce texte avec la raison, sans votre nom.',
  'threads.form.close.title': 'Fermer la discussion',
  'threads.form.close.submit': 'Fermer',
  'threads.form.close.label': 'Pourquoi elle est fermée',
  'threads.form.close.hint': 'Tout le monde le lit sous la discussion. Le champ peut rester vide.',
  'threads.form.unseal.title': 'Lever l’anonymat',
  'threads.form.unseal.submit': 'Demander',
  'threads.form.unseal.label': 'Pourquoi faut-il savoir qui a écrit ceci ?',
  'threads.form.unseal.hint':
    'L’administration du forum le lit, et une autre personne en décide. Si elle accepte, l’auteur le lit.',
  'threads.words.missing': 'Rien n’a été fait, car il faut des mots qui puissent se lire.',

  // In one workspace: its admins
  'threads.here.what':
    'Vous êtes responsable de cet espace de travail. Vous pouvez y masquer toute la discussion ; ailleurs, elle reste.',
  'threads.here.hidden':
    'Masquée dans cet espace de travail : ses messages d’ici le diront dans un instant, et les nouvelles contributions n’y seront pas diffusées.',
  'threads.here.shown': 'De nouveau affichée dans cet espace de travail, avec ce qui est arrivé entre-temps.',
  'threads.here.missing': 'Cette discussion ne se trouve dans aucun canal de cet espace de travail.',
  'threads.here.alreadyHidden': 'Elle était déjà masquée ici. Rien n’a été modifié.',
  'threads.here.alreadyShown': 'Elle est déjà affichée ici. Rien n’a été modifié.',

  // Moderating
  'threads.govern.state': 'État',
  'threads.govern.quiet': 'Si personne n’écrit',
  'threads.govern.isKept': 'elle reste ouverte',
  'threads.govern.isNotKept': 'elle se ferme au bout d’un certain temps',
  'threads.govern.replies': 'Réponses',
  'threads.govern.isAll': 'la modération les examine toutes avant qu’elles paraissent',
  'threads.govern.isNew': 'la modération examine celles des nouveaux membres avant qu’elles paraissent',
  'threads.govern.choosePost': 'Une contribution…',
  'threads.govern.already': 'C’est déjà le cas. Rien n’a été modifié.',
  'threads.govern.reopen': 'La discussion est de nouveau ouverte. Chaque copie le dira dans un instant.',
  'threads.govern.keep': 'La discussion reste ouverte, même si personne n’y écrit pendant longtemps.',
  'threads.govern.rest': 'La discussion se ferme quand personne n’y a écrit pendant un certain temps.',
  'threads.govern.reviewAll':
    'Désormais, chaque réponse attend la modération, quelle que soit la personne qui l’écrit.',
  'threads.govern.reviewNew': 'Désormais, seules les réponses des nouveaux membres attendent la modération.',
  'threads.govern.closed': 'La discussion est fermée. Chaque copie le dira dans un instant.',
  'threads.govern.noPost': 'Il n’y a pas de telle contribution.',
  'threads.govern.gone': 'Cette contribution n’est plus publiée. Rien n’a été modifié.',
  'threads.govern.own':
    'Ceci est votre propre contribution. Quelqu’un d’autre de la modération en décide ; vous pouvez la supprimer dans /threads mine.',
  'threads.govern.removed':
    'C’est supprimé, sous la référence <b>{reference}</b>. Chaque copie le dira dans un instant. L’auteur est informé qu’il y a du nouveau, et peut contester.',
  'threads.do.close': 'Fermer',
  'threads.do.reopen': 'Rouvrir',
  'threads.do.keep': 'Garder ouverte',
  'threads.do.rest': 'La laisser se fermer',
  'threads.do.reviewAll': 'Examiner chaque réponse',
  'threads.do.reviewNew': 'N’examiner que les nouveaux membres',
  'threads.do.remove': 'Supprimer',
  'threads.do.mute': 'Bloquer le pseudonyme',
  'threads.do.unmute': 'Débloquer le pseudonyme',
  'threads.do.wordings': 'Formulations antérieures',
  'threads.do.unseal': 'Demander la levée de l’anonymat',
  'threads.do.back': 'Retour',
  'threads.wordings.none': 'Il n’y a pas de formulation antérieure.',
  'threads.wordings.until': 'Jusqu’au {at} :',
  'threads.removal.title': 'Supprimer {post} ?',
  'threads.removal.what': 'Dans chaque copie, une ligne avec la raison la remplace. L’auteur peut contester.',
  'threads.removal.thread':
    'Elle ouvre la discussion, qui sera masquée avec elle. Dans chaque copie, une ligne avec la raison la remplace. L’auteur peut contester.',
  'threads.removal.choose': 'Choisir une raison…',
  'threads.removal.keep': 'La garder',

  // The desk and help
  'desk.waiting':
    '{count, plural, one {# de vos contributions attend} other {# de vos contributions attendent}} votre réponse.',
  'desk.showWaiting': 'Afficher',
  'desk.followed': 'Discussions que vous suivez',
  'desk.openThread': 'Ouvrir une discussion…',
  'desk.moreFollowed': 'et {count} de plus : /threads followed',
  'help.try.discuss': 'Lancer une discussion',
  'help.try.review': 'Approuver ce qui attend',
};
