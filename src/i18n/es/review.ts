import type { review as english } from '../en/review.ts';
import type { Texts } from '../texts.ts';

/** The review queue, people and their roles. */
export const review: Texts<typeof english> = {
  // The queue: /review
  'review.summary': 'Lo que espera una decisión del equipo de moderación',
  'review.option.item': 'Un elemento por su referencia, por ejemplo R-3',
  'review.title':
    '{total, plural, one {# elemento espera} many {# de elementos esperan} other {# elementos esperan}} una decisión',
  'review.empty': 'Nada espera una decisión.',
  'review.open': 'Abrir un elemento…',
  'review.back': 'Ir a la cola',
  'review.missing': 'No existe ese elemento en la cola. <c>/review</c> muestra lo que espera.',
  'review.kind.application': 'Solicitud de ingreso',
  'review.urgent': 'urgente',
  'review.erased': 'Se han borrado los datos de la persona de quien procedía.',
  'review.state.open': 'espera una decisión',
  'review.state.returned': 'devuelta con una pregunta',
  'review.state.approved': 'aprobada',
  'review.state.declined': 'rechazada',
  'review.state.withdrawn': 'retirada',
  // {age} is one of the three below it
  'review.since': 'desde hace {age}; recibida el {at}',
  'review.age.minutes': '{count, plural, one {# minuto} other {# minutos}}',
  'review.age.hours': '{count, plural, one {# hora} other {# horas}}',
  'review.age.days': '{count, plural, one {# día} other {# días}}',

  // The card of an item
  'review.card.waiting': 'En espera',
  'review.card.sinceOnly': 'desde el {at}',
  'review.card.name': 'Nombre',
  'review.card.organisation': 'Organización',
  'review.card.group': 'Grupo de partes interesadas',
  'review.card.topics': 'Temas',
  'review.card.link': 'Enlace para comprobar',
  'review.card.workspace': 'Presentada en',
  'review.card.why': 'Por qué',
  'review.card.returned': 'Devuelta con una pregunta por {by} el {at}. La persona aún no ha respondido.',
  'review.card.answered': 'Cambiada por la persona después de la pregunta hecha por {by} el {at}:',
  'review.card.someone': 'alguien que ya no está en la moderación',
  'review.card.approve': 'Aprobar',
  'review.card.return': 'Devolver',
  'review.card.decline': 'Rechazar',
  // A decided item, in two lines
  'review.closed.of': '<b>{reference}</b> {kind}: <b>{name}</b>, {organisation}',
  'review.closed.erased': '<b>{reference}</b> {kind}',
  'review.closed.approved': 'Aprobada por {by} el {at}.',
  'review.closed.declined': 'Rechazada por {by} el {at}. Motivo: {words}',
  'review.closed.declinedBare': 'Rechazada por {by} el {at}.',
  'review.closed.withdrawn': 'Retirada por la propia persona el {at}.',
  'review.closed.gone': 'La solicitud se ha borrado. No queda nada que decidir.',
  'review.closed.hidden':
    'Espera una decisión, pero ya no se muestra aquí. El equipo de moderación la encuentra con <c>/review</c>.',

  // Deciding
  'review.done.approved': '{name} ya es miembro. Un mensaje directo se lo comunica.',
  'review.done.returned': 'La persona recibe la pregunta por mensaje directo y puede responder con un botón.',
  'review.done.declined':
    'Un mensaje directo comunica a la persona el motivo y cuándo puede presentar otra solicitud.',
  'review.already.approved': 'Esta solicitud fue aprobada por {by} el {at}. No hace falta nada más.',
  'review.already.declined': 'Esta solicitud fue rechazada por {by} el {at}. No hace falta nada más.',
  'review.already.returned':
    'Esta solicitud fue devuelta con una pregunta por {by} el {at}. Ahora espera la respuesta de la persona.',
  'review.already.withdrawn': 'La persona retiró esta solicitud el {at}. No hace falta nada más.',
  'review.already.gone': 'La solicitud se ha borrado. No hace falta nada más.',
  'review.own': 'Esta es su propia solicitud. La decide otra persona del equipo de moderación.',
  'review.changed':
    'Entretanto la persona ha cambiado su solicitud, así que no se ha decidido nada. Léala de nuevo.',
  'review.return.title': 'Devolver con pregunta',
  'review.return.label': '¿Qué hace falta añadir o explicar?',
  'review.return.hint': 'La persona lo lee tal como usted lo escribe, sin el nombre de usted.',
  'review.return.submit': 'Devolver',
  'review.decline.title': 'Rechazar con un motivo',
  'review.decline.label': '¿Por qué se rechaza la solicitud?',
  'review.decline.hint':
    'La persona lo lee tal cual, sin el nombre de usted. Puede presentar otra tras {days} días.',
  'review.decline.submit': 'Rechazar',
  'review.words.missing':
    'No se ha decidido nada, porque falta un texto para la persona: una pregunta o un motivo.',
  'review.words.long':
    'No se ha decidido nada, porque el texto es demasiado largo: como máximo {most} caracteres.',
  'review.words.kept': 'Usted había escrito:',
  'review.words.again': 'Volver a abrir el formulario',

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
  'outcome.declined.next':
    'Puede presentar otra a partir del {at}: <c>/forum join</c>. Si para entonces el motivo ya no vale, dígalo en la solicitud. Mientras tanto, puede seguir consultando la biblioteca.',
  // Roles
  'role.member': 'miembro',
  'role.moderator': 'moderación',
  'role.curator': 'documentalista',
  'role.admin': 'administración',

  // People, for admins of the forum
  'people.title': '{total, plural, one {# miembro} many {# de miembros} other {# miembros}}',
  'people.none': 'Aún no hay ningún miembro.',
  'people.noneFound': 'Ningún miembro coincide con «{query}». Pruebe con menos palabras.',
  'people.query': 'resultados para «{query}»',
  'people.open': 'Abrir…',
  'people.find': 'Buscar',
  'people.all': 'Todos los miembros',
  'people.suspended': 'participación suspendida hasta el {until}',
  'people.find.title': 'Buscar un miembro',
  'people.find.label': 'Nombre, organización o cuenta',
  'people.find.hint': 'Por ejemplo: Ada, o slack:T0123ABCD:U0456EFGH',
  'people.find.submit': 'Buscar',
  'people.gone': 'Ese miembro ya no existe. <c>/forum settings</c> muestra los que hay.',

  // One member
  'person.organisation': 'Organización',
  'person.group': 'Grupo de partes interesadas',
  'person.roles': 'Roles',
  'person.accounts': 'Cuentas',
  'person.noAccounts': 'ninguna',
  'person.since': 'Miembro desde',
  'person.suspension': 'Participación suspendida hasta el',
  'person.reason': 'Motivo indicado',
  'person.notSaid': 'sin indicar',
  'person.give': 'Dar un rol…',
  'person.take': 'Quitar un rol…',
  'person.suspend': 'Suspender',
  'person.changeSuspension': 'Cambiar la suspensión',
  'person.restore': 'Poner fin a la suspensión',
  'person.dismiss': 'Dar de baja',
  'person.back': 'Volver a la lista',
  'person.given': '<b>{name}</b> tiene ahora el rol <b>{role}</b>. Un mensaje directo se lo comunica.',
  'person.had': '<b>{name}</b> ya tenía el rol <b>{role}</b>.',
  'person.taken': '<b>{name}</b> ya no tiene el rol <b>{role}</b>. Un mensaje directo se lo comunica.',
  'person.notHeld': 'Este miembro no tiene ese rol. No se ha cambiado nada.',
  'person.lastAdmin':
    'El foro necesita a alguien que pueda administrarlo, y no hay nadie más. Dé antes el rol de administración a otra persona.',
  'person.suspended':
    'La participación de <b>{name}</b> está suspendida hasta el {until} ({zone}). Un mensaje directo se lo comunica, con el motivo. Hasta entonces no puede contribuir con nada.',
  'person.restored':
    'La participación de <b>{name}</b> ya no está suspendida. Un mensaje directo se lo comunica.',
  'person.notSuspended': 'La participación de este miembro no está suspendida. No se ha cambiado nada.',
  'person.notSelf':
    'Nadie puede suspenderse a sí mismo. Diríjase a otra persona de la administración del foro.',
  'person.holdsMore': 'Quite antes los demás roles.',
  'person.dismissed': '<b>{name}</b> ya no es miembro del foro. Un mensaje directo se lo comunica.',
  'person.dismiss.title': '¿Dar de baja a {name}?',
  'person.dismiss.what':
    'Pierde todos los roles, también los que dieron los servidores, y sus boletines personales terminan. Se le comunica, y puede volver a solicitar el ingreso en cualquier momento.',
  'person.dismiss.keep': 'No dar de baja',

  // Suspending
  'suspend.title': 'Suspender a un miembro',
  'suspend.reason': 'Motivo, que el miembro leerá',
  'suspend.until': 'Hasta',
  'suspend.untilHint': 'Un número de días, o el día en que termina: 2027-01-04. Un año como máximo.',
  'suspend.submit': 'Suspender',
  'suspend.again': 'Cambiar',
  'suspend.noReason': 'Una suspensión necesita un motivo que el miembro pueda leer.',
  'suspend.tooLong': 'El motivo es demasiado largo. Expréselo en {most} caracteres como máximo.',
  'suspend.notUnderstood':
    '«{value}» no es un número de días ni una fecha. Escriba por ejemplo <c>14</c>, o el año, el mes y el día: <c>2027-01-04</c>.',
  'suspend.past': '«{value}» no es un día posterior a hoy. Indique uno posterior.',
  'suspend.tooFar': '«{value}» queda a más de un año. Una suspensión dura un año como máximo.',
  'suspend.done': 'Este formulario ya se envió, o es demasiado antiguo. Esta vez no se ha cambiado nada.',

  // What members are told in direct messages
  'told.roles': 'Sus roles en el foro han cambiado. Ahora: <b>{roles}</b>.',
  'told.member': 'Sus roles en el foro han cambiado. Ahora es <b>miembro</b>, sin ningún otro rol.',
  'told.rolesNext': '<c>/forum help</c> muestra lo que puede hacer.',
  'told.dismissed':
    'Usted ya no es miembro del foro. Puede seguir consultando la biblioteca. Para volver a ser miembro: <c>/forum join</c>',
  'told.suspended':
    'Su participación en el foro está suspendida hasta el <b>{until}</b> ({zone}). Hasta entonces no puede contribuir en ningún espacio de trabajo. El motivo indicado:',
  'told.suspendedNext':
    'Puede seguir consultando la biblioteca. Si cree que es un error, escriba a la administración del foro.',
  'told.accounts':
    'Han cambiado las cuentas que actúan en su nombre en el foro. Ahora son: {accounts}. Si no ha sido usted, escriba <c>/forum link</c> para desvincular lo que no sea suyo y avise a la administración del foro.',
  'told.unlinked':
    'Esta cuenta ya no pertenece a un miembro del foro: actúa como visitante. Si no ha sido usted, avise a la administración del foro.',
  'told.restored': 'Su participación en el foro ya no está suspendida. Puede contribuir de nuevo.',

  // What the admin of a workspace is told in direct messages
  'roleRefused.what':
    'Plenary no ha podido dar el rol que usted eligió en <b>{workspace}</b> para los miembros del grupo <b>{group}</b>. Todo lo demás ha seguido su curso.',
  'roleRefused.mend':
    'En los ajustes del servidor, conceda al rol de Plenary «Gestionar roles» y colóquelo por encima del rol que se debe dar. Si ese rol se ha eliminado, elija otro con <c>/forum settings</c>. Para volver a intentarlo con quienes lleguen más tarde, elija allí el rol otra vez. Plenary nunca da un rol con permisos sobre el servidor o sobre otras personas: quite esos permisos al rol o elija otro.',
  'channelOpen.what':
    'Un contenido del foro no se ha mostrado en <b>{channel}</b> de <b>{workspace}</b>, porque ven ese canal más personas de las que pueden ver ese contenido.',
  'channelOpen.mend':
    '{platform, select, discord {Quite allí «Ver canal» a @everyone} other {Haga privado el canal}}, o elija otro con <c>/forum settings</c>. Hasta entonces, nada de difusión restringida se mostrará en él.',
};
