import type { shared as english } from '../en/shared.ts';
import type { Texts } from '../texts.ts';

export const shared: Texts<typeof english> = {
  // What every command shares.
  broken:
    'Se ha producido un error por nuestra parte (referencia <c>{reference}</c>). No se ha perdido nada. Vuelva a intentarlo y, si el error se repite, indique esta referencia.',
  'form.typed': 'Esto es lo que escribió; no se ha enviado:',
  'drafts.tooOften':
    'En esta hora usted ha empezado muchos textos, así que este no se ha conservado aquí. Vuelva a intentarlo más tarde; funcionará dentro de una hora como máximo.',
  busy: 'Esto está tardando más de lo habitual. Vuelva a pulsar dentro de un momento.',
  'share.done': 'Compartido en este canal.',
  'share.already': 'Esto ya se había compartido aquí. No hace falta nada más.',
  'share.button': 'Compartir aquí',
  'file.tooLarge':
    'El archivo <c>{name}</c> ocupa más de {megabytes} MB, y aquí no se puede enviar ninguno mayor. Pida a quien aloja el foro que se lo entregue.',
  'access.member':
    'Esta acción está reservada a los miembros. Hacerse miembro lleva dos minutos: <c>/forum join</c>',
  'access.subscriber':
    'Esta acción está reservada a los miembros y a quienes administran este espacio de trabajo. Hacerse miembro lleva dos minutos: <c>/forum join</c>',
  'access.anyAdmin':
    'Esta acción está reservada a quienes administran este espacio de trabajo y a la administración del foro.',
  'access.outsider':
    'En el espacio de trabajo de otras personas puede consultar la biblioteca, y nada más. Todo lo demás funciona en su propio espacio de trabajo.',
  'access.unknown':
    'En este momento Slack no indica quién es usted aquí; solo funcionan las consultas. Vuelva a intentarlo en un momento.',
  'access.suspended':
    'Su participación está suspendida hasta el {until} ({zone}), así que ahora no puede contribuir. Puede seguir consultando la biblioteca. Si cree que es un error, escriba a la administración del foro. El motivo indicado: «{reason}»',
  'access.moderator':
    'Esta acción está reservada al equipo de moderación. Si debe formar parte de él, diríjase a la administración del foro.',
  'access.curator':
    'Esta acción está reservada al equipo de documentalistas. Si debe formar parte de él, diríjase a la administración del foro.',
  'access.admin': 'Esta acción está reservada a la administración del foro.',
  'access.workspaceAdmin':
    'Esta acción está reservada a quienes administran este espacio de trabajo: administradores y propietarios en Slack, personas con «Gestionar servidor» en Discord. Un mensaje directo no pertenece a ningún espacio de trabajo; vaya a uno de sus canales.',
  'wrong.gone':
    'Este botón corresponde a algo que ya no existe. Vuelva a ejecutar el comando; <c>/forum help</c> muestra todos los comandos.',
  'wrong.missing': 'Al comando le falta <b>{option}</b>. Añada ese dato y vuelva a enviar el comando.',
  'wrong.command': 'No existe el comando <b>{name}</b>.',
  'wrong.commands': 'Todos los comandos: {all}',
  'wrong.filter': 'No existe el filtro <b>{name}:</b>.',
  'wrong.filters': 'Todos los filtros: {all}',
  'wrong.value':
    'No existe {option, select, kind {el tipo de ficha} topic {el tema} in {la jurisdicción} group {el grupo de partes interesadas} lang {el idioma} size {el tamaño} other {el valor de {option}}} «{value}».',
  'wrong.values': 'Puede escribir: {all}',
  'wrong.near': '¿Quiso decir <b>{near}</b>?',
  'wrong.date':
    '«{value}» no es una fecha que <b>since:</b> reconozca. Escriba un año, un mes o un día: <c>2019</c>, <c>2019-05</c>, <c>2019-05-15</c>.',

  // Times
  'flag.yes': 'sí',
  'flag.no': 'no',
  'wrong.time': '«{value}» no es una hora.',
  'wrong.time.how': 'Escríbala así: <c>09:00</c> o <c>21:30</c>.',
  'wrong.zone': 'No existe la zona horaria «{value}».',
  'wrong.zone.offset':
    '«{value}» no es una zona horaria: no seguiría el cambio de hora de verano e invierno.',
  'wrong.zone.how': 'Escriba una ciudad o un nombre como <c>Europe/Zurich</c>.',
  'wrong.day': '«{value}» no es un día.',
  'wrong.day.how':
    'Escriba un día de la semana, como <c>lunes</c>, un día del mes del 1 al 31, o <c>último</c> para el último del mes.',
  'wrong.calendarDate':
    'No existe la fecha «{value}». Escriba el año, el mes y el día, por ejemplo <c>2026-11-30</c>.',
  'schedule.daily': 'cada día a las {time} ({zone})',
  'schedule.weekly': 'cada {weekday} a las {time} ({zone})',
  'schedule.monthly': 'el día {day} de cada mes a las {time} ({zone})',
  'schedule.monthlyLast': 'el último día de cada mes a las {time} ({zone})',
  'schedule.lastDay': 'el último día del mes',

  // Kinds, standings, groups, sizes
  'kind.norm': 'Norma',
  'kind.principle': 'Principio',
  'kind.practice': 'Práctica',
  'kind.law': 'Ley',
  'kind.partnership': 'Alianza',
  'kind.threat': 'Amenaza',
  'kind.event': 'Evento',
  'standing.in_force': 'en vigor',
  'standing.voluntary': 'de carácter voluntario',
  'standing.superseded': 'sustituida',
  'standing.repealed': 'derogada',
  'standing.proposed': 'en proyecto',
  'standing.held': 'celebrado',
  'standing.observed': 'observada actualmente',
  'group.industry': 'Sector tecnológico',
  'group.small-platform': 'Plataformas pequeñas',
  'group.civil-society': 'Sociedad civil',
  'group.academia': 'Sector académico',
  'group.government': 'Gobiernos',
  'group.intergovernmental': 'Organizaciones intergubernamentales',
  'size.small': 'Plataformas pequeñas',
  'size.large': 'Plataformas grandes',
};
