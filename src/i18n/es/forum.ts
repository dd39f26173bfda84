import type { forum as english } from '../en/forum.ts';
import type { Texts } from '../texts.ts';

export const forum: Texts<typeof english> = {
  // /forum
  'forum.summary': 'Ayuda, y todo lo que no tiene un comando propio',
  'help.summary': 'Qué es el foro y qué se puede escribir',
  'help.about': 'topics (temas), filters (filtros) o un comando',
  'help.title': 'Qué puede hacer aquí',
  'help.intro':
    'Plenary conecta un mismo foro con muchos espacios de trabajo de Slack y servidores de Discord. Mantiene al día las normas, los principios y las prácticas con que el sector tecnológico responde al uso de Internet con fines terroristas, con respeto de los derechos humanos.',
  'help.private':
    'Solo usted ve las respuestas hasta que pulse <b>Compartir aquí</b>. No se leen los mensajes de nadie: el bot funciona únicamente con comandos, botones y formularios.',
  'help.commands': 'Comandos',
  'help.try': 'Tres cosas que probar',
  'help.try.search': 'Hacer una búsqueda',
  'help.try.open': 'Abrir una ficha',
  'help.try.define': 'Consultar un término',
  'help.topics': 'Temas',
  'help.noTopic': 'No hay ayuda sobre «{about}».',
  'help.shadowed':
    'Si otra aplicación responde a alguno de estos comandos, escriba antes <c>/forum</c>: <c>/forum practices livestream</c>.',
  'help.danger':
    'Si alguien está en peligro en este momento, póngase en contacto con los servicios de emergencia o con el canal de emergencia de la propia plataforma. El foro no es una línea de emergencia.',

  // What stands in the way of posting in a channel. {channel} is “#name” or obstacle.thatChannel
  'obstacle.thatChannel': 'ese canal',
  'obstacle.gone':
    'Plenary no encuentra <b>{channel}</b>. {platform, select, slack {Se ha eliminado, o es privado y Plenary no está en él. Si existe, escriba en él <c>/invite @Plenary</c> y vuelva a intentarlo.} discord {Se ha eliminado, o Plenary no puede verlo. Si existe, conceda al rol de Plenary «Ver canal» y «Enviar mensajes» en los ajustes del canal y vuelva a intentarlo.} other {Se ha eliminado o nunca existió.}} También puede elegir otro canal con <c>/forum settings</c>.',
  'obstacle.archived':
    'No se puede publicar nada en <b>{channel}</b> porque está archivado. Desarchívelo o elija otro canal con <c>/forum settings</c>.',
  'obstacle.notInvited':
    'Plenary no está en <b>{channel}</b>. {platform, select, slack {Escriba en él <c>/invite @Plenary</c> y vuelva a intentarlo.} discord {Conceda al rol de Plenary «Ver canal» y «Enviar mensajes» en los ajustes del canal (en un canal de foro, también «Enviar mensajes en hilos») y vuelva a intentarlo.} other {Dele acceso y vuelva a intentarlo.}}',
  'obstacle.noPermission':
    'Plenary no tiene permiso para publicar en <b>{channel}</b>. {platform, select, slack {Solo algunas personas pueden publicar en él. Pida a alguien que gestione el canal que permita publicar a Plenary, o elija otro canal con <c>/forum settings</c>.} discord {Conceda al rol de Plenary «Ver canal» y «Enviar mensajes» en los ajustes del canal (en un canal de foro, también «Enviar mensajes en hilos») y vuelva a intentarlo.} other {Elija otro canal con <c>/forum settings</c>.}}',
  'obstacle.wrongKind':
    'Los mensajes del foro no se pueden publicar en <b>{channel}</b>: es un canal de voz, una categoría, un hilo o un mensaje directo. Elija un canal de texto con <c>/forum settings</c>.',
  'obstacle.removed':
    'Plenary fue retirado de este espacio de trabajo, así que no se puede publicar nada en <b>{channel}</b>. {platform, select, slack {Pida a alguien que pueda instalar aplicaciones aquí que vuelva a añadir Plenary.} discord {Pida a alguien con «Gestionar servidor» que vuelva a añadir Plenary.} other {Vuelva a conectar el espacio de trabajo.}}',
  'obstacle.tooOpen':
    'Ven <b>{channel}</b> más personas de las que pueden ver este contenido. {platform, select, slack {Elija un canal privado} discord {Elija un canal que @everyone no pueda ver} other {Elija un canal privado}} con <c>/forum settings</c>.',
  'obstacle.directClosed':
    '{platform, select, discord {Plenary no ha podido enviar un mensaje directo. Permita los mensajes directos de los miembros de este servidor en sus ajustes de privacidad y vuelva a intentarlo.} other {Plenary no ha podido enviar un mensaje directo: ya no puede comunicarse con esa persona.}} Para los mensajes que otras personas pueden leer, elija un canal con <c>/forum settings</c>.',
  'obstacle.unreachable':
    'Por el momento no se sabe si Plenary puede publicar en <b>{channel}</b>, porque {platform, select, slack {Slack} discord {Discord} other {la plataforma}} no ha respondido. Vuelva a intentarlo dentro de un minuto.',

  // /forum settings
  'settings.summary':
    'Los ajustes de este espacio de trabajo; para la administración del foro, también miembros y roles',
  'settings.lang': 'El idioma de lo que se publica aquí',
  'settings.zone': 'La zona horaria de lo que se publica aquí, por ejemplo Europe/Zurich',
  'settings.title': 'Ajustes de este espacio de trabajo',
  'settings.channel.forum': 'Canal del foro',
  'settings.channel.digest': 'Canal de boletines',
  'settings.channel.moderators': 'Canal de moderación',
  'settings.none': 'ninguno elegido',
  'settings.fine': 'Plenary puede publicar en él.',
  'settings.open': 'Está abierto a personas externas: nada de difusión restringida se mostrará en él.',
  'settings.notPrivate':
    'No es privado, así que personas ajenas a la moderación pueden leer lo que espera una decisión. Es mejor un canal privado.',
  'settings.language': 'Idioma',
  'settings.zoneName': 'Zona horaria',
  'settings.zoneNow': '{zone}, hora local: {time}',
  'settings.notChosen': '{value} (sin elegir)',
  'settings.verification': 'Verificación',
  'settings.verified': 'verificado por el foro',
  'settings.unverified':
    'sin verificar: lo marcado como TLP:GREEN o TLP:AMBER no se muestra aquí. Diríjase a los responsables del foro.',
  'settings.choose.forum': 'Elegir el canal del foro…',
  'settings.choose.digest': 'Elegir el canal de boletines…',
  'settings.choose.moderators': 'Elegir el canal de moderación…',
  'settings.choose.language': 'Elegir el idioma…',
  'settings.changeZone': 'Cambiar la zona horaria',
  'settings.useZone': 'Usar {zone}',
  'settings.chosen.forum': '<b>{channel}</b> es ahora el canal del foro.',
  'settings.chosen.digest':
    '<b>{channel}</b> es ahora el canal de boletines. Los boletines creados para otro canal siguen en él.',
  'settings.moderators.needs':
    'El canal de moderación lo elige alguien que administra este espacio de trabajo y que además forma parte del equipo de moderación o de la administración del foro, porque allí se muestran las solicitudes de ingreso. Si debe formar parte de él, diríjase a la administración del foro.',
  'settings.chosen.moderators': '<b>{channel}</b> es ahora el canal de moderación.',
  'settings.chosen.language': 'A partir de ahora, lo que se publica aquí estará en <b>{language}</b>.',
  'settings.chosen.zone': 'A partir de ahora, las horas indicadas aquí son las de <b>{zone}</b>.',
  'settings.kept': 'El ajuste no se ha cambiado.',
  'settings.zoneTitle': 'Zona horaria',
  'settings.zoneLabel': 'Ciudad o nombre de la zona horaria',
  'settings.zoneHint': 'Por ejemplo: Zurich, America/New_York, Asia/Kathmandu, UTC',
  'settings.zoneSubmit': 'Guardar',
  'settings.back': 'Volver a los ajustes',
  'settings.people': 'Miembros y roles',
  'settings.greeting': 'Mensaje de bienvenida',
  'settings.greets.all':
    'Cada persona que se une al espacio de trabajo recibe un mensaje directo que dice qué es el foro.',
  'settings.greets.channel':
    '{platform, select, discord {Solo con el mensaje «Empezar» en el canal del foro.} other {Quien se une al canal del foro ve en él un mensaje que nadie más ve.}}',
  'settings.greets.needs':
    '{platform, select, discord {Solo con el mensaje «Empezar» en el canal del foro. Para dar además la bienvenida por mensaje directo, quien aloja el foro activa «Server Members Intent» en el portal de desarrolladores de Discord y define <c>DISCORD_GUILD_MEMBERS=true</c>.} other {Plenary no sabe quién se une a este espacio de trabajo, así que aquí no es posible dar la bienvenida a todas las personas.}}',
  'settings.greetAll': 'Dar la bienvenida a quien se una',
  'settings.greetFewer': 'No dar la bienvenida a todo el mundo',
  'settings.chosen.greetsAll':
    'A partir de ahora, cada persona que se una al espacio de trabajo recibe un mensaje de bienvenida.',
  'settings.chosen.greetsFewer':
    'A partir de ahora, no todas las personas que se unan al espacio de trabajo reciben un mensaje de bienvenida.',
  'settings.groupRoles': 'Roles de grupos de partes interesadas',
  'settings.choose.group': 'Rol de un grupo de partes interesadas…',
  'settings.role.title': 'Rol de un grupo de partes interesadas',
  'settings.role.about':
    'Quien ingresa en el foro en el grupo <b>{group}</b> recibe aquí este rol. Elija uno que no dé permisos sobre el servidor ni sobre otras personas.',
  'settings.role.needs':
    'Plenary necesita «Gestionar roles», y su propio rol debe estar por encima del que usted elija.',
  'settings.role.now': 'El rol que se da ahora',
  'settings.role.gone': 'un rol que ya no existe',
  'settings.role.powerful':
    'El rol <b>{role}</b> da permisos sobre el servidor o sobre otras personas en él. Un rol así se da a mano, nunca por medio de Plenary. Elija uno sin esos permisos.',
  'settings.role.notGivable':
    'Plenary no puede dar el rol <b>{role}</b>. En los ajustes del servidor, conceda al rol de Plenary «Gestionar roles» y colóquelo por encima de ese rol; los roles de aplicaciones y @everyone no se dan a nadie.',
  'settings.role.needsOwn':
    'Para elegir un rol hace falta «Gestionar roles» en este servidor. Pida a alguien que lo tenga que lo elija, o pida ese permiso.',
  'settings.role.unknown':
    'Discord no indica qué permisos da ese rol. Vuelva a intentarlo dentro de un momento.',
  'settings.role.none': 'ninguno',
  'settings.role.choose': 'Elegir el rol…',
  'settings.role.remove': 'No dar ningún rol',
  'settings.chosen.role':
    'Los miembros del grupo <b>{group}</b> que ingresen a partir de ahora reciben este rol.',
  'settings.chosen.noRole':
    'A partir de ahora, los miembros del grupo <b>{group}</b> no reciben ningún rol. Quien tiene uno lo conserva.',
  'settings.getStarted': 'Publicar de nuevo «Empezar»',
  'settings.getStarted.again':
    'El mensaje «Empezar» se publica de nuevo en <b>{channel}</b>; el anterior se elimina.',
  'settings.getStarted.onItsWay': 'El mensaje «Empezar» ya está en camino hacia <b>{channel}</b>.',
  'settings.getStarted.noChannel': 'Elija antes el canal del foro: ahí es donde está «Empezar».',

  // The message that stands in the forum channel
  'getStarted.title': 'Primeros pasos con Plenary',
  'getStarted.what':
    'Plenary es una biblioteca y un foro sobre cómo las empresas tecnológicas responden al uso de Internet con fines terroristas, con respeto de los derechos humanos. Busque algo con <c>/practices</c>, o siga el recorrido breve: muestra qué puede hacer con el foro y cómo hacerse miembro.',
  'getStarted.start': 'Empezar',
  'getStarted.private':
    'Lo que se abre lo ve solo usted. Plenary no lee los mensajes de nadie: funciona únicamente con comandos, botones y formularios.',

  // /forum ledger
  'ledger.summary': 'Lo que el foro ha publicado en este espacio de trabajo, y lo que no ha llegado',
  'ledger.state': 'Solo los mensajes en este estado',
  'ledger.since': 'Solo los mensajes a partir de esta fecha: 2026, 2026-11 o 2026-11-21',
  'ledger.title':
    '{total, plural, one {# mensaje} many {# de mensajes} other {# mensajes}} para los canales de este espacio de trabajo',
  'ledger.private': 'Los mensajes directos y el nombre de quien escribió no figuran aquí.',
  'ledger.empty': 'Aún no se ha publicado nada en este espacio de trabajo.',
  'ledger.emptyFiltered': 'Ningún mensaje cumple estos filtros: {filters}. Quite uno y vuelva a intentarlo.',
  'ledger.choose': 'Elegir un mensaje…',
  'ledger.digest': 'Boletín {digest}, número {issue}',
  'ledger.message': 'Mensaje del foro',
  'ledger.change': '{kind, select, update {Cambio} other {Eliminación}}: {what}',
  'ledger.state.due': 'pendiente de envío',
  'ledger.state.sending': 'enviándose',
  'ledger.state.retrying': 'se volverá a intentar',
  'ledger.state.sent': 'enviado',
  'ledger.state.uncertain': 'incierto',
  'ledger.state.dead': 'no enviado',
  'ledger.state.cancelled': 'cancelado',
  'ledger.state.expired': 'demasiado tarde para enviarlo',
  'ledger.explain.uncertain':
    'Se entregó a la plataforma, pero su respuesta se perdió, así que nadie sabe si ha llegado. Mire en el canal. No se vuelve a enviar automáticamente, porque entonces podría estar allí dos veces.',
  'ledger.attempts':
    '{count, plural, =0 {aún sin intentos} one {# intento} many {# de intentos} other {# intentos}}',
  'ledger.channel': 'Canal',
  'ledger.stateName': 'Estado',
  'ledger.attemptsName': 'Intentos',
  'ledger.written': 'Escrito',
  'ledger.next': 'Próximo intento',
  'ledger.ended': 'Terminado',
  'ledger.reason': 'Motivo',
  'ledger.code': 'Según la plataforma',
  'ledger.problem.wait': 'la plataforma pidió una pausa',
  'ledger.problem.unsent': 'no se pudo contactar con la plataforma',
  'ledger.problem.lost': 'la respuesta de la plataforma se perdió',
  'ledger.problem.gone': 'no se encuentra el canal',
  'ledger.problem.archived': 'el canal está archivado',
  'ledger.problem.notInvited': 'Plenary no está en el canal',
  'ledger.problem.noPermission': 'Plenary no tiene permiso para publicar en el canal',
  'ledger.problem.wrongKind': 'no se puede publicar nada en un canal de este tipo',
  'ledger.problem.removed': 'Plenary fue retirado del espacio de trabajo',
  'ledger.problem.directClosed': 'no se aceptan mensajes directos',
  'ledger.problem.tooOpen': 'ven el canal más personas de las que pueden ver el mensaje',
  'ledger.problem.malformed':
    'la plataforma rechazó la forma del mensaje, lo que es un error por nuestra parte',
  'ledger.problem.missing': 'el mensaje que se iba a cambiar ya no está',
  'ledger.problem.nothingToShow': 'ya no hay nada que mostrar, o no se puede mostrar allí',
  'ledger.problem.workspaceLeft': 'Plenary había dejado el espacio de trabajo',
  'ledger.problem.broken': 'la preparación del mensaje falló por nuestra parte',
  'ledger.problem.other': 'otro motivo; abajo figura el término de la plataforma',
  'ledger.sendAgain': 'Enviar de nuevo',
  'ledger.itIsThere': 'Sí ha llegado',
  'ledger.again': 'Se enviará de nuevo ahora.',
  'ledger.confirmed': 'Anotado: ha llegado. No se enviará de nuevo.',
  'ledger.already': 'Eso ya se había hecho, o el mensaje está en camino. No hace falta nada más.',
  'ledger.missing': 'Este espacio de trabajo no tiene ese mensaje. <c>/forum ledger</c> muestra los que hay.',
  'ledger.notSentAgain': 'No se ha enviado de nuevo, porque no llegaría.',
};
