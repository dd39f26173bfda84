import type { console as english } from '../en/console.ts';
import type { Texts } from '../texts.ts';

export const console: Texts<typeof english> = {
  // The local console
  'console.name': 'Consola local',
  'console.where': 'Funciona solo en este equipo.',
  'console.youAre': 'Su función',
  'console.language': 'Idioma',
  'console.places': 'Canales y mensajes',
  'console.menu': 'Canales y ajustes',
  'console.conversation': 'Conversación',
  'console.skip': 'Ir a la línea de comandos',
  'persona.guest': 'Visitante',
  'persona.member': 'Miembro',
  'persona.moderator': 'Moderación',
  'persona.curator': 'Documentalista',
  'persona.admin': 'Administración',
  'persona.does.guest': 'consulta la biblioteca',
  'persona.does.member': 'propone y debate',
  'persona.does.moderator': 'decide qué se difunde',
  'persona.does.curator': 'mantiene al día la biblioteca',
  'persona.does.admin': 'configura el foro',
  'console.verified': 'verificado',
  'console.notVerified': 'sin verificar',
  'console.direct': 'Mensajes directos',
  'channel.about.forum': 'Lo que se comparte aquí lo ven todas las personas de este espacio de trabajo.',
  'channel.about.digest':
    'Para los boletines de la biblioteca. Lo que se comparte aquí lo ven todas las personas de este espacio de trabajo.',
  'channel.about.moderators': 'Un canal privado para moderación, documentalistas y administración.',
  'channel.about.direct': 'Una conversación solo entre usted y el bot.',
  'console.closed':
    'Este canal está reservado a moderación, documentalistas y administración. Cambie de función para leerlo.',
  'console.unread': 'mensajes nuevos',
  'console.try.search': 'Buscar «livestream»',
  'console.try.discuss': 'Iniciar un debate',
  'console.try.approve': 'Aprobarlo con la función de moderación',
  'console.input': 'Comando',
  'console.placeholder': 'Escriba / para ver los comandos',
  'console.send': 'Enviar',
  'console.suggestions': '{count, plural, one {# sugerencia} many {# de sugerencias} other {# sugerencias}}',
  'console.key.complete': 'completar',
  'console.key.choose': 'elegir',
  'console.key.send': 'enviar',
  'console.key.close': 'cerrar',
  'console.private': 'Solo visible para usted',
  'console.sharedBy': 'compartido por {name}',
  'console.newIn': 'Mensaje nuevo ({place}):',
  'console.below': 'Mensaje nuevo más abajo',
  'console.above': 'Mensaje nuevo más arriba',
  'console.thread': 'Intervenciones de este debate',
  'console.hint':
    'El bot solo lee comandos, nunca mensajes. Un comando empieza con una barra, por ejemplo <c>{example}</c>.',
  'console.tooLong': 'Este texto tiene {count} caracteres; la consola admite {most}. Acórtelo.',
  'console.working': 'En curso…',
  'console.away':
    'La consola no responde. Compruebe que npm start sigue en marcha y vuelva a intentarlo. No se ha perdido nada de lo que escribió.',
  'console.restarted': 'La consola se ha reiniciado. Abra la última dirección que mostró npm start.',
  'console.required': 'Rellene este campo.',
  'console.most': '{most} caracteres como máximo.',
  'console.optional': 'opcional',
  'console.doorTitle': 'Esta es la consola local de Plenary',
  'console.door':
    'Ábrala con la última dirección que mostró <c>npm start</c>. La dirección lleva una clave que funciona una sola vez.',
  'console.noScript': 'La consola necesita JavaScript.',

  // Slack
  'slack.unconnected':
    'Este espacio de trabajo no está conectado con el foro. Pida a los responsables del foro que lo conecten y vuelva a intentarlo.',
  'slack.wait': 'Un momento, por favor.',
  'slack.close': 'Cerrar',
  'slack.shareFailed':
    'Slack no ha aceptado este mensaje para el canal, que quizá esté archivado o cerrado a publicaciones. Si no aparece allí, vuelva a intentarlo o compártalo en otro canal.',
  'slack.shareInWindow':
    'Esta ventana no pertenece a ningún canal, así que no se ha compartido nada. Envíe el comando en el canal y pulse allí <b>Compartir aquí</b>.',
  'slack.tooLong': 'Hay más contenido del que cabe aquí. Concrete la pregunta para ver el resto.',
  /* In the place of a mention, where Slack tells no name. */
  'slack.someone': 'alguien',
  'slack.someGroup': 'un grupo de personas',
  'slack.someChannel': 'un canal',
};
