import type { members as english } from '../en/members.ts';
import type { Texts } from '../texts.ts';

/** Members: the tour, the code of conduct, applications, the desk. */
export const members: Texts<typeof english> = {
  // The greeting
  'greeting.title': 'Le damos la bienvenida a Plenary',
  'greeting.what':
    'Plenary es una biblioteca y un foro sobre cómo las empresas tecnológicas responden al uso de Internet con fines terroristas, con respeto de los derechos humanos. Cinco pasos breves le muestran qué puede hacer con él.',
  'greeting.start': 'Empezar',
  'greeting.private':
    'Solo usted ve esto. Plenary no lee los mensajes de nadie: funciona únicamente con comandos, botones y formularios.',

  // The tour: five steps
  'join.summary': 'Un recorrido breve, y cómo hacerse miembro',
  'tour.step': 'Paso {step} de {of}',
  'tour.back': 'Atrás',
  'tour.next': 'Siguiente',
  'tour.skip': 'Saltar el recorrido',
  'tour.restart': 'Empezar de nuevo',
  'tour.continue': 'Continuar el recorrido',
  'tour.skipped':
    'El recorrido se ha cerrado, y lo que eligió se ha conservado. <c>/forum join</c> lo continúa en el mismo punto; con <c>/practices</c> y unas palabras puede buscar en cualquier momento.',
  'tour.1.title': 'Qué es esto',
  'tour.1.what':
    'Plenary conecta un mismo foro con muchos espacios de trabajo de Slack y servidores de Discord. Su biblioteca reúne normas, principios, prácticas y leyes sobre el uso de Internet con fines terroristas, cada ficha con sus salvaguardias de los derechos humanos. Sus miembros proceden de plataformas grandes y pequeñas, la sociedad civil, el sector académico, gobiernos y organizaciones internacionales.',
  'tour.1.sees': 'Qué ve Plenary',
  'tour.1.seesCommands':
    'Lo que usted escribe después de sus comandos, los botones que pulsa y lo que escribe en sus formularios.',
  'tour.1.seesAccount':
    'El identificador de su cuenta, y el idioma y la zona horaria que indica su plataforma.',
  'tour.1.seesNot': 'Qué no ve',
  'tour.1.seesNotMessages':
    'Los mensajes y archivos, en los canales o entre personas. No tiene permiso para leerlos.',
  'tour.1.private':
    'Solo usted ve las respuestas hasta que pulse <b>Compartir aquí</b>. <c>/forum privacy</c> muestra todo lo que se guarda sobre usted.',
  'tour.2.title': 'Su primera búsqueda',
  'tour.2.what':
    'Pulse uno de estos botones, o busque con sus propias palabras. Es una búsqueda real; la respuesta aparece junto a este mensaje, y solo usted la ve.',
  'tour.2.try.first': 'transmisión en directo',
  'tour.2.try.second': 'informe de transparencia',
  'tour.2.try.third': 'apelación',
  'tour.2.own': 'Sus propias palabras',
  'tour.2.later': 'A partir de ahora, escriba <c>/practices</c> y unas palabras.',
  'tour.3.title': 'Sus preferencias',
  'tour.3.what': 'Todo esto es opcional, se aplica enseguida y se puede cambiar en cualquier momento.',
  'tour.4.title': 'El código de conducta',
  'tour.5.title': 'Hacerse miembro',
  'tour.5.what':
    'Aquí cualquiera puede consultar la biblioteca. Los miembros pueden además contribuir: participan en los debates, proponen fichas para la biblioteca y reciben su propio boletín.',
  'tour.5.how':
    'Usted dice quién es y por qué desea hacerse miembro. El equipo de moderación lo lee, y usted recibe aquí su respuesta. La mayoría de las respuestas llegan en un día.',
  'tour.5.waiting':
    'Su solicitud <b>{reference}</b> ya está en camino. <c>/forum profile</c> muestra cómo va.',
  'tour.5.conduct': 'Para enviarla, acepte antes el código de conducta (paso 4).',

  // What one chooses about oneself
  'preferences.title': 'Idioma y temas',
  'preferences.language': 'Idioma',
  'preferences.topics': 'Temas',
  'preferences.noTopics': 'ninguno elegido',
  'preferences.group': 'Grupo de partes interesadas',
  'preferences.organisation': 'Organización',
  'preferences.notSaid': 'sin indicar',
  'preferences.chooseLanguage': 'Elegir el idioma…',
  'preferences.addTopic': 'Añadir un tema…',
  'preferences.removeTopic': 'Quitar un tema…',
  'preferences.chooseGroup': 'Elegir el grupo de partes interesadas…',
  'preferences.changeOrganisation': 'Organización',
  'preferences.organisationTitle': 'Organización',
  'preferences.organisationLabel': 'Su organización (empleo o voluntariado)',
  'preferences.save': 'Guardar',
  'preferences.toProfile': 'Volver al perfil',

  // The code of conduct. Whoever changes the rules reads domain/members/conduct.ts first
  'conduct.title': 'Código de conducta',
  'conduct.again':
    'El código de conducta tiene una versión nueva. Léala y acéptela; después, vuelva a hacer lo que estaba haciendo.',
  'conduct.first':
    'Antes de contribuir, lea y acepte el código de conducta; después, vuelva a hacer lo que estaba haciendo.',
  'conduct.outdated': 'Lo que leyó era una versión anterior. Esta es la que vale ahora.',
  'conduct.changedTitle': 'Qué ha cambiado',
  'conduct.changes': 'Esta es la primera versión.',
  'conduct.intro':
    'Solo se puede compartir lo que funciona si todas las personas pueden expresarse con seguridad. Quien participa acepta estas reglas.',
  'conduct.rule.purpose':
    '<b>Objeto.</b> Use el foro para compartir y mejorar normas, principios y prácticas contra el uso de Internet con fines terroristas, y no para vender, hacer campaña o reunir información sobre personas.',
  'conduct.rule.rights':
    '<b>Derechos humanos.</b> Valore toda medida según los derechos humanos y las libertades fundamentales: debe ser legal, necesaria, proporcionada, sin discriminación y susceptible de apelación. No use nunca lo que aprenda aquí contra la crítica pacífica, el periodismo o la sociedad civil.',
  'conduct.rule.content':
    '<b>Ningún contenido terrorista.</b> No lo publique, ni publique enlaces a él. No nombre a autores de actos terroristas ni cite manifiestos. Describa medidas, nunca métodos para hacer daño.',
  'conduct.rule.personal':
    '<b>Ningún dato personal</b> de víctimas, sospechosos o usuarios de un servicio: ni nombres, ni imágenes, ni cuentas, ni direcciones.',
  'conduct.rule.confidential':
    '<b>Confidencialidad.</b> Respete la marca de difusión: lo marcado como TLP:CLEAR puede circular sin límites, TLP:GREEN no sale de los espacios de trabajo verificados, TLP:AMBER no sale de los grupos que la marca nombra. Comparta solo lo que tenga permiso para compartir. TLP:RED no tiene cabida aquí.',
  'conduct.rule.chatham':
    '<b>Regla de Chatham House.</b> Lo que se dice bajo esta regla se puede usar, pero nunca revelando quién lo dijo. No intente averiguar quién está detrás de un seudónimo.',
  'conduct.rule.respect':
    '<b>Respeto.</b> Debata sobre el asunto, no sobre la persona. Sin acoso, sin odio y sin perjuicios para nadie por lo que haya dicho aquí.',
  'conduct.rule.interests':
    '<b>Conflictos de intereses.</b> Sea quien dice ser, y dígalo cuando usted o su organización obtengan un beneficio de lo que recomienda.',
  'conduct.rule.danger':
    '<b>Peligro inminente.</b> El foro no es una línea de emergencia. Si alguien está en peligro en este momento, póngase en contacto primero con los servicios de emergencia o con el canal de emergencia de la propia plataforma.',
  'conduct.rule.consequences':
    '<b>Consecuencias.</b> El equipo de moderación puede devolver, ocultar o eliminar lo que incumpla estas reglas, y suspender a un miembro o darlo de baja. Dice por qué, y usted puede presentar una objeción ante la administración del foro.',
  'conduct.version': 'Versión {version}, {day}',
  'conduct.accept': 'Acepto',
  'conduct.show': 'Código de conducta',
  'conduct.accepted': 'Ha aceptado la versión {version} del código de conducta. Queda anotado.',
  'conduct.goOn':
    'Ha aceptado la versión {version} del código de conducta. Vuelva a hacer lo que estaba haciendo.',

  // Applying. {field} is name, organisation, why, link or group
  'apply.title': 'Solicitud de ingreso',
  'apply.button': 'Solicitar el ingreso',
  'apply.look': 'Revisar',
  'apply.change': 'Cambiar',
  'apply.send': 'Enviar',
  'apply.sendChange': 'Enviar el cambio',
  'apply.withdraw': 'Retirar la solicitud',
  'apply.name': 'Su nombre, tal como debe aparecer',
  'apply.nameHint': 'Los miembros lo ven donde usted firma con su nombre',
  'apply.organisation': 'Su organización',
  'apply.organisationHint': 'Donde trabaja, estudia o hace voluntariado',
  'apply.why': '¿Por qué desea hacerse miembro?',
  'apply.whyHint': 'Basta con una frase',
  'apply.link': 'Una página pública para comprobar estos datos',
  'apply.linkHint': 'Por ejemplo, la página de un equipo o un perfil; es opcional',
  'apply.faulty': 'Antes de poder enviarla:',
  'apply.fault.missing':
    '{field, select, name {Falta su nombre. Debe tener letras o cifras.} organisation {Falta su organización. Su nombre debe tener letras o cifras.} why {Falta una frase que diga por qué desea hacerse miembro.} other {Falta su grupo de partes interesadas.}}',
  'apply.fault.long':
    '{field, select, name {El nombre es demasiado largo} organisation {El nombre de la organización es demasiado largo} why {La frase que dice por qué es demasiado larga} other {La dirección es demasiado larga}}: como máximo {most, plural, one {# carácter} other {# caracteres}}.',
  'apply.fault.address':
    'La dirección no es la de una página pública. Escríbala como https://example.org/team, o deje el campo vacío.',
  'apply.kept': 'Lo que escribió se ha conservado.',
  'apply.preview': 'Esto es lo que verá el equipo de moderación',
  'apply.groupFirst': 'Elija su grupo de partes interesadas; después podrá enviar la solicitud.',
  'apply.readers':
    'Solo el equipo de moderación del foro lee esto, en sus propios canales. No se envía nada hasta que pulse «Enviar».',
  'apply.sent':
    'La solicitud se ha enviado al equipo de moderación con la referencia <b>{reference}</b>. <c>/forum profile</c> muestra cómo va, y allí puede cambiarla o retirarla. La mayoría de las respuestas llegan en un día.',
  'apply.changed': 'Su cambio se ha enviado. El equipo de moderación ve su solicitud tal como es ahora.',
  'apply.pending':
    'El equipo de moderación ya tiene su solicitud <b>{reference}</b>. Puede cambiarla o retirarla; si no, no hace falta nada más.',
  'apply.withdrawn': 'Su solicitud se ha retirado. Lo que escribió se conserva por si presenta otra.',
  'apply.nothingWaits': 'Esa solicitud ya no está en espera. No hace falta nada más.',
  'apply.member': 'Usted ya es miembro. No hace falta nada más.',
  'apply.tooSoon':
    'Su última solicitud se rechazó hace poco. Puede presentar otra a partir del <b>{day}</b>. <c>/forum profile</c> muestra el motivo indicado.',
  'apply.nowhere':
    'La solicitud se hace en un espacio de trabajo o servidor en el que está Plenary, porque debe saber dónde encontrarle. Escriba allí <c>/forum join</c> en un canal.',
  'apply.gone': 'Este borrador ya se envió, o es demasiado antiguo. Puede empezar de nuevo.',
  'apply.closed':
    'Entretanto su solicitud se resolvió o se retiró, así que no se ha enviado nada. Esta es su situación.',

  // The desk: /forum profile
  'profile.summary': 'Su situación en el foro, solo para usted',
  'desk.title': 'Su perfil',
  'desk.open': 'Abrir su perfil',
  'desk.guest':
    'Usted no es miembro: puede consultar toda la biblioteca. Los miembros pueden además contribuir y reciben su propio boletín.',
  'desk.directClosed':
    'Un mensaje directo no le ha llegado, porque sus ajustes rechazan los mensajes de aplicaciones o de miembros del servidor. Permítalos y vuelva a intentarlo; hasta entonces, lo que se le iba a decir espera aquí.',
  'desk.directAgain': 'Reintentar',
  'desk.directTried':
    '{count, plural, =0 {A partir de ahora se volverán a intentar los mensajes directos. No había ninguno en espera.} one {# mensaje que no le llegó se envía de nuevo ahora.} other {# mensajes que no le llegaron se envían de nuevo ahora.}}',
  'desk.application': 'Su solicitud {reference}',
  'desk.application.open':
    'La tiene el equipo de moderación desde el {day}. Usted recibirá la respuesta por mensaje directo.',
  'desk.application.returned': 'La envió el {day}. El equipo de moderación tiene una pregunta:',
  'desk.application.declined': 'Se rechazó el {day}. El motivo indicado:',
  'desk.application.again': 'Puede presentar otra a partir del {day}.',
  'desk.answer': 'Responder',
  'desk.roles': 'Roles',
  'desk.since': 'Miembro desde',
  'desk.accounts': 'Cuentas',
  'desk.platform': '{platform, select, slack {Slack} discord {Discord} other {Consola}}',
  'desk.thisAccount': 'esta',
  'desk.digests': 'Sus boletines',
  'desk.noDigests':
    'Ninguno por ahora. Un boletín personal le avisa por mensaje directo de lo nuevo en sus temas.',
  'desk.newDigest': 'Boletín nuevo',
  'desk.chooseDigest': 'Abrir un boletín…',
  'desk.digest.next': 'próximo número: {at}',
  'desk.digest.paused': 'en pausa',
  'desk.digest.held': 'detenido: los mensajes directos no le llegan',
  'desk.newest': 'Lo más nuevo en sus temas',
  'desk.nothingNew': 'Aún no hay nada en la biblioteca sobre estos temas.',
  'desk.link': 'Vincular cuentas',
  'desk.privacy': 'Privacidad',
  'desk.help': 'Ayuda',
};
