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

  'obstacle.full':
    'En <b>{channel}</b> no se pueden abrir más hilos: ya hay abiertos tantos como {platform, select, discord {Discord permite en un servidor} other {permite la plataforma}}. Archive o elimine algunos; lo que espera llegará en diez minutos como máximo. También puede elegir otro canal con <c>/forum settings</c>.',

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
  'settings.groups': 'Grupos de partes interesadas',
  'settings.groups.none':
    'ninguno, así que nada de lo marcado como TLP:AMBER se muestra aquí. Los indica la administración del foro.',
  'settings.groups.choose': 'Añadir o quitar un grupo de partes interesadas…',
  'settings.groups.add': 'Añadir: {group}',
  'settings.groups.remove': 'Quitar: {group}',
  'settings.groups.chosen':
    'Este espacio de trabajo pertenece a: <b>{groups}</b>. A partir de ahora, lo marcado como TLP:AMBER para uno de estos grupos se puede mostrar aquí.',
  'settings.groups.chosenNone':
    'Este espacio de trabajo ya no pertenece a ningún grupo de partes interesadas. A partir de ahora, nada de lo marcado como TLP:AMBER se muestra aquí.',
  'settings.groups.unverified': 'Aún no está verificado, así que esto no cambia nada hasta que lo esté.',
  'settings.choose.forum': 'Elegir el canal del foro…',
  'settings.choose.digest': 'Elegir el canal de boletines…',
  'settings.choose.moderators': 'Elegir el canal de moderación…',
  'settings.choose.language': 'Elegir el idioma…',
  'settings.changeZone': 'Cambiar la zona horaria',
  'settings.useZone': 'Usar {zone}',
  'settings.chosen.forum':
    '<b>{channel}</b> es ahora el canal del foro: los debates nuevos se abren en él. Los que están en otro canal se quedan en él y siguen allí.',
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
  'ledger.problem.full': 'ya hay abiertos tantos hilos como permite la plataforma',
  'ledger.problem.malformed':
    'la plataforma rechazó la forma del mensaje, lo que es un error por nuestra parte',
  'ledger.problem.missing': 'el mensaje que se iba a cambiar ya no está',
  'ledger.problem.nothingToShow': 'ya no hay nada que mostrar, o no se puede mostrar allí',
  'ledger.problem.workspaceLeft': 'Plenary había dejado el espacio de trabajo',
  'ledger.problem.broken': 'la preparación del mensaje falló por nuestra parte',
  'ledger.problem.other': 'otro motivo; abajo figura el término de la plataforma',
  'ledger.sendAgain': 'Enviar de nuevo',
  'ledger.itIsThere': 'Sí ha llegado',
  'ledger.noLink': 'No tengo ningún enlace',
  'ledger.openOpening': 'Ver el mensaje que abre el debate',
  'ledger.noThread':
    'Corresponde a un debate que no está aquí. Llegará automáticamente en cuanto quede resuelta la apertura de ese debate.',
  'ledger.leadsOn':
    'De este mensaje dependen respuestas o cambios, así que hay que saber cuál es. Pulse «Sí ha llegado» y pegue el enlace.',
  'ledger.link.label': 'Enlace del mensaje',
  'ledger.link.hint':
    '{platform, select, discord {En su menú (⋯): Copiar enlace del mensaje} other {En su menú (⋯): Copiar enlace}}',
  'ledger.link.submit': 'Comprobar',
  'ledger.link.again': 'Probar con otro enlace',
  'ledger.link.proving':
    'Gracias. Plenary cambia ahora ese mensaje para que muestre lo que debe. Si funciona, aquí figurará como «enviado»; de lo contrario, todo sigue como está. Vuelva a abrirlo dentro de un minuto.',
  'ledger.link.none':
    'Ese no es el enlace de un mensaje. {platform, select, discord {Abra el menú del mensaje (⋯), elija «Copiar enlace del mensaje» y pegue el enlace.} other {Abra el menú del mensaje (⋯), elija «Copiar enlace» y pegue el enlace.}}',
  'ledger.link.elsewhere':
    'Ese mensaje no está donde debía publicarse este. Mire en el canal indicado para este; una respuesta está dentro de su debate.',
  'ledger.link.otherTime':
    'Ese mensaje se publicó en otro momento, no cuando se envió este. Busque el que se publicó entonces.',
  'ledger.link.otherMessage':
    'Ese es otro mensaje del foro, que ya figura en esta lista. Busque uno que esté cerca.',
  'ledger.again': 'Se enviará de nuevo ahora.',
  'ledger.confirmed': 'Anotado: ha llegado. No se enviará de nuevo.',
  'ledger.already': 'Eso ya se había hecho, o el mensaje está en camino. No hace falta nada más.',
  'ledger.missing': 'Este espacio de trabajo no tiene ese mensaje. <c>/forum ledger</c> muestra los que hay.',
  'ledger.notSentAgain': 'No se ha enviado de nuevo, porque no llegaría.',

  // /forum audit
  'audit.summary':
    'Para la administración del foro: cada decisión, rol, ajuste y borrado, y de quién procede',
  'audit.words': 'Una referencia como R-3, T-5 o E-12, o el nombre de un miembro',
  'audit.kind': 'Solo un tipo de acto',
  'audit.since': 'Solo a partir de esta fecha: 2026, 2026-11 o 2026-11-21',
  'audit.title': '{total, plural, one {# acto} many {# de actos} other {# actos}} en el registro de control',
  'audit.empty': 'Aún no se ha anotado nada.',
  'audit.emptyFiltered':
    'Nada de lo anotado cumple estos filtros: {filters}. Quite uno y vuelva a intentarlo. Los nombres de las personas que borraron sus datos ya no se encuentran.',
  'audit.head':
    'El registro de control termina con el acto {number}. Guarde esta nota en otro lugar: con ella podrá saber más adelante si algo de lo anterior se ha cambiado. <c>{head}</c>',
  'audit.how': 'Para comparar, quien aloja el foro escribe: <c>{command}</c>',
  'audit.private':
    'El registro de control no contiene palabras de nadie, ni revela nunca quién escribió bajo la regla de Chatham House.',
  // {act} is one of the sentences below
  'audit.line': '#{number}, {at}, {by}: {act}',
  'audit.former': 'un antiguo miembro',
  'audit.nobody': 'el propio foro o quien lo aloja, o alguien que no es miembro',
  'audit.kind.review': 'Decisiones',
  'audit.kind.role': 'Roles',
  'audit.kind.member': 'Ingresos y suspensiones',
  'audit.kind.account': 'Cuentas vinculadas',
  'audit.kind.person': 'Exportaciones y borrados',
  'audit.kind.workspace': 'Espacios de trabajo y sus ajustes',
  'audit.kind.thread': 'Debates',
  'audit.kind.post': 'Intervenciones',
  'audit.kind.pseudonym': 'Seudónimos',
  'audit.item':
    '{kind, select, application {la solicitud} thread {el debate} post {la respuesta} report {la denuncia} appeal {la apelación} unsealing {la petición de revelar la autoría} other {el elemento}} {item}',
  'audit.setting.groups': 'Grupos de partes interesadas',
  'audit.setting.role': 'Rol del grupo de partes interesadas {group}',
  'audit.value.on': 'activado',
  'audit.value.off': 'desactivado',
  'audit.value.none': 'ninguno',
  // What stands for something that is there no more
  'audit.gone.member': '(un antiguo miembro)',
  'audit.gone.workspace': '(un antiguo espacio de trabajo)',
  'audit.gone.item': '(ya no existe)',
  'audit.gone.thread': '(ya no existe)',
  'audit.gone.post': '(ya no existe)',
  'audit.act.review.decided':
    '{state, select, approved {se aprobó} declined {se rechazó} withdrawn {se retiró} other {se resolvió}} {item}{hasPost, select, yes { ({post})} other {}}',
  'audit.act.review.returned':
    'se devolvió con una pregunta {item}{hasPost, select, yes { ({post})} other {}}',
  'audit.act.review.held': 'se aplazó {item}',
  'audit.act.review.resumed': 'se retomó {item}',
  'audit.act.role.granted': 'se dio a <b>{member}</b> el rol <b>{role}</b>',
  'audit.act.role.revoked': 'se quitó el rol <b>{role}</b> a <b>{member}</b>',
  'audit.act.member.suspended': 'se suspendió la participación de <b>{member}</b>',
  'audit.act.member.restored': 'terminó la suspensión de <b>{member}</b>',
  'audit.act.member.dismissed': 'se dio de baja a <b>{member}</b>',
  'audit.act.account.linked':
    'se vincularon cuentas{accounts, plural, =0 {} one {: ahora tiene #} other {: ahora tiene #}}',
  'audit.act.account.unlinked': 'se desvinculó una cuenta',
  'audit.act.person.exported':
    'se exportaron los datos de <b>{member}</b>{via, select, page { mediante una dirección de un solo uso} file { en un archivo} operator { por quien aloja el foro} other {}}',
  'audit.act.person.erased':
    'se borraron los datos de una persona, con {accounts, plural, one {# cuenta} many {# de cuentas} other {# cuentas}}',
  'audit.act.workspace.set':
    'en <b>{workspace}</b> se cambió el ajuste <b>{setting}</b>{hasValue, select, yes {: {value}} other {}}',
  'audit.act.workspace.verified': 'el foro da por verificado <b>{workspace}</b>',
  'audit.act.workspace.unverified': 'el foro ya no da por verificado <b>{workspace}</b>',
  'audit.act.thread.closed':
    'se cerró el debate {thread}{by, select, silence {, porque hacía mucho que nadie escribía en él} other {}}',
  'audit.act.thread.reopened': 'se reabrió el debate {thread}',
  'audit.act.thread.kept_open':
    'el debate {thread} {on, select, no {se cierra de nuevo cuando nadie escribe durante mucho tiempo} other {sigue abierto, por mucho tiempo que nadie escriba}}',
  'audit.act.thread.reviews_all':
    'en el debate {thread}, {on, select, no {las respuestas de los miembros vuelven a publicarse enseguida} other {se revisan todas las respuestas}}',
  'audit.act.thread.hidden_here': 'se ocultó el debate {thread} en <b>{workspace}</b>',
  'audit.act.thread.shown_here': 'el debate {thread} vuelve a mostrarse en <b>{workspace}</b>',
  'audit.act.post.removed': 'se eliminó la intervención {post}, por {item}',
  'audit.act.post.restored': 'se restableció la intervención {post}, por {item}',
  'audit.act.post.unsealed':
    'dos personas de la administración supieron quién escribió la intervención {post}, por {item}; lo había pedido <b>{asked}</b>',
  'audit.act.pseudonym.muted': 'se silenció a Participante {participant} en el debate {thread}',
  'audit.act.pseudonym.unmuted': 'Participante {participant} puede escribir de nuevo en el debate {thread}',

  // /forum status
  'status.summary': 'Cómo se modera el foro, en cifras',
  'status.title': 'El foro en cifras',
  'status.now':
    'Hay {openThreads, plural, one {# debate abierto} many {# de debates abiertos} other {# debates abiertos}} y {posts, plural, one {# intervención publicada} many {# de intervenciones publicadas} other {# intervenciones publicadas}}, sin contar lo marcado como TLP:AMBER, y {workspaces, plural, one {# espacio de trabajo conectado} many {# de espacios de trabajo conectados} other {# espacios de trabajo conectados}}.',
  'status.recent':
    '{days, plural, one {El último día} many {Los últimos # de días} other {Los últimos # días}}',
  'status.all': 'Desde el principio',
  'status.received': 'Contribuciones recibidas para revisión',
  'status.approved': 'Aprobadas',
  'status.declined': 'Rechazadas',
  'status.removed': 'Intervenciones eliminadas',
  'status.appeals': 'Apelaciones',
  'status.appealsFacts':
    '{received, number}; decisión revocada: {approved, number}, confirmada: {declined, number}',
  // Where there were too few to tell what became of them
  'status.appealsFew': '{received, number}; con decisión: menos de {fewest, number}',
  'status.medianFew': 'menos de {fewest, number} decisiones',
  'status.median': 'Plazo habitual hasta una decisión',
  'status.count': '{count, number}',
  'status.reason': '{reason}: {count, number}',
  'status.countFor': '{count, number}: {reasons}',
  // Several that stand for one: {other} follows {reason}
  'status.alike': '{reason} / {other}',
  'status.fewer': '{reason}: menos de {fewest, number} veces cada motivo',
  'status.another': 'otro motivo',
  'status.footer':
    'La mitad de las decisiones se tomó dentro del plazo habitual. Los motivos indicados menos de {fewest, number} veces no se cuentan, porque un número pequeño podría señalar a una persona.',
};
