import type { posts as english } from '../en/posts.ts';
import type { Texts } from '../texts.ts';

/** What stands of threads in channels, and what their followers and authors are told. */
export const posts: Texts<typeof english> = {
  /* How a post is signed. */
  'signature.named': '{name}, {organisation}',
  'signature.group.industry': 'Un miembro del sector tecnológico',
  'signature.group.small-platform': 'Un miembro de una plataforma pequeña',
  'signature.group.civil-society': 'Un miembro de la sociedad civil',
  'signature.group.academia': 'Un miembro del sector académico',
  'signature.group.government': 'Un miembro de un gobierno',
  'signature.group.intergovernmental': 'Un miembro de una organización intergubernamental',
  'signature.group.none': 'Un miembro',
  'signature.chatham': 'Participante {number}',
  'signature.former': 'Un antiguo miembro',

  /* A post in a channel. {reference} is T-5. */
  'post.edited': 'editada',
  'post.for': 'Para',
  'post.topics': 'Temas',
  'post.about': 'Sobre',
  'post.quotedGone': 'Esta intervención se eliminó.',
  'post.closed': 'Este debate está cerrado. Aún se puede leer y seguir.',
  'post.reply': 'Responder',
  'post.follow': 'Seguir',
  'post.report': 'Denunciar',
  'post.entries': '{count, plural, one {Abrir la ficha} many {Abrir las fichas} other {Abrir las fichas}}',
  'post.footer':
    '{reference} · Las respuestas que escriba aquí se quedan en este canal; el botón Responder lleva la suya a todas partes. También: /threads {reference}',
  'post.footer.closed': '{reference} · Más: /threads {reference}',

  /* What stands in place of a post. */
  'post.removed.author': 'Esta intervención la eliminó la persona que la escribió.',
  'post.removed.moderator': 'Esta intervención la eliminó el equipo de moderación.',
  'post.removed.reason': 'Esta intervención la eliminó el equipo de moderación. Motivo: {reason}',
  'post.unquoted':
    'Esta intervención citaba otra que se eliminó. Ya no se muestra aquí, porque este espacio de trabajo ya no puede ver el debate.',
  'post.threadHidden': 'Este debate ya no se muestra.',
  'post.hiddenHere': 'Alguien que administra este espacio de trabajo ha ocultado aquí este debate.',
  'post.tooOpen':
    'Ven este canal más personas de las que permite {label}, así que esto ya no se muestra aquí. Quien administra este espacio de trabajo puede cerrar el canal.',

  /* Lines in a thread. */
  'line.closed': 'El equipo de moderación cerró este debate. Aún se puede leer.',
  'line.closed.silence':
    'Este debate se cerró porque nadie escribió en él durante 60 días. Aún se puede leer; el equipo de moderación puede reabrirlo.',
  'line.open': 'El equipo de moderación reabrió este debate.',

  /* /forum ledger. {reference} is T-5. */
  'ledger.thread': 'Debate {reference}',
  'ledger.post': 'Intervención en {reference}',
  'ledger.line': 'Aviso en {reference}',
  'ledger.problem.notAllowed': 'este espacio de trabajo no puede ver el debate, o ya no',
  'ledger.problem.noThread': 'el debate al que pertenece no está aquí; llegará cuando esté el debate',

  /* A direct message, always the same. */
  somethingWaits: 'Hay novedades sobre algo que usted aportó: <c>/threads mine</c>',

  /* What somebody is told who follows threads. */
  'followed.new':
    'Novedades en <b>{reference}</b> «{title}»: {count, plural, one {# intervención} many {# de intervenciones} other {# intervenciones}}. Para abrirlo: <c>/threads {reference}</c>',
  'followed.newElsewhere':
    'Novedades en <b>{reference}</b>, que no llega a este espacio de trabajo: {count, plural, one {# intervención} many {# de intervenciones} other {# intervenciones}}. Para abrirlo en un espacio de trabajo al que sí llega: <c>/threads {reference}</c>',
  'followed.several':
    '{count, plural, one {# debate que usted sigue tiene} many {# de debates que usted sigue tienen} other {# debates que usted sigue tienen}} intervenciones nuevas:',
  'followed.today':
    'Desde el último aviso, {count, plural, one {# debate que usted sigue ha recibido} many {# de debates que usted sigue han recibido} other {# debates que usted sigue han recibido}} intervenciones nuevas:',
  'followed.open': 'Abrir un debate…',
  'followed.change':
    'Recibe este aviso porque usted decidió seguir esto. Para cambiarlo o ponerle fin: <c>/threads followed</c>',
  'followed.changeDaily':
    'Recibe este aviso una vez al día porque usted decidió seguir esto. Para cambiarlo o ponerle fin: <c>/threads followed</c>',
};
