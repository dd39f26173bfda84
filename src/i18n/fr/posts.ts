import type { posts as english } from '../en/posts.ts';
import type { Texts } from '../texts.ts';

/** What stands of threads in channels, and what their followers and authors are told. */
export const posts: Texts<typeof english> = {
  /* How a post is signed. */
  'signature.named': '{name}, {organisation}',
  'signature.group.industry': 'Un membre du secteur des technologies',
  'signature.group.small-platform': 'Un membre d’une petite plateforme',
  'signature.group.civil-society': 'Un membre de la société civile',
  'signature.group.academia': 'Un membre des milieux universitaires',
  'signature.group.government': 'Un membre d’un gouvernement',
  'signature.group.intergovernmental': 'Un membre d’une organisation intergouvernementale',
  'signature.group.none': 'Un membre',
  'signature.chatham': 'Participant {number}',
  'signature.former': 'Un ancien membre',

  /* A post in a channel. {reference} is T-5. */
  'post.edited': 'modifié',
  'post.for': 'Pour',
  'post.topics': 'Thèmes',
  'post.about': 'Au sujet de',
  'post.quotedGone': 'Cette contribution a été supprimée.',
  'post.closed': 'Cette discussion est fermée. Vous pouvez encore la lire et la suivre.',
  'post.reply': 'Répondre',
  'post.follow': 'Suivre',
  'post.report': 'Signaler',
  'post.entries': '{count, plural, one {Ouvrir la fiche} other {Ouvrir les fiches}}',
  'post.footer':
    '{reference} · Les réponses que vous tapez ici restent dans ce canal ; le bouton Répondre diffuse la vôtre partout. Aussi : /threads {reference}',
  'post.footer.closed': '{reference} · Pour en voir plus : /threads {reference}',

  /* What stands in place of a post. */
  'post.removed.author': 'Cette contribution a été supprimée par son auteur.',
  'post.removed.moderator': 'Cette contribution a été supprimée par la modération.',
  'post.removed.reason': 'Cette contribution a été supprimée par la modération. Raison : {reason}',
  'post.unquoted':
    'Cette contribution en citait une autre, qui a été supprimée. Elle n’est plus affichée ici, car cet espace de travail n’a plus le droit de voir la discussion.',
  'post.threadHidden': 'Cette discussion n’est plus affichée.',
  'post.hiddenHere': 'Les responsables de cet espace de travail ont masqué cette discussion ici.',
  'post.tooOpen':
    'Plus de personnes peuvent voir ce canal que {label} ne le permet : ceci n’y est donc plus affiché. Les responsables de l’espace de travail peuvent en restreindre l’accès.',

  /* Lines in a thread. */
  'line.closed': 'La modération a fermé cette discussion. Elle peut encore être lue.',
  'line.closed.silence':
    'Cette discussion a été fermée, car personne n’y a écrit pendant 60 jours. Elle peut encore être lue ; la modération peut la rouvrir.',
  'line.open': 'La modération a rouvert cette discussion.',

  /* /forum ledger. {reference} is T-5. */
  'ledger.thread': 'Discussion {reference}',
  'ledger.post': 'Contribution à {reference}',
  'ledger.line': 'Avis dans {reference}',
  'ledger.problem.notAllowed': 'cet espace de travail ne peut pas voir la discussion, ou ne le peut plus',
  'ledger.problem.noThread':
    'la discussion dont il fait partie ne se trouve pas ici ; il suivra quand elle y sera',

  /* A direct message, always the same. */
  somethingWaits: 'Il y a du nouveau au sujet de ce que vous avez écrit : <c>/threads mine</c>',

  /* What somebody is told who follows threads. */
  'followed.new':
    'Du nouveau dans <b>{reference}</b> « {title} » : {count, plural, one {# contribution} other {# contributions}}. Pour l’ouvrir : <c>/threads {reference}</c>',
  'followed.newElsewhere':
    'Du nouveau dans <b>{reference}</b>, qui n’est pas diffusée dans cet espace de travail : {count, plural, one {# contribution} other {# contributions}}. Pour l’ouvrir dans un espace de travail où elle est diffusée : <c>/threads {reference}</c>',
  'followed.several':
    '{count, plural, one {# discussion que vous suivez a} other {# discussions que vous suivez ont}} de nouvelles contributions :',
  'followed.today':
    'Depuis la dernière annonce, {count, plural, one {# discussion que vous suivez a} other {# discussions que vous suivez ont}} reçu de nouvelles contributions :',
  'followed.open': 'Ouvrir une discussion…',
  'followed.change':
    'Vous recevez cette annonce parce que vous suivez des discussions. Pour modifier ou arrêter cela : <c>/threads followed</c>',
  'followed.changeDaily':
    'Vous recevez cette annonce une fois par jour parce que vous suivez des discussions. Pour modifier ou arrêter cela : <c>/threads followed</c>',
};
