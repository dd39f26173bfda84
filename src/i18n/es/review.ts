import type { review as english } from '../en/review.ts';
import type { Texts } from '../texts.ts';

/** The review queue, people and their roles. */
export const review: Texts<typeof english> = {
  // The queue: /review
  'review.summary': 'Lo que espera una decisión del equipo de moderación',
  'review.option.item': 'Un elemento por su referencia, por ejemplo R-3',
  'review.option.type': 'Solo elementos de estos tipos',
  'review.option.mine': 'Solo lo que está a su cargo',
  'review.title':
    '{total, plural, one {# elemento espera} many {# de elementos esperan} other {# elementos esperan}} una decisión',
  'review.empty': 'Nada espera una decisión.',
  'review.emptyFiltered': 'Nada de eso espera una decisión.',
  'review.elsewhere':
    '{count, plural, one {# elemento más espera, pero su marca de difusión no permite mostrarlo} many {# de elementos más esperan, pero su marca de difusión no permite mostrarlos} other {# elementos más esperan, pero su marca de difusión no permite mostrarlos}} en este espacio de trabajo.',
  'review.notHere':
    'La marca de difusión de este elemento no permite mostrarlo aquí. Ábralo en un espacio de trabajo que la marca admita.',
  'review.open': 'Abrir un elemento…',
  'review.back': 'Ir a la cola',
  'review.whole': 'Toda la cola',
  'review.missing': 'No existe ese elemento en la cola. <c>/review</c> muestra lo que espera.',
  'review.kind.application': 'Solicitud de ingreso',
  'review.kind.thread': 'Debate',
  'review.kind.post': 'Respuesta',
  'review.kind.report': 'Denuncia',
  'review.kind.appeal': 'Apelación',
  'review.kind.unsealing': 'Revelación de autoría',
  'review.urgent': 'urgente',
  'review.erased': 'Se han borrado los datos de la persona de quien procedía.',
  // The state of an item of any kind: words that agree with none of them
  'review.state.open': 'espera una decisión',
  'review.state.held': 'decisión aplazada',
  'review.state.returned': 'espera respuesta a una pregunta',
  'review.state.approved': 'aprobación',
  'review.state.declined': 'rechazo',
  'review.state.withdrawn': 'retirada',
  // {age} is one of the three below it
  'review.since': 'desde hace {age}; recibida el {at}',
  'review.age.minutes': '{count, plural, one {# minuto} other {# minutos}}',
  'review.age.hours': '{count, plural, one {# hora} other {# horas}}',
  'review.age.days': '{count, plural, one {# día} other {# días}}',

  'review.claimedShort': 'a cargo de {by}',

  // The card of an item
  'review.card.waiting': 'En espera',
  'review.card.sinceOnly': 'desde el {at}',
  'review.card.claimed': 'A cargo de',
  'review.card.claimedBy': '{by}, desde el {at}',
  'review.card.held': 'Aplazamiento',
  'review.card.heldBy': 'por {by}, {at}',
  'review.card.history': 'Historial',
  'review.card.name': 'Nombre',
  'review.card.organisation': 'Organización',
  'review.card.group': 'Grupo de partes interesadas',
  'review.card.topics': 'Temas',
  'review.card.link': 'Enlace para comprobar',
  'review.card.workspace': 'Presentada en',
  'review.card.why': 'Por qué',
  // Of a contribution
  'review.card.thread': 'Debate',
  'review.card.label': 'Marca de difusión',
  'review.card.places': 'Se enviaría a',
  'review.card.places.of':
    '{count, plural, =0 {ningún espacio de trabajo por el momento} one {# espacio de trabajo: {names}} many {# de espacios de trabajo: {names}} other {# espacios de trabajo: {names}}}',
  // {names} are the first five
  'review.card.places.more': '{names} y {count, number} más',
  // What became of the thread meanwhile
  'review.card.now': 'Ahora',
  'review.card.now.closed': 'El debate está cerrado.',
  'review.card.now.hidden': 'El debate está oculto: nadie ve lo que contiene.',
  'review.card.signed': 'Firma',
  'review.card.entries': 'Sobre',
  'review.card.quotes': 'En respuesta a la intervención {number} ({signature}):',
  'review.card.text': 'Texto',
  'review.card.earlier':
    '{kind, select, report {Texto cuando se denunció por primera vez} other {Texto cuando se pidió esto}}',
  // {place} is T-5 or T-5, post 3
  'review.card.place': '{reference}, intervención {number}',
  'review.card.standsNow': 'Ya no está publicada.',
  // Of a report
  'review.card.reports': '{count, plural, one {# denuncia} many {# de denuncias} other {# denuncias}}',
  'review.card.reported': '{reason} ({at})',
  'review.card.reportedWords': '{reason} ({at}): «{words}»',
  // Of an appeal: what it is against
  'review.card.against': 'Contra',
  'review.card.against.declined': '{reference}: rechazo, por {by}, {at}',
  'review.card.against.removed': '{reference}: eliminación, por {by}, {at}',
  'review.card.reason': 'Motivo indicado',
  'review.card.appealWords': 'La persona autora escribe',
  // Of an unsealing
  'review.card.askedBy': 'Petición de',
  'review.card.unsealingWhy': 'Por qué se pide saber quién escribió esto',
  'review.card.unsealingForAdmins':
    'El motivo de la petición solo lo lee la administración del foro. Lo encuentra con /review.',
  'review.card.unsealingNote':
    'Decide otra persona de la administración. Si lo aprueba, ambas pueden leer quién lo escribió, nadie más puede, y se dice a la persona autora por qué.',
  'review.card.returned':
    'Lo devolvió {by} el {at} con una pregunta. {kind, select, application {La persona solicitante} other {La persona autora}} aún no ha respondido.',
  'review.card.returnedWording':
    'Lo devolvió {by} el {at} con otra redacción. La persona autora aún no ha respondido.',
  'review.card.answered':
    '{kind, select, application {Cambio de la persona solicitante} other {Cambio de la persona autora}} después de la pregunta hecha por {by} el {at}:',
  'review.card.answer': 'La persona autora respondió:',
  'review.card.suggested': 'La redacción que sugirió el equipo de moderación:',
  'review.card.someone': 'alguien que ya no está en la moderación',
  'review.card.claim': 'Encargarme',
  'review.card.release': 'Dejar libre',
  'review.card.takeOver': 'Tomar el relevo',
  'review.card.approve': 'Aprobar',
  'review.card.remove': 'Eliminar la intervención',
  'review.card.edit': 'Editar',
  'review.card.return': 'Devolver',
  'review.card.decline': 'Rechazar',
  'review.card.keep': 'Conservar la intervención',
  'review.card.hold': 'Aplazar',
  'review.card.unhold': 'Retomar',
  'review.card.mute': 'Silenciar a Participante {number}',
  'review.card.unmute': 'Dejar escribir a Participante {number}',
  'review.card.unseal': 'Pedir que se revele la autoría',
  'review.card.showAuthor': 'Mostrar quién lo escribió',
  // What happened to an item before, in a row
  'review.event.answered': 'respuesta, {at}',
  'review.event.edited': 'cambio, {at}',
  'review.event.removed': 'eliminación de la intervención, {at}',
  'review.event.reported': 'nueva denuncia, {at}',
  'review.event.returned': 'devolución por {by}, {at}',
  'review.event.suggested': 'otra redacción de {by}, {at}',
  'review.event.held': 'aplazamiento por {by}, {at}',
  'review.event.resumed': 'reanudación por {by}, {at}',
  // A decided item, in two lines
  'review.closed.of': '<b>{reference}</b> {kind}: <b>{name}</b>, {organisation}',
  // {what} is T-5 and its title, or T-5, post 3; {signature} the pseudonym, the name or the group
  'review.closed.post': '<b>{reference}</b> {kind}: {what} ({signature})',
  'review.closed.erased': '<b>{reference}</b> {kind}',
  'review.closed.approved': 'Lo aprobó {by} el {at}.',
  'review.closed.removed': 'La intervención la eliminó {by} el {at}. Motivo: {words}',
  'review.closed.declined': 'Lo rechazó {by} el {at}. Motivo: {words}',
  'review.closed.declinedBare': 'Lo rechazó {by} el {at}.',
  'review.closed.withdrawn':
    '{kind, select, application {Lo retiró la persona solicitante el {at}.} report {La intervención se eliminó entretanto, el {at}: ya no quedaba nada que decidir.} other {Lo retiró la persona autora el {at}.}}',
  // {words} is why, other than that somebody wished it
  'review.closed.lapsed': 'Se retiró el {at}. Motivo: {words}',
  'review.closed.gone':
    '{kind, select, application {La solicitud se ha borrado.} other {Aquello de lo que trataba se ha borrado.}} No queda nada que decidir.',
  'review.closed.hidden':
    'Espera una decisión, pero ya no se muestra aquí. El equipo de moderación la encuentra con <c>/review</c>.',

  // Deciding
  'review.done.claimed':
    'Usted se encarga de esto. Vuelve a quedar libre dentro de {minutes} minutos, o cuando pulse «Dejar libre».',
  'review.done.takenOver':
    'Ahora usted se encarga de esto, en lugar de {by}. Vuelve a quedar libre dentro de {minutes} minutos, o cuando pulse «Dejar libre».',
  'review.done.released': 'Usted ya no se encarga de esto.',
  'review.done.approved':
    '{kind, select, application {{name} ya es miembro. Un mensaje directo se lo comunica.} thread {El debate está en camino hacia todos los espacios de trabajo que permite su marca de difusión. Se avisa a la persona autora.} post {La respuesta está en camino hacia todas las copias de su debate. Se avisa a la persona autora.} report {La intervención se elimina en todas partes. Se comunica el motivo a la persona autora, que puede apelar.} appeal {La decisión queda revocada. Se avisa a la persona autora.} unsealing {Usted y la persona de la administración que lo pidió ya pueden leer quién lo escribió. Se avisa a la persona autora, con el motivo.} other {Hecho.}}',
  // Of a reply whose thread was closed or hidden meanwhile
  'review.done.approved.closed':
    'La respuesta está en camino hacia todas las copias de su debate, aunque este ya está cerrado. Se avisa a la persona autora.',
  'review.done.approved.hidden':
    'La respuesta queda aprobada, pero nadie la ve: entretanto se ocultó su debate, y con él la respuesta. Se avisa a la persona autora.',
  'review.done.returned':
    '{kind, select, application {La persona solicitante recibe la pregunta por mensaje directo y puede responder con un botón.} other {La persona autora recibe un aviso de que algo espera, lo lee en su propia lista y puede responder con un botón.}}',
  'review.done.declined':
    '{kind, select, application {Un mensaje directo comunica a la persona solicitante el motivo y cuándo puede presentar otra solicitud.} report {La intervención se queda donde está.} unsealing {No se revela nada. La persona de la administración que lo pidió encuentra aquí el motivo.} appeal {La decisión se mantiene. Se comunica el motivo a la persona autora.} other {Se comunica el motivo a la persona autora, que puede apelar.}}',
  'review.done.held': 'La decisión queda aplazada hasta que alguien del equipo de moderación la retome.',
  'review.done.open': 'Esto espera de nuevo una decisión.',
  'review.already.approved': 'Lo aprobó {by} el {at}. No hace falta nada más.',
  'review.already.declined': 'Lo rechazó {by} el {at}. No hace falta nada más.',
  'review.already.returned':
    'Lo devolvió {by} con una pregunta el {at}. Ahora espera la respuesta de {kind, select, application {la persona solicitante} other {la persona autora}}.',
  'review.already.held': 'Lo aplazó {by} el {at}. Se puede retomar.',
  'review.already.open': 'Esto espera una decisión desde el {at}. Léalo de nuevo.',
  'review.already.withdrawn':
    '{kind, select, report {La intervención se eliminó el {at}.} other {Esto se retiró el {at}.}} No hace falta nada más.',
  'review.already.claimed': '{by} se encarga de esto desde el {at}. Aun así, usted puede decidir.',
  'review.already.unclaimed': 'Nadie se encarga de esto.',
  'review.already.gone':
    '{kind, select, application {La solicitud se ha borrado.} other {Aquello de lo que trataba se ha borrado.}} No hace falta nada más.',
  'review.own':
    '{kind, select, application {Esta es su propia solicitud. La decide otra persona del equipo de moderación.} report {Esta denuncia trata de una intervención de usted. La decide otra persona del equipo de moderación.} appeal {Esta es su propia apelación. La decide otra persona del equipo de moderación.} unsealing {Esto trata de una intervención de usted. Decide otra persona de la administración del foro.} other {Esta es su propia contribución. La decide otra persona del equipo de moderación.}}',
  'review.ownDecision':
    'Esta apelación es contra una decisión de usted. La decide otra persona del equipo de moderación.',
  'review.ownRequest':
    'Esto lo ha pedido usted. Decide otra persona de la administración del foro. Si quiere retirar la petición, rechácela.',
  'review.admin': 'Solo la administración del foro decide sobre esto.',
  'review.moderator':
    'Solo el equipo de moderación decide sobre esto, y usted ya no forma parte de él. No se ha cambiado nada.',
  'review.suspended':
    'Su participación está suspendida, y hasta que eso termine no puede decidir sobre nada. No se ha cambiado nada.',
  'review.newAdmin':
    'Usted llegó a la administración del foro después de que se pidiera esto. Decide alguien que ya formaba parte de ella.',
  'review.asker':
    'Quien pidió esto ya no forma parte de la administración del foro, o tiene suspendida su participación. No se puede aprobar, solo rechazar.',
  'review.left':
    'Quien escribió esto dejó el foro, y nadie puede decir quién fue. Esto solo se puede rechazar.',
  'review.unfit': 'Eso no se puede hacer con un elemento de este tipo. No se ha cambiado nada.',
  'review.changed':
    '{kind, select, application {Entretanto la persona ha cambiado su solicitud} report {Entretanto ha llegado otra denuncia, o ha cambiado la intervención} other {Entretanto esto ha cambiado}}, así que no se ha decidido nada. Léalo de nuevo.',
  'review.return.title': 'Devolver con pregunta',
  'review.return.label':
    '{kind, select, application {¿Qué falta añadir o explicar?} other {¿Qué falta añadir o explicar en el texto?}}',
  'review.return.hint': 'La persona lo lee tal como usted lo escribe, sin el nombre de usted.',
  'review.return.submit': 'Devolver',
  'review.edit.title': 'Sugerir otra redacción',
  'review.edit.suggestion': 'El texto tal como lo escribiría usted',
  'review.edit.suggestionHint': 'La persona autora puede aceptarlo con un botón, o escribir su propio texto.',
  'review.edit.label': 'Lo que quiere decir al respecto (opcional)',
  'review.edit.submit': 'Sugerir',
  'review.edit.same': 'No se ha enviado nada, porque la redacción es la misma que antes.',
  'review.edit.long':
    'No se ha enviado nada, porque la redacción es demasiado larga: como máximo {most} caracteres.',
  'review.edit.missing': 'No se ha enviado nada, porque en el formulario no hay ninguna redacción.',
  'review.edit.kept': 'La redacción que usted había escrito:',
  // Choosing a reason
  'review.reason.decline':
    '{kind, select, report {¿Por qué se conserva la intervención?} application {¿Por qué se rechaza la solicitud?} other {¿Por qué se rechaza?}} Elija un motivo; en el paso siguiente puede añadir unas palabras.',
  'review.reason.approve':
    '¿Por qué se elimina la intervención? Elija un motivo; en el paso siguiente puede añadir unas palabras.',
  'review.reason.choose': 'Elegir el motivo…',
  'review.reason.back': 'Volver al elemento',
  'review.decline.title': 'Rechazar con un motivo',
  'review.decline.label': 'Con sus palabras',
  'review.decline.labelOptional': 'Con sus palabras (opcional)',
  'review.decline.hint':
    '{kind, select, application {La persona lo lee tal cual, sin el nombre de usted. Puede presentar otra tras {days} días.} report {Solo lo lee el equipo de moderación.} unsealing {Solo lo lee la administración del foro.} other {La persona autora lo lee tal cual, sin el nombre de usted, y puede apelar una sola vez.}}',
  'review.decline.submit': '{kind, select, report {Conservar} other {Rechazar}}',
  'review.remove.title': 'Eliminar intervención',
  'review.remove.hint':
    'La persona autora lo lee tal cual, sin el nombre de usted, y puede apelar una sola vez.',
  'review.remove.submit': 'Eliminar',
  'review.words.missing':
    'No se ha decidido nada, porque {kind, select, application {falta un texto para la persona solicitante: una pregunta o un motivo} report {con este motivo hace falta añadir unas palabras} appeal {con este motivo hace falta añadir unas palabras} unsealing {con este motivo hace falta añadir unas palabras} other {falta un texto para la persona autora: una pregunta o un motivo}}.',
  'review.words.long':
    'No se ha decidido nada, porque el texto es demasiado largo: como máximo {most} caracteres.',
  'review.words.kept': 'Usted había escrito:',
  'review.words.again': 'Volver a abrir el formulario',

  // Why something was declined, removed or reported
  'reason.danger': 'Alguien está en peligro',
  'reason.content': 'Muestra contenido terrorista o enlaza a él',
  'reason.harm': 'Podría ayudar a alguien a hacer daño',
  'reason.personal': 'Revela datos privados de personas',
  'reason.conduct': 'Incumple el código de conducta',
  'reason.wide': 'No debe compartirse de forma tan amplia',
  'reason.subject': 'No guarda relación con el tema del foro',
  'reason.duplicate': 'Ya existe algo igual',
  'reason.unclear': 'No está suficientemente claro',
  'reason.advertising': 'Hace publicidad',
  'reason.identity': 'No se pudo verificar a la persona o a la organización',
  'reason.no_breach': 'Respeta el código de conducta',
  'reason.looked_after': 'Alguien se ha ocupado de ello, y la intervención puede quedarse',
  'reason.nothing_new': 'La decisión fue correcta',
  'reason.not_needed': 'No hay necesidad de saberlo',
  'reason.unanswered': 'No llegó ninguna respuesta a tiempo',
  'reason.other': 'Otro motivo',
  // {words} is what a moderator wrote beside the reason
  'reason.with': '{reason}. {words}',

  // Moderators act on who wrote a post, without learning who it is
  'review.mute.done':
    'Se ha silenciado a Participante {number}: en este debate ya no se admite nada con este seudónimo. Nadie llega a saber quién es. El equipo de moderación puede cambiarlo, aquí o en el debate.',
  'review.mute.already': 'El seudónimo Participante {number} ya estaba silenciado en este debate.',
  'review.unmute.done': 'Participante {number} puede publicar de nuevo en este debate.',
  'review.unmute.already': 'El seudónimo Participante {number} no está silenciado en este debate.',
  'review.mute.missing': 'No hay ningún seudónimo que silenciar.',
  'review.mute.own':
    'Este es su propio seudónimo. Otra persona del equipo de moderación decide si se silencia.',
  'review.unseal.done':
    'Otra persona de la administración del foro decide sobre esto: {reference}. Hasta entonces no se revela nada.',
  'review.unseal.missing': 'Esa intervención ya no existe.',
  'review.unseal.open':
    'La autoría de esta intervención no está oculta: lleva la firma de un nombre o de un grupo.',
  'review.unseal.erased':
    'Quien escribió esto dejó el foro, o sus datos se borraron. Nadie puede decir quién fue.',
  'review.unseal.pending': 'Ya lo ha pedido alguien; la petición espera en la cola.',
  'review.unseal.words': 'No se ha pedido nada, porque hace falta un motivo.',
  'review.unseal.long':
    'No se ha pedido nada, porque el motivo es demasiado largo: como máximo {most} caracteres.',
  'review.author.title': 'Quién lo escribió',
  'review.author.is': '<b>{name}</b>, {organisation}',
  'review.author.isAlone': '<b>{name}</b>',
  'review.author.note':
    'Solo usted y la otra persona de la administración pueden leer esto. No lo compartan con nadie, y úsenlo únicamente para el motivo indicado.',
  'review.author.missing':
    'Solo las dos personas de la administración que lo acordaron pueden leer quién lo escribió.',

  // What became of an application, to whoever applied
  'outcome.approved.title': 'Le damos la bienvenida al foro',
  'outcome.approved':
    'Su solicitud se ha aprobado. Usted ya es miembro con este nombre: <b>{name}</b>, {organisation}.',
  'outcome.approved.role':
    'Lo que puede hacer ahora: <c>/forum help</c>. Lo que ha dicho de usted: <c>/forum profile</c>.',
  'outcome.approved.entries': 'Tres fichas relacionadas con lo que eligió',
  'outcome.approved.someEntries': 'Fichas relacionadas con lo que eligió',
  'outcome.approved.digest':
    'Un boletín personal le avisa aquí de lo nuevo en sus temas, con la frecuencia que prefiera.',
  'outcome.approved.digestButton': 'Crear mi boletín',
  'outcome.returned.title': 'Una pregunta sobre su solicitud',
  'outcome.returned':
    'Antes de decidir sobre su solicitud {reference}, el equipo de moderación le pregunta esto:',
  'outcome.returned.next': 'Su respuesta se añade a la solicitud. Todo lo que escribió sigue en ella.',
  'outcome.returned.button': 'Completar la solicitud',
  'outcome.declined.title': 'Su solicitud se ha rechazado',
  'outcome.declined': 'El equipo de moderación ha rechazado su solicitud {reference}. El motivo que indica:',
  // {reason} is one of reason.*
  'outcome.declined.reason': '{reason}.',
  'outcome.declined.next':
    'Puede presentar otra a partir del {at}: <c>/forum join</c>. Si para entonces el motivo ya no vale, dígalo en la solicitud. Mientras tanto, puede seguir consultando la biblioteca.',
};
