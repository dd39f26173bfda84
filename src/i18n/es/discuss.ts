import type { discuss as english } from '../en/discuss.ts';
import type { Texts } from '../texts.ts';

/** Proposing a thread, replying and editing: /discuss, its previews and answers. */
export const discuss: Texts<typeof english> = {
  // Proposing: /discuss
  'discuss.summary': 'Proponer un debate, que se lleva a otros espacios de trabajo',
  'discuss.option.entry': 'Una ficha de la biblioteca de la que trata, por ejemplo E-12',
  'discuss.notOwn':
    'Este mensaje lo escribió otra persona, y solo ella puede traerlo al foro. Pídale que lo haga, o dígalo con sus propias palabras con <c>/discuss</c>.',
  'discuss.longMessage':
    'Este mensaje tiene {length} caracteres, y una intervención puede tener como máximo {most}. En el formulario solo cabe el comienzo; el mensaje sigue donde está. Puede acortarlo en el formulario, o añadir el resto en respuestas.',
  'discuss.longMessage.open': 'Abrir el formulario',
  'discuss.form.thread': 'Iniciar un debate',
  'discuss.form.reply': 'Responder',
  'discuss.form.edit': 'Cambiar lo que escribió',
  'discuss.form.submit': 'Vista previa',
  'discuss.form.title': 'Título',
  'discuss.form.titleHint': 'De qué trata, en {most} caracteres como máximo',
  'discuss.form.text': 'Texto',
  'discuss.form.textHint':
    'Valen **negrita**, *cursiva*, listas, > citas y enlaces. No se pueden añadir archivos.',
  'discuss.form.entries': 'Fichas de las que trata',
  'discuss.form.entriesHint': 'Referencias de la biblioteca, como máximo {most}: E-12, E-40',
  'discuss.form.words': 'Su respuesta al equipo de moderación',
  'discuss.form.wordsHint': 'Solo la lee ese equipo. También puede limitarse a cambiar el texto de arriba.',

  // What is wrong with the form
  'discuss.fault.empty.title': 'Al debate le falta un título.',
  'discuss.fault.empty.text': 'Aún no hay texto. Escriba algo que se pueda leer en voz alta.',
  'discuss.fault.empty.words':
    'Su respuesta al equipo de moderación no tiene palabras. Déjela vacía o escriba algunas.',
  'discuss.fault.long.title': 'El título tiene {length} caracteres. Puede tener como máximo {most}.',
  'discuss.fault.long.text':
    'El texto tiene {length} caracteres. Una intervención puede tener como máximo {most}.',
  'discuss.fault.long.words':
    'Su respuesta al equipo de moderación tiene {length} caracteres. Puede tener como máximo {most}.',
  'discuss.fault.unknown':
    'En la biblioteca no existe la ficha «{reference}». Búsquela con <c>/practices</c> y escriba su referencia, como <c>E-12</c>.',
  'discuss.fault.many': 'Un debate puede tratar de {most} fichas como máximo.',
  'discuss.fault.noGroups':
    'TLP:AMBER necesita al menos un grupo de partes interesadas. Elija aquellos a los que se dirige.',
  'discuss.kept': 'No se ha enviado nada ni se ha perdido nada: el formulario conserva lo que escribió.',

  'discuss.keptAside':
    'No se ha enviado nada ni se ha perdido nada: lo que escribió espera en <c>/threads mine</c> durante siete días.',

  // The preview
  'discuss.preview.only': 'Solo usted ve esta vista previa',
  'discuss.preview.nowhere':
    'Por el momento, ningún espacio de trabajo conectado lo recibe en un canal. Los miembros que pueden verlo lo encuentran con /threads.',
  'discuss.preview.privateOnly':
    'En cada uno de ellos se publica solo si el canal del foro es privado. Plenary lo comprueba al publicar.',
  'discuss.preview.notYou':
    'Con esta marca de difusión y estos grupos, usted no podría abrirlo en el foro desde aquí. Con /threads mine siempre puede ver en qué ha quedado.',
  'discuss.preview.files':
    'Los archivos del mensaje siguen donde están: el foro no admite ninguno. Aquí solo se trae el texto.',
  'discuss.preview.waits': 'Hasta que lo envíe, espera en /threads mine durante siete días.',
  'discuss.preview.sealedSoFar': 'Hasta ahora, en este debate usted ha escrito con un seudónimo.',
  'discuss.preview.openNow':
    'Hasta ahora, en este debate usted ha escrito con un seudónimo. Esto no va firmado con él, así que quien lo lea podría adivinar que el seudónimo es suyo. Abajo puede elegir cómo se firma.',
  'discuss.preview.knownText':
    'Este texto figura en un canal con su nombre. Expréselo con otras palabras o fírmelo de otra manera.',
  'discuss.preview.groupsTell':
    'Quien lo lea supondrá que usted pertenece a uno de los grupos a los que se dirige. Indique otros además del suyo.',
  'discuss.preview.overtaken':
    'Usted cambió esto entretanto, después de empezar aquí. Al guardar se sustituye ese cambio.',
  'discuss.preview.urgent': 'Marcado como urgente: el equipo de moderación lo ve antes que lo demás.',
  'discuss.preview.atOnce': 'Se publica en cuanto usted pulsa el primer botón.',
  'discuss.preview.reviewed': 'El equipo de moderación lo revisa antes de que lo vea nadie más.',
  'discuss.fact.label': 'Marca de difusión',
  'discuss.fact.goesTo': 'Se envía a',
  'discuss.fact.signed': 'Firma',
  'discuss.fact.topics': 'Temas',
  'discuss.places':
    '{count, plural, one {# espacio de trabajo} many {# de espacios de trabajo} other {# espacios de trabajo}}: {names}',
  'discuss.placesMore':
    '{count, plural, one {# espacio de trabajo} many {# de espacios de trabajo} other {# espacios de trabajo}}: {names} y {more} más',
  'discuss.signed.named': 'con su nombre y organización',
  'discuss.signed.group': 'con su grupo de partes interesadas, sin su nombre',
  'discuss.signed.chatham':
    'con un seudónimo solo para este debate: sin nombre, organización ni grupo. El equipo de moderación tampoco ve quién es usted.',
  'discuss.signed.drawn':
    'con un seudónimo solo para este debate: sin nombre, organización ni grupo. Su número se sortea al enviar; el de arriba es un ejemplo. El equipo de moderación tampoco ve quién es usted.',
  'discuss.noTopics': 'ningún tema',
  'discuss.noGroups': 'aún sin grupos elegidos',
  'discuss.choose.topic': 'Añadir o quitar un tema…',
  'discuss.choose.label': 'Marca de difusión…',
  'discuss.choose.groups': 'Añadir o quitar un grupo…',
  'discuss.choose.attribution': 'Cómo se firma…',
  'discuss.choose.quote': 'Citar una intervención…',
  'discuss.choose.quoteNewest': 'Citar una de las intervenciones más nuevas…',
  'discuss.noQuote': 'No citar nada',
  'discuss.chosen': 'elegido; vuelva a elegirlo para quitarlo',
  'discuss.label.clear': 'cualquier espacio de trabajo conectado',
  'discuss.label.green': 'espacios de trabajo verificados, en canales cerrados',
  'discuss.label.amber': 'espacios verificados de los grupos que usted indique, en canales privados',
  'discuss.label.red': 'no en el foro: solo para quienes comparten una sala',
  'discuss.red':
    '<b>TLP:RED</b> es solo para quienes comparten una sala, así que el foro no puede difundirlo. Hable en persona o por teléfono. La marca de difusión no se ha cambiado.',
  'discuss.attribution.named': 'Nombre y organización',
  'discuss.attribution.named.what': 'como figuran en el foro',
  'discuss.attribution.group': 'Grupo de partes interesadas',
  'discuss.attribution.group.what': 'por ejemplo, «Un miembro de la sociedad civil»',
  'discuss.attribution.chatham': 'Regla de Chatham House',
  'discuss.attribution.chatham.what': 'un seudónimo en este debate, y nada más',
  'discuss.keeps.open':
    'El equipo de moderación ya ha visto esto con su nombre o su grupo, así que ahora no puede pasar a la regla de Chatham House: ese equipo sabría a quién corresponde el seudónimo. Para firmarlo así, retírelo en <c>/threads mine</c> y envíelo de nuevo, mejor con otras palabras.',
  'discuss.keeps.sealed':
    'El equipo de moderación ya ha visto esto con su seudónimo, así que lo conserva: de lo contrario, ese equipo sabría a quién corresponde. Para firmarlo de otra manera, retírelo en <c>/threads mine</c> y envíelo de nuevo, mejor con otras palabras.',
  'discuss.send': 'Enviar al equipo de moderación',
  'discuss.post': 'Publicar',
  'discuss.save': 'Guardar el cambio',
  'discuss.change': 'Cambiar el texto',
  'discuss.discard': 'Descartar',
  'discuss.discarded': 'Descartado. No se ha enviado nada.',
  'discuss.draftGone':
    'Esto ya se envió o se descartó, o es demasiado antiguo. Lo que envió está en <c>/threads mine</c>.',
  'discuss.sent':
    'Enviado al equipo de moderación. Puede seguirlo o cambiarlo con <c>/threads mine</c>. La mayoría de las respuestas llegan en un día.',
  'discuss.sent.placed': 'Publicado en <b>{reference}</b>. Ahora se lleva a todas las copias.',
  'discuss.sent.changed':
    'Cambiado. Todas las copias de <b>{reference}</b> muestran el texto nuevo en unos instantes.',
  'discuss.tooMany':
    'Demasiadas contribuciones suyas esperan al equipo de moderación. Aguarde alguna respuesta, o retire alguna en <c>/threads mine</c>. Esta se conserva aquí.',
  'discuss.tooOften':
    'Esto no se ha enviado. En esta hora usted ha publicado y cambiado mucho, y cada vez llega un mensaje a muchos canales. Se conserva aquí: envíelo de nuevo más tarde. Se admitirá dentro de una hora como máximo.',
  'discuss.unsealed':
    'La firma no se ha cambiado: el equipo de moderación ya ha visto esto, así que ya no puede pasar a la regla de Chatham House ni salir de ella. Para firmarlo de otra manera, retírelo en <c>/threads mine</c> y envíelo de nuevo. No se ha perdido nada más.',
  'discuss.stands':
    'Entretanto el equipo de moderación ha aprobado esto, así que está publicado tal como se envió: la marca de difusión, los temas y la firma ya no cambian. Todavía no se ha cambiado nada. Abajo figura cómo quedaría el texto.',
  'discuss.changed':
    'Aún no se ha enviado: esto ha cambiado desde que usted lo vio. Léalo de nuevo y luego envíelo.',
  'discuss.nothing': 'No se ha cambiado nada: dice lo mismo que ya está publicado.',
  'discuss.reviewed':
    'Aquí el equipo de moderación revisa lo que usted escribe antes de que se publique, así que una intervención publicada no se puede cambiar. Expréselo mejor en una respuesta, o elimine la intervención con <c>/threads mine</c>.',
  'discuss.missing':
    'Usted ya no puede ver este debate desde aquí, así que no se puede cambiar nada de lo que escribió en él. Lo que escribió está en <c>/threads mine</c>.',
  'discuss.over':
    'Entretanto esto se rechazó, se retiró o se eliminó, así que no se ha cambiado nada. Está en <c>/threads mine</c>; lo que decidió el equipo de moderación puede apelarlo allí, mientras haya plazo.',
  'discuss.mutedEdit':
    'El equipo de moderación ha silenciado su seudónimo en este debate, así que no se puede cambiar nada de lo firmado con él. En el resto del foro puede seguir escribiendo.',
  'discuss.anewWhat':
    'Esto es lo que contenía el formulario. Si continúa con ello, se envía una vez más, aparte de lo que envió antes.',
  'discuss.anew': 'Empezar de nuevo con esto',
  'discuss.asThread': 'Iniciar un debate con esto',

  // What was not sent yet
  'discuss.unsent.title': 'Sin enviar todavía',
  'discuss.unsent.thread': 'Debate',
  'discuss.unsent.reply': 'Respuesta',
  'discuss.unsent.edit': 'Cambio',
  'discuss.unsent.goOn': 'Continuar con algo de esto…',
  'discuss.unsent.new': 'Empezar algo nuevo',

  // Somebody is in danger
  'danger.button': 'Alguien está en peligro',
  'danger.over': 'Nadie está en peligro',
  'danger.title': 'Si alguien está en peligro ahora',
  'danger.first': 'Llame a los servicios de emergencia del lugar donde está la persona.',
  'danger.platform':
    'Si lo vio en una plataforma, use también el canal de esa plataforma para peligros inminentes; puede actuar en minutos.',
  'danger.noHotline': 'El foro no es una línea de emergencia. Aquí nadie vigila a todas horas.',
  'danger.draft':
    'Lo que está escribiendo queda marcado como urgente para el equipo de moderación en cuanto lo envíe.',
  'danger.report':
    'Su denuncia ha llegado al equipo de moderación, marcada como urgente. Nadie sabe que fue usted, ni siquiera ese equipo.',
  'danger.addWords': 'Añadir unas palabras',
  'danger.sent':
    'Está marcado como urgente. Si alguien está en peligro ahora, llame primero a los servicios de emergencia y use el canal de emergencia de la propia plataforma: el foro no es una línea de emergencia.',
};
