import type { people as english } from '../en/people.ts';
import type { Texts } from '../texts.ts';

/** People, their roles and suspensions, and what they are told of them. */
export const people: Texts<typeof english> = {
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
    'Pierde todos los roles, también los que dieron los servidores. Sus boletines personales terminan, y deja de seguir debates. Lo que aportó se conserva: lo firma «Un antiguo miembro», o su seudónimo, y ya nadie puede averiguar a quién correspondía. Lo que espera al equipo de moderación se retira. Se le comunica, y puede volver a solicitar el ingreso en cualquier momento.',
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
    'Usted ya no es miembro del foro. Lo que aportó se conserva, sin su nombre; lo que esperaba al equipo de moderación se ha retirado. Puede seguir consultando la biblioteca. Para volver a ser miembro: <c>/forum join</c>',
  'told.suspended':
    'Su participación en el foro está suspendida hasta el <b>{until}</b> ({zone}). Hasta entonces no puede contribuir en ningún espacio de trabajo. El motivo indicado:',
  'told.suspendedNext':
    'Puede seguir consultando la biblioteca. Si cree que es un error, escriba a la administración del foro.',
  'told.accounts':
    'Han cambiado las cuentas que actúan en su nombre en el foro. Ahora son: {accounts}. Si no ha sido usted, escriba <c>/forum link</c> para desvincular lo que no sea suyo y avise a la administración del foro.',
  'told.unlinked':
    'Esta cuenta ya no pertenece a un miembro del foro: actúa como visitante. Si no ha sido usted, avise a la administración del foro.',
  // {reference} is R-9
  'told.unsealing':
    'Ya se ha decidido sobre lo que usted pidió en {reference}. Léalo con <c>/review {reference}</c>.',
  'told.restored': 'Su participación en el foro ya no está suspendida. Puede contribuir de nuevo.',

  // What the admin of a workspace is told in direct messages
  'roleRefused.what':
    'Plenary no ha podido dar el rol que usted eligió en <b>{workspace}</b> para los miembros del grupo <b>{group}</b>. Todo lo demás ha seguido su curso.',
  'roleRefused.mend':
    'En los ajustes del servidor, conceda al rol de Plenary «Gestionar roles» y colóquelo por encima del rol que se debe dar. Si ese rol se ha eliminado, elija otro con <c>/forum settings</c>. Para volver a intentarlo con quienes lleguen más tarde, elija allí el rol otra vez. Plenary nunca da un rol con permisos sobre el servidor o sobre otras personas: quite esos permisos al rol o elija otro.',
  'openingUncertain.what':
    'No se sabe si <b>{reference}</b> se abrió en <b>{channel}</b> de <b>{workspace}</b>, porque la respuesta de la plataforma se perdió. Las respuestas de ese debate esperan.',
  'openingUncertain.mend': 'Mire en el canal y luego escriba <c>/forum ledger</c>: ahí se indica qué hacer.',
  'channelOpen.what':
    'Un contenido del foro no se ha mostrado en <b>{channel}</b> de <b>{workspace}</b>, porque ven ese canal más personas de las que pueden ver ese contenido.',
  'channelOpen.mend':
    '{platform, select, discord {Quite allí «Ver canal» a @everyone} other {Haga privado el canal}}, o elija otro con <c>/forum settings</c>. Hasta entonces, nada de difusión restringida se mostrará en él.',
};
