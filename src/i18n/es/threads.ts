import type { threads as english } from '../en/threads.ts';
import type { Texts } from '../texts.ts';

/** Everything that /threads shows, and the shortcut on messages. */
export const threads: Texts<typeof english> = {
  'shortcut.discuss': 'Debatir en el foro',

  // Browsing: /threads
  'threads.summary': 'Los debates del foro: consultar, seguir, responder, denunciar',
  'threads.option.query': 'Palabras que buscar, una referencia como T-5, o bien: mine, followed, waiting',
  'threads.option.topic': 'Solo los debates sobre estos temas',
  'threads.option.status':
    'Solo los debates en este estado; quien modera encuentra también los ocultos y los que esperan',
  'threads.option.show': 'Lo suyo: lo que escribió, los debates que sigue o lo que espera su respuesta',
  'threads.show.mine': 'lo que escribió',
  'threads.show.followed': 'los debates que sigue',
  'threads.show.waiting': 'lo que espera su respuesta',
  'threads.state.pending': 'espera al equipo de moderación',
  'threads.state.open': 'abierto',
  'threads.state.closed': 'cerrado',
  'threads.state.declined': 'rechazado',
  'threads.state.withdrawn': 'retirado',
  'threads.state.hidden': 'oculto',
  'threads.title': '{total, plural, one {# debate} many {# de debates} other {# debates}}',
  'threads.found': '{total, plural, one {# debate} many {# de debates} other {# debates}} con «{query}»',
  'threads.none':
    'Aún no hay ningún debate que usted pueda ver desde aquí. Puede iniciar uno: <c>/discuss</c>',
  'threads.noneFound':
    'Ningún debate que usted pueda ver desde aquí coincide. Pruebe con menos palabras o filtros.',
  'threads.clearOnly':
    'Este espacio de trabajo no está verificado, así que aquí solo se muestran los debates marcados como TLP:CLEAR.',
  'threads.moderatorsList':
    'No se muestra nada: solo el equipo de moderación ve los debates ocultos o que esperan una decisión. Lo que escribió usted: <c>/threads mine</c>',
  'threads.posts':
    '{count, plural, one {# intervención} many {# de intervenciones} other {# intervenciones}}',
  'threads.newest': 'última: {at}',
  'threads.open': 'Abrir…',
  'threads.toQueue': 'Decidir en la cola',
  'threads.openOne': 'Abrir {reference}',
  'threads.start': 'Iniciar un debate',
  'threads.mine': 'Lo que escribió',
  'threads.followed': 'Debates que sigue',
  'threads.missing': 'No existe el debate <b>{reference}</b>. <c>/threads</c> muestra los que puede ver.',
  'threads.missingHere': 'Ese debate no existe. <c>/threads</c> muestra los que puede ver.',

  // Pressed on a copy of a thread that cannot be seen from there any more
  'threads.notVerified':
    'El foro ya no da por verificado este espacio de trabajo, así que aquí no llega nada nuevo de este debate, y no se puede abrir desde aquí. Aún puede denunciar lo que figura aquí.',
  'threads.notOfGroups':
    'Este debate es para determinados grupos de partes interesadas, y este espacio de trabajo ya no pertenece a ninguno de ellos. Aquí no llega nada nuevo de él, y no se puede abrir desde aquí. Aún puede denunciar lo que figura aquí.',
  'threads.notYourGroup':
    'Este debate es para determinados grupos de partes interesadas y, según los datos del foro, usted no pertenece a ninguno de ellos. Aún puede denunciar lo que figura aquí.',

  // One thread
  'threads.range': 'intervenciones {from}–{to} de {total}',
  'threads.footer': 'Lo que escribió: /threads mine',
  'threads.toNewest': 'Lo más nuevo',
  'threads.reply': 'Responder',
  'threads.follow': 'Seguir',
  'threads.followDaily': 'Seguir, una vez al día',
  'threads.unfollow': 'Dejar de seguir',
  'threads.unfollowOne': 'Dejar de seguir {reference}',
  'threads.report': 'Denunciar',
  'threads.moderate': 'Moderar',
  'threads.hideHere': 'Ocultar aquí',
  'threads.showHere': 'Volver a mostrar aquí',
  'threads.removed': 'eliminada',
  'threads.noEntries': 'Las fichas de este debate ya no están en la biblioteca.',
  'threads.isHidden': 'Oculto: solo lo ve el equipo de moderación.',
  'threads.isClosed':
    'El equipo de moderación cerró este debate el {at}. Ya no se puede publicar nada en él.',
  'threads.isQuiet':
    'Cerrado el {at}, porque hacía mucho que nadie escribía. Ya no se puede publicar nada en él.',
  'threads.closedNow':
    'Este debate está cerrado, así que ya no se puede publicar nada en él. <c>/threads</c> muestra los abiertos.',
  'threads.hiddenNow': 'Este debate ya no se muestra: no se puede leer ni seguir, ni escribir en él.',
  'threads.pendingNow':
    'Este debate aún espera al equipo de moderación: todavía no se puede leer ni seguir, ni escribir en él.',
  'threads.muted':
    'El equipo de moderación ha silenciado su seudónimo en este debate, así que no se ha enviado nada con él. Lo que firme con su nombre o su grupo se admite como antes, y en el resto del foro puede seguir escribiendo.',

  // Following
  'threads.followsSoon':
    'Usted sigue <b>{reference}</b>: las intervenciones nuevas se le anuncian por mensaje directo.',
  'threads.followsDaily':
    'Usted sigue <b>{reference}</b>: las intervenciones nuevas se le anuncian una vez al día.',
  'threads.unfollowed': 'Ya no sigue este debate.',
  'threads.notFollowed': 'Usted no seguía este debate. No se ha cambiado nada.',
  'threads.followsNone':
    'Aún no sigue ningún debate. Pulse <b>Seguir</b> debajo de uno de los que muestra <c>/threads</c>.',
  'threads.followedTitle': 'Sigue {total, plural, one {# debate} many {# de debates} other {# debates}}',
  'threads.newPosts':
    '{count, plural, =0 {nada nuevo} one {# intervención nueva} many {# de intervenciones nuevas} other {# intervenciones nuevas}}',
  'threads.daily': 'aviso una vez al día',
  'threads.soon': 'aviso enseguida',
  'threads.followsUnseen': '{reference} no se puede ver desde aquí, o ya no.',

  // One’s own contributions: /threads mine
  'threads.mine.title':
    'Ha escrito {total, plural, one {# contribución} many {# de contribuciones} other {# contribuciones}}',
  'threads.mine.none':
    'Aún no ha escrito nada en el foro. Empiece con <c>/discuss</c>, o responda en <c>/threads</c>.',
  'threads.waiting.title':
    '{total, plural, one {# contribución espera} many {# de contribuciones esperan} other {# contribuciones esperan}} su respuesta',
  'threads.waiting.none': 'Nada espera su respuesta.',
  'threads.waitingFor':
    '{count, plural, one {# de ellas espera} many {# de ellas esperan} other {# de ellas esperan}} su respuesta: /threads waiting',
  'threads.what.thread': 'Debate {reference}',
  'threads.what.reply': 'Respuesta en {reference}',
  'threads.own.waiting': 'espera al equipo de moderación',
  'threads.own.held': 'espera: el equipo de moderación necesita más tiempo',
  'threads.own.returned': 'espera su respuesta: el equipo de moderación pregunta algo',
  'threads.own.standing': 'se ve en todos los lugares que permite su marca de difusión',
  'threads.own.threadHidden': 'el debate al que pertenece ya no se muestra',
  'threads.own.threadClosed': 'se ve donde lo permite su marca de difusión; el debate está cerrado',
  'threads.own.declined': 'el equipo de moderación lo rechazó',
  'threads.own.withdrawn': 'usted lo retiró, o se retiró por falta de respuesta',
  'threads.own.removed': 'el equipo de moderación lo eliminó',
  'threads.own.removedByYou': 'usted lo eliminó',
  'threads.own.question': 'El equipo de moderación preguntó el {at}:',
  'threads.own.suggestion': 'Redacción sugerida',
  'threads.own.reason': 'Motivo, {at}: {reason}',
  'threads.own.appealUntil': 'Si cree que es un error, puede apelar hasta el {at}, una sola vez.',
  'threads.own.unsealed':
    'El {at}, dos personas de la administración supieron que usted escribió esto. El motivo que indicaron:',
  'threads.answer': 'Responder',
  'threads.change': 'Cambiar',
  'threads.edit': 'Editar',
  'threads.remove': 'Eliminar',
  'threads.withdraw': 'Retirar',
  'threads.takeWording': 'Usar esta redacción',
  'threads.appeal': 'Apelar',
  'threads.notYours': 'Usted no tiene esa contribución. <c>/threads mine</c> muestra lo que escribió.',
  'threads.over':
    'Entretanto esto se rechazó, se retiró o se eliminó, así que no se ha cambiado nada. Lo que decidió el equipo de moderación puede apelarlo abajo, mientras haya plazo; todo lo que escribió está en <c>/threads mine</c>.',
  'threads.standsAlready': 'Ya está publicado, así que no se puede retirar. Puede eliminarlo.',
  'threads.waitsStill': 'Aún espera al equipo de moderación. Puede retirarlo.',
  'threads.noSuggestion': 'Ya no hay ninguna redacción sugerida que usar. No se ha cambiado nada.',
  'threads.withdrawn': 'Retirado. Ya nadie decide sobre esto.',
  'threads.removedOwn': 'Eliminado. En su lugar figura una línea en cada copia.',
  'threads.tookWording':
    'Su contribución tiene ahora la redacción sugerida. Se avisa al equipo de moderación.',
  'threads.withdrawOwn.title': '¿Retirar esto?',
  'threads.withdrawOwn.what':
    'Ya nadie decidirá sobre esto, y no se publicará en ninguna parte. Su texto se conserva en /threads mine, y puede empezar de nuevo con él.',
  'threads.removeOwn.title': '¿Eliminar esta intervención?',
  'threads.removeOwn.what':
    'En cada copia, una línea dice que la eliminó la persona que la escribió. El equipo de moderación aún puede leerla. No se puede recuperar.',
  'threads.removeOwn.thread':
    'Es la que abre el debate, que ya nadie podrá leer ni responder. En cada copia, una línea dice que la eliminó la persona que la escribió. No se puede recuperar.',
  'threads.removeOwn.keep': 'Conservarla',
  'threads.appeal.waiting': 'Su apelación espera a otra persona del equipo de moderación.',
  'threads.appeal.approved': 'Otra persona del equipo de moderación aceptó su apelación.',
  'threads.appeal.declined':
    'Otra persona del equipo de moderación lo examinó de nuevo y no aceptó su apelación.',
  'threads.appeal.done':
    'Su apelación ha llegado al equipo de moderación. La decide una persona distinta de la anterior.',
  'threads.appeal.missing': 'Aquí no hay ninguna decisión que usted pueda apelar.',
  'threads.appeal.twice': 'Usted ya apeló esta decisión. Una decisión se puede apelar una sola vez.',
  'threads.appeal.late': 'Esto se decidió hace demasiado tiempo para poder apelarlo.',

  // Reporting
  'threads.report.title': 'Denunciar una intervención',
  'threads.report.which': '¿De qué intervención se trata?',
  'threads.report.choosePost': 'Elegir una intervención…',
  'threads.report.noneOfThese': 'Ninguna intervención de esta página se puede denunciar. Mire otras.',
  'threads.older': 'Intervenciones anteriores',
  'threads.newer': 'Intervenciones posteriores',
  'threads.report.why': '¿Por qué debe revisar el equipo de moderación la intervención {post}?',
  'threads.report.chooseReason': 'Elegir un motivo…',
  'threads.report.anonymous':
    'El equipo de moderación recibe el motivo y sus palabras. Nadie sabe que fue usted, ni siquiera ese equipo. Si alguien está en peligro, elija ese motivo: se le dice ante todo dónde hay ayuda.',
  'threads.report.nothing': 'Aquí no hay nada que se pueda denunciar, o ya se eliminó.',
  'threads.report.twice': 'Usted ya denunció esto, y el equipo de moderación lo está revisando.',
  'threads.report.kept':
    'Usted ya denunció esto, y el equipo de moderación decidió dejarlo como está. No se ha denunciado otra vez. Si la intervención cambia, puede denunciarla de nuevo.',
  'threads.report.tooOften':
    'Hoy han llegado tantas denuncias de usted que no se admiten más hasta mañana. Esta no se ha enviado. Si alguien está en peligro, llame a los servicios de emergencia del lugar donde está la persona.',
  'threads.report.added':
    'Sus palabras han llegado al equipo de moderación, junto con su denuncia. Nadie sabe que fue usted, ni siquiera ese equipo.',
  'threads.report.done':
    'Gracias. La denuncia ha llegado al equipo de moderación. Nadie sabe que fue usted, ni siquiera ese equipo.',

  // Forms for words
  'threads.form.reportWhy.title': 'Denunciar intervención',
  'threads.form.reportWhy.submit': 'Denunciar',
  'threads.form.reportWhy.label': '¿Qué debe saber el equipo de moderación?',
  'threads.form.reportWhy.hint':
    'Lo lee el equipo de moderación. Nadie sabe quién lo escribió, ni siquiera ese equipo.',
  'threads.form.alarm.title': 'Alguien está en peligro',
  'threads.form.alarm.submit': 'Añadir',
  'threads.form.alarm.label': '¿Qué debe saber el equipo de moderación?',
  'threads.form.alarm.hint':
    'Dónde, cuándo y quién, si lo sabe. Ni el equipo de moderación, que lo lee, sabe quién lo escribió.',
  'threads.form.appeal.title': 'Apelación',
  'threads.form.appeal.submit': 'Apelar',
  'threads.form.appeal.label': '¿Por qué debería decidirse otra cosa?',
  'threads.form.appeal.hint':
    'Lo lee otra persona del equipo de moderación. Una decisión se puede apelar una sola vez.',
  'threads.form.takeAway.title': 'Eliminar intervención',
  'threads.form.takeAway.submit': 'Eliminar',
  'threads.form.takeAway.label': 'Unas palabras para la persona autora',
  'threads.form.takeAway.hint': 'La persona autora las lee junto con el motivo, sin el nombre de usted.',
  'threads.form.close.title': 'Cerrar el debate',
  'threads.form.close.submit': 'Cerrar',
  'threads.form.close.label': 'Por qué se cierra',
  'threads.form.close.hint': 'Todo el mundo lo lee debajo del debate. Se puede dejar vacío.',
  'threads.form.unseal.title': 'Revelar la autoría',
  'threads.form.unseal.submit': 'Solicitar',
  'threads.form.unseal.label': '¿Por qué hace falta saber quién lo escribió?',
  'threads.form.unseal.hint':
    'Lo lee la administración, y decide otra persona de ella. Si aprueba, lo lee la persona autora.',
  'threads.words.missing': 'No se ha hecho nada, porque faltan palabras que se puedan leer en voz alta.',

  // In one workspace: its admins
  'threads.here.what':
    'Usted administra este espacio de trabajo. Puede ocultar aquí el debate entero; en los demás lugares se sigue viendo.',
  'threads.here.hidden':
    'Oculto en este espacio de trabajo: sus mensajes aquí lo dicen en unos instantes, y las intervenciones nuevas no llegan.',
  'threads.here.shown': 'Se muestra de nuevo en este espacio de trabajo, con lo que llegó entretanto.',
  'threads.here.missing': 'Este debate no está en ningún canal de este espacio de trabajo.',
  'threads.here.alreadyHidden': 'Ya estaba oculto aquí. No se ha cambiado nada.',
  'threads.here.alreadyShown': 'Ya se muestra aquí. No se ha cambiado nada.',

  // Moderating
  'threads.govern.state': 'Estado',
  'threads.govern.quiet': 'Cuando nadie escribe',
  'threads.govern.isKept': 'sigue abierto',
  'threads.govern.isNotKept': 'se cierra después de un tiempo',
  'threads.govern.replies': 'Respuestas',
  'threads.govern.isAll': 'el equipo de moderación las revisa todas antes',
  'threads.govern.isNew': 'el equipo de moderación revisa antes las de miembros nuevos',
  'threads.govern.choosePost': 'Una intervención…',
  'threads.govern.already': 'Ya es así. No se ha cambiado nada.',
  'threads.govern.reopen': 'El debate vuelve a estar abierto. Todas las copias lo dicen en unos instantes.',
  'threads.govern.keep': 'El debate sigue abierto, por mucho tiempo que nadie escriba.',
  'threads.govern.rest': 'El debate se cierra cuando nadie haya escrito durante un tiempo.',
  'threads.govern.reviewAll':
    'Ahora todas las respuestas esperan al equipo de moderación, las escriba quien las escriba.',
  'threads.govern.reviewNew': 'Ahora solo esperan al equipo de moderación las respuestas de miembros nuevos.',
  'threads.govern.closed': 'El debate está cerrado. Todas las copias lo dicen en unos instantes.',
  'threads.govern.noPost': 'Esa intervención no existe.',
  'threads.govern.gone': 'Esta intervención ya no está publicada. No se ha cambiado nada.',
  'threads.govern.own':
    'Esta intervención es suya. La decide otra persona del equipo de moderación; puede eliminarla en /threads mine.',
  'threads.govern.removed':
    'Eliminada, con la referencia <b>{reference}</b>. Todas las copias lo dicen en unos instantes. La persona autora recibe un aviso de que hay algo nuevo y puede apelar.',
  'threads.do.close': 'Cerrar',
  'threads.do.reopen': 'Reabrir',
  'threads.do.keep': 'Mantener abierto',
  'threads.do.rest': 'Dejar que se cierre solo',
  'threads.do.reviewAll': 'Revisar todas las respuestas',
  'threads.do.reviewNew': 'Revisar solo las de miembros nuevos',
  'threads.do.remove': 'Eliminar',
  'threads.do.mute': 'Silenciar el seudónimo',
  'threads.do.unmute': 'Dejar escribir al seudónimo',
  'threads.do.wordings': 'Redacciones anteriores',
  'threads.do.unseal': 'Pedir que se revele la autoría',
  'threads.do.back': 'Volver',
  'threads.wordings.none': 'No hay ninguna redacción anterior.',
  'threads.wordings.until': 'Hasta el {at}:',
  'threads.removal.title': '¿Eliminar la intervención {post}?',
  'threads.removal.what':
    'En cada copia figura en su lugar una línea con el motivo. La persona autora puede apelar.',
  'threads.removal.thread':
    'Es la que abre el debate, que se oculta con ella. En cada copia figura en su lugar una línea con el motivo. La persona autora puede apelar.',
  'threads.removal.choose': 'Elegir un motivo…',
  'threads.removal.keep': 'Conservarla',

  // The desk and help
  'desk.waiting':
    '{count, plural, one {# contribución suya espera} many {# de contribuciones suyas esperan} other {# contribuciones suyas esperan}} su respuesta.',
  'desk.showWaiting': 'Mostrar lo que espera',
  'desk.followed': 'Debates que usted sigue',
  'desk.openThread': 'Abrir un debate…',
  'desk.moreFollowed': 'y {count} más: /threads followed',
  'help.try.discuss': 'Iniciar un debate',
  'help.try.review': 'Aprobar lo que espera',
};
