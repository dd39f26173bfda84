import type { digests as english } from '../en/digests.ts';
import type { Texts } from '../texts.ts';

export const digests: Texts<typeof english> = {
  // /digest
  'digest.summary': 'Boletines de las novedades de la biblioteca, para un canal o para usted',
  'digest.list.summary':
    'Sus boletines, los del espacio de trabajo para quien lo administra, y qué se puede hacer con ellos',
  'digest.subscribe.summary': 'Un boletín nuevo para un canal, o para usted por mensaje directo',
  'digest.preview.summary': 'El próximo número tal como sería ahora, solo para usted',
  'digest.pause.summary': 'No enviar nada durante un tiempo',
  'digest.resume.summary': 'Seguir después de una pausa',
  'digest.stop.summary': 'Poner fin a un boletín de forma definitiva',
  'digest.why.summary': 'Por qué una ficha estaba o no en un número',
  'digest.option.digest': 'El boletín, por ejemplo D-3; no hace falta si solo hay uno',
  'digest.option.issue': 'El número que se busca; si no se indica, el más reciente',
  'digest.option.entry': 'La ficha, por ejemplo E-12',
  'digest.option.until': 'El día en que se reanuda: 2027-01-04',
  'digest.option.about': 'Tipos de ficha, temas, jurisdicciones o grupos',
  'digest.option.kind': 'Solo estos tipos de ficha',
  'digest.option.topic': 'Solo estos temas',
  'digest.option.in': 'Solo estas jurisdicciones y las fichas de alcance mundial',
  'digest.option.group': 'Solo lo que concierne a estos grupos de partes interesadas',
  'digest.option.without': 'Excluir estos tipos de ficha, temas, jurisdicciones o grupos',
  'digest.option.every': 'Con qué frecuencia',
  'digest.option.on': 'El día de la semana, o el día del mes; 31 es el último',
  'digest.option.at': 'La hora, por ejemplo 09:00',
  'digest.option.zone': 'La zona horaria, por ejemplo Europe/Zurich',
  'digest.option.for': 'Para quién: el canal, o usted por mensaje directo',
  'digest.option.lang': 'El idioma del boletín',
  'digest.option.empty': 'Enviar «nada nuevo» cuando no haya nada',
  'digest.option.events': 'Incluir también los próximos eventos',
  'digest.rhythm.daily': 'cada día',
  'digest.rhythm.weekly': 'cada semana',
  'digest.rhythm.monthly': 'cada mes',
  'digest.for.channel': 'el canal',
  'digest.for.me': 'yo, por mensaje directo',
  'digest.neverFires':
    'Este boletín no saldría nunca: «{rhythm}» no va con el día indicado. Indique un día de la semana para un boletín semanal, un día del mes para uno mensual y ninguno para uno diario.',

  // Setting a digest up
  'digest.form.title': 'Boletín nuevo',
  'digest.form.titleMine': 'Boletín nuevo para usted',
  'digest.form.titleChange': 'Cambiar el boletín',
  'digest.form.submit': 'Revisar',
  'digest.form.filters': 'Contenido (vacío: todo)',
  'digest.form.filtersHint': 'Por ejemplo: kind:law,practice topic:transparency in:eu without:threat',
  'digest.form.time': 'Hora',
  'digest.form.zone': 'Zona horaria',
  'digest.form.zoneHint': 'Una ciudad o un nombre como Europe/Zurich',
  'digest.draft.title': 'Boletín nuevo: revíselo',
  'digest.draft.titleChange': 'Cambio de D-{digest, number}: revíselo',
  'digest.draft.what': 'Contenido',
  'digest.draft.where': 'Canal',
  'digest.draft.to': 'Para',
  'digest.draft.toYou':
    'Se le envía solo a usted. Los canales de este espacio de trabajo no se ven afectados.',
  'digest.draft.noChannel': 'aún sin elegir',
  'digest.draft.when': 'Cuándo',
  'digest.draft.first': 'Próximo número',
  'digest.draft.language': 'Idioma',
  'digest.draft.empty': 'Si no hay nada nuevo',
  'digest.draft.emptySay': 'el boletín lo dice',
  'digest.draft.emptySkip': 'no se envía nada',
  'digest.draft.events': 'Próximos eventos',
  'digest.draft.recent':
    'En los últimos {days} días, el boletín {recent, plural, =0 {no habría anunciado ninguna ficha} one {habría anunciado # ficha} many {habría anunciado # de fichas} other {habría anunciado # fichas}}. {all, plural, one {# ficha de la biblioteca coincide} many {# de fichas de la biblioteca coinciden} other {# fichas de la biblioteca coinciden}}.',
  'digest.draft.matchesNothing':
    'Ninguna ficha de la biblioteca cumple estos filtros, y ninguna los ha cumplido en los últimos {days} días. Quite uno, o déjelos todos y espere.',
  'digest.draft.chooseChannel': 'Elegir el canal…',
  'digest.draft.chooseRhythm': 'Con qué frecuencia…',
  'digest.draft.chooseDay': 'Qué día…',
  'digest.draft.chooseLanguage': 'En qué idioma…',
  'digest.draft.day': 'día {day}',
  'digest.draft.lastDay': 'último día del mes',
  'digest.draft.subscribe': 'Suscribirse',
  'digest.draft.save': 'Guardar los cambios',
  'digest.draft.change': 'Cambiar los filtros y la hora',
  'digest.draft.toSay': 'Avisar cuando no haya nada nuevo',
  'digest.draft.toSkip': 'No enviar nada si no hay nada nuevo',
  'digest.draft.noEvents': 'Sin eventos',
  'digest.draft.withEvents': 'Con eventos',
  'digest.draft.again': 'Comprobar de nuevo',
  'digest.draft.kept': 'Lo que escribió se ha conservado.',
  'digest.draft.footer': 'No se envía nada hasta que usted lo confirme.',
  'digest.draftGone':
    'Esto ya se había guardado o descartado. <c>/digest list</c> muestra los boletines que hay.',
  'digest.saved.new': 'El boletín <b>{reference}</b> se ha creado para {channel}.',
  'digest.saved.changed':
    'El boletín <b>{reference}</b> de {channel} se ha cambiado. No se repite ni se omite nada.',
  'digest.saved.newToYou': 'El boletín <b>{reference}</b> se ha creado. Se le envía por mensaje directo.',
  'digest.saved.changedToYou': 'Su boletín <b>{reference}</b> se ha cambiado. No se repite ni se omite nada.',
  'digest.saved.next':
    'Su próximo número sale en este momento: {at} ({zone}). Contendrá lo que sea nuevo a partir de ahora.',
  'digest.saved.paused': 'Está en pausa; <c>/digest resume</c> lo reanuda.',

  // Looking after digests
  'digest.none':
    'No existe el boletín <b>{reference}</b> en este espacio de trabajo. <c>/digest list</c> muestra los que hay.',
  'digest.noneAtAll':
    'Este espacio de trabajo aún no tiene ningún boletín. Cree uno con <c>/digest subscribe</c>.',
  'digest.noneOfYours':
    'No tiene ningún boletín <b>{reference}</b>. <c>/digest list</c> muestra los que tiene.',
  'digest.noneOfYoursAtAll': 'Aún no tiene ningún boletín. Cree uno con <c>/digest subscribe</c>.',
  'digest.noneOfBothAtAll':
    'Ni este espacio de trabajo ni usted tienen aún ningún boletín. Cree uno con <c>/digest subscribe</c>.',
  'digest.tooMany':
    'Tiene {most, number} boletines, y no es posible tener más. <c>/digest list</c> los muestra; cambie uno o termine uno. Lo que escribió se ha conservado: después, vuelva a pulsar «Suscribirse».',
  'digest.which': 'Hay varios. ¿A cuál se refiere?',
  'digest.list.title':
    '{count, plural, one {# boletín} many {# de boletines} other {# boletines}} en este espacio de trabajo',
  'digest.list.titleOfYours':
    '{count, plural, one {# boletín} many {# de boletines} other {# boletines}} para usted',
  'digest.list.choose': 'Elegir un boletín…',
  'digest.list.noIssue': 'aún no se ha enviado ningún número',
  'digest.list.lastIssue': 'último número: {number}, {day}',
  'digest.list.state': 'Estado',
  'digest.list.footer': 'Para crear uno: /digest subscribe',
  'digest.state.broken': 'detenido: el canal no acepta mensajes',
  'digest.state.paused': 'en pausa',
  'digest.state.pausedUntil': 'en pausa hasta esta fecha: {at} ({zone})',
  'digest.state.closed': 'detenido: los mensajes directos no le llegan',
  'digest.state.unreachable': 'detenido: no compartimos ningún espacio de trabajo',
  'digest.heldUp':
    'Vuelvo a comprobarlo cada diez minutos. En cuanto se arregle, se envía lo que esperaba; no se pierde nada.',
  'digest.button.reach': 'Reintentar',
  'digest.button.preview': 'Vista previa',
  'digest.button.manage': 'Todo sobre este boletín',
  'digest.button.now': 'Enviar ahora',
  'digest.button.gap': 'Enviar lo que llegó entretanto',
  'digest.button.change': 'Cambiar',
  'digest.button.pause': 'Pausar',
  'digest.button.resume': 'Reanudar',
  'digest.button.stop': 'Terminar',
  'digest.button.stopNow': 'Terminar definitivamente',
  'digest.button.keep': 'Conservarlo',
  'digest.paused': '<b>{reference}</b> está en pausa. <c>/digest resume</c> lo reanuda.',
  'digest.pausedUntil':
    '<b>{reference}</b> está en pausa y se reanuda por sí solo en esta fecha: {at} ({zone}).',
  'digest.untilPast': 'El {day} no es un día posterior a hoy. Indique uno posterior.',
  'digest.running': '<b>{reference}</b> no está en pausa. No hace falta nada más.',
  'digest.resumed': '<b>{reference}</b> sigue en marcha. Próximo número: {at} ({zone}).',
  'digest.gapOffer':
    'Estuvo en pausa del {from} al {to}; entretanto {count, plural, one {llegó # ficha} many {llegaron # de fichas} other {llegaron # fichas}}.',
  'digest.gapSent': 'Lo que llegó entretanto ya se había enviado. No hace falta nada más.',
  'digest.onItsWay': 'Un número de <b>{reference}</b> está en camino hacia {channel}.',
  'digest.isPaused':
    '<b>{reference}</b> está en pausa, así que no se ha enviado nada. <c>/digest resume</c> lo reanuda.',
  'digest.askStop': '¿Terminar definitivamente <b>{reference}</b> en {channel}?',
  'digest.stopped': '<b>{reference}</b> ha terminado. Ya no se envía nada de él.',

  // Digests for one person
  'digest.toYou': 'usted, por mensaje directo',
  'digest.toYouOn':
    'para usted, por mensaje directo en {platform, select, slack {Slack} discord {Discord} other {la consola}}',
  'digest.closed':
    'Mi último mensaje directo no le ha llegado. {platform, select, discord {Permita los mensajes directos de los miembros en los ajustes de privacidad de un servidor que compartimos y pulse «Reintentar».} other {Cuando los mensajes de esta aplicación vuelvan a llegarle, pulse «Reintentar».}} Lo que esperaba se envía entonces; no se pierde nada.',
  'digest.unreachable':
    'No conozco ningún espacio de trabajo ni servidor por el que pueda escribirle. Escriba <c>/digest list</c> en uno en el que yo esté, abra allí el boletín y pulse «Reintentar»; para crear uno nuevo, escriba allí <c>/digest subscribe</c>. No se pierde nada.',
  'digest.reached':
    'Anotado: <b>{reference}</b> sigue en marcha, y lo que esperaba está en camino hacia usted. Si no llega nada, sus mensajes directos siguen cerrados.',
  'digest.onItsWayToYou': 'Un número de <b>{reference}</b> está en camino hacia usted.',
  'digest.askStopOfYours': '¿Terminar definitivamente su boletín <b>{reference}</b>?',
  'digest.gapOfYours':
    'Este boletín estuvo en pausa del {from} al {to}; entretanto {count, plural, one {llegó # ficha} many {llegaron # de fichas} other {llegaron # fichas}}. Con <c>/digest list</c> se le puede enviar todo.',
  'digest.aboutMoreOfYours':
    'Si falta una ficha, pregunte por qué: <c>/digest why E-12 digest:{reference}</c>.',

  // An issue of a digest
  'digest.title': 'Normas y prácticas, {days}',
  'digest.count.added':
    '{count, plural, one {# ficha nueva} many {# de fichas nuevas} other {# fichas nuevas}}',
  'digest.count.amended':
    '{count, plural, one {# ficha modificada} many {# de fichas modificadas} other {# fichas modificadas}}',
  'digest.count.superseded':
    '{count, plural, one {# ficha sustituida} many {# de fichas sustituidas} other {# fichas sustituidas}}',
  'digest.count.withdrawn':
    '{count, plural, one {# ficha retirada} many {# de fichas retiradas} other {# fichas retiradas}}',
  'digest.count.events':
    '{count, plural, one {# próximo evento} many {# de próximos eventos} other {# próximos eventos}}',
  'digest.counts': '{counts}.',
  'digest.first': 'Ante todo: <b>{title}</b>.',
  'digest.happening.added': 'Nueva',
  'digest.happening.amended': 'Modificada',
  'digest.happening.superseded': 'Sustituida',
  'digest.happening.withdrawn': 'Retirada',
  'digest.happened.added': 'nueva desde el {day}',
  'digest.happened.amended': 'modificada el {day}',
  'digest.happened.superseded': 'sustituida el {day}',
  'digest.happened.withdrawn': 'retirada el {day}',
  'digest.line.superseded': 'Una ficha más reciente ha ocupado su lugar; se puede seguir leyendo.',
  'digest.line.withdrawn': 'El equipo de documentalistas la ha retirado de la biblioteca.',
  'digest.kinds.norm': 'Normas',
  'digest.kinds.principle': 'Principios',
  'digest.kinds.practice': 'Prácticas',
  'digest.kinds.law': 'Leyes',
  'digest.kinds.partnership': 'Alianzas',
  'digest.kinds.threat': 'Amenazas',
  'digest.kinds.event': 'Eventos',
  'digest.upcoming': 'Próximamente',
  'digest.moreEvents':
    '{count, plural, one {y # evento más} many {y # de eventos más} other {y # eventos más}}',
  'digest.nothing': 'Nada nuevo desde el {since}: {what}.',
  'digest.nextLook': 'Próxima comprobación: {at} ({zone}).',
  'digest.catchesUp':
    'El bot estuvo ausente un tiempo: este número abarca todo lo que ha llegado desde el anterior.',
  'digest.omitted':
    'El bot estuvo ausente mucho tiempo. Desde el {from}, {count, plural, one {# ficha anterior no figura} many {# de fichas anteriores no figuran} other {# fichas anteriores no figuran}} aquí; con <c>/practices</c> se encuentra todo.',
  'digest.gap':
    'Este boletín estuvo en pausa del {from} al {to}; entretanto {count, plural, one {llegó # ficha} many {llegaron # de fichas} other {llegaron # fichas}}. Quienes administran este espacio de trabajo pueden enviarlo todo con <c>/digest list</c>.',
  'digest.rest':
    '{count, plural, one {Mostrar # ficha más} many {Mostrar # de fichas más} other {Mostrar # fichas más}}',
  'digest.why': '¿Por qué esto?',
  'digest.change': 'Cambiar',
  'digest.issue': 'número {number}',
  'digest.isPreview': 'vista previa, solo visible para usted',
  'digest.next': 'próximo número: {at} ({zone})',
  'digest.issueGone':
    'Este número ya no se puede consultar. Con <c>/practices</c> se encuentran todas las fichas.',

  // What a digest is about, and why
  'digest.everything': 'toda la biblioteca',
  'digest.only.kinds': '{values}',
  'digest.only.topics': 'temas: {values}',
  'digest.only.jurisdictions': 'jurisdicciones: {values}, y alcance mundial',
  'digest.only.groups': 'para: {values}',
  'digest.without': 'sin: {values}',
  'digest.about': '<b>{reference}</b> sale {schedule} y abarca: {what}.',
  'digest.aboutItems': 'Por qué está aquí cada ficha',
  'digest.aboutMore':
    'Si falta una ficha, quienes administran este espacio de trabajo pueden preguntar por qué: <c>/digest why E-12 digest:{reference}</c>.',
  'digest.why.told': '{reference} está en el número {issue} de {digest} ({days}): ficha {happened}.',
  'digest.why.event': '{reference} está en el número {issue} de {digest} ({days}) como próximo evento.',
  'digest.why.filtered': '{reference} no está en el número {issue} de {digest} ({days}), porque {because}.',
  'digest.why.not.kinds': 'esta ficha es de otro tipo ({values})',
  'digest.why.not.topics': 'esta ficha tiene otros temas ({values})',
  'digest.why.not.jurisdictions': 'esta ficha trata de otras jurisdicciones ({values})',
  'digest.why.not.groups': 'esta ficha concierne a otros grupos ({values})',
  'digest.why.left': 'el boletín excluye esto: {values}',
  'digest.why.nothing':
    '{reference} no está en el número {issue} de {digest} ({days}), porque esta ficha no cambió en ese período. Su último cambio fue el {last}.',
  'digest.why.never':
    '{reference} no está en el número {issue} de {digest} ({days}), porque esta ficha no ha cambiado desde que llegó con la biblioteca.',
  'digest.why.gone':
    '{reference} no está en el número {issue} de {digest} ({days}), porque esta ficha ya no se muestra.',
  'digest.why.notSent': 'Como no había nada nuevo para este boletín, ese número no se envió.',
  'digest.why.filter': 'El boletín abarca: {what}.',
  'digest.why.noIssue': '{reference} aún no tiene ese número. <c>/digest preview</c> muestra el próximo.',

  // A channel that takes no more messages, to the person who set it up
  'channelBroken.intro':
    'Usted eligió {channel} en {workspace} para los mensajes del foro. Ya no se pueden publicar en él.',
  'channelBroken.next':
    'Vuelvo a comprobarlo cada diez minutos. En cuanto se arregle, se envía lo que esperaba; no se pierde nada. Para elegir otro canal: <c>/digest list</c> o <c>/forum settings</c>.',
};
