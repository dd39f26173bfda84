import type { privacy as english } from '../en/privacy.ts';
import type { Texts } from '../texts.ts';

/** Linked accounts and privacy. */
export const privacy: Texts<typeof english> = {
  // /forum link
  'link.summary': 'Usar el foro con varias cuentas, como una sola persona',
  'link.code': 'El código que /forum link le mostró con su otra cuenta',
  'link.title': 'Cuentas vinculadas',
  'link.accountIn': '{platform} · {workspace}',
  'link.platform': '{platform, select, slack {Slack} discord {Discord} other {Consola local}}',
  'link.thisOne': '{account} (esta)',
  'link.list':
    '{count, plural, one {Una cuenta es suya:} other {Estas # cuentas son suyas, como un solo miembro:}}',
  'link.none':
    'Esta cuenta aún no pertenece a ningún miembro. Vincúlela con una cuenta suya que sí pertenezca a uno.',
  'link.how':
    'Para vincular otra cuenta, escriba esto con ella en un plazo de diez minutos: <c>/forum link code:{code}</c>. El código funciona una sola vez, hasta este momento: {at} ({zone}). No se lo muestre a nadie.',
  'link.typed':
    'Hace un momento se escribió un código de esta cuenta con otra cuenta. Confirme primero allí; después se preguntará a esta cuenta. Si no ha sido usted, muestre un código nuevo: anula el anterior.',
  'link.newCode': 'Mostrar un código',
  'link.unlink': 'Desvincular {account}',
  'link.chooseUnlink': 'Desvincular una cuenta…',
  'link.unlinked':
    '<b>{account}</b> ya no está vinculada y actúa como visitante.{digests, plural, =0 {} one { Su boletín personal ha terminado.} other { Sus # boletines personales han terminado.}}',
  'link.last':
    'Esta es su única cuenta, así que sigue vinculada: sin ella nadie podría actuar por usted. <c>/forum privacy</c> permite borrar todo lo que se guarda sobre usted.',
  'link.suspended':
    'Mientras su participación esté suspendida, no se puede desvincular ninguna cuenta. Podrá hacerlo cuando termine la suspensión.',
  'link.goneAccount':
    'Esa cuenta ya no está vinculada con las suyas. <c>/forum link</c> muestra cuáles lo están.',

  // Typing a code
  'link.wrong':
    'Ese código no funciona. Un código funciona una sola vez y durante diez minutos, y uno más reciente lo sustituye. Escriba <c>/forum link</c> con su otra cuenta para obtener otro.',
  'link.tooMany':
    'En una hora, cinco códigos no han funcionado, así que ahora no se acepta ninguno. Vuelva a intentarlo después de este momento: {at} ({zone}).',
  'link.own': 'Ese es el código de esta misma cuenta. Escríbalo con su <b>otra</b> cuenta.',
  'link.noMember':
    'Ninguna de las dos cuentas pertenece aún a un miembro, así que no hay nada que vincular. Hacerse miembro lleva dos minutos: <c>/forum join</c>. Después, escriba de nuevo <c>/forum link</c>.',
  'link.already': 'Estas dos cuentas ya están vinculadas. <c>/forum link</c> las muestra.',
  'link.otherMember':
    'Estas cuentas pertenecen a dos miembros distintos, así que no se pueden vincular. También se avisa a la otra cuenta. Si ambas son suyas, desvincule antes una de ellas, o bórrela con <c>/forum privacy</c>.',
  'link.confirmTitle': '¿Vincular estas cuentas?',
  'link.confirm':
    'Ha escrito el código de <b>{name}</b> ({account}). Si usted confirma, y después también la otra cuenta, las dos actúan como un solo miembro y ven lo mismo.',
  'link.confirmGuest':
    'Ha escrito el código de una cuenta que no pertenece a ningún miembro: {account}. Si usted confirma, y después también esa cuenta, actuará en nombre de usted.',
  'link.confirmYours': 'Confirme solo si esa cuenta es suya.',
  'link.compare': 'Las dos pantallas deben mostrar <b>{word}</b>. Si la otra muestra algo distinto, rechace.',
  'link.button.confirm': 'Confirmar',
  'link.button.refuse': 'Rechazar',
  'link.agreed':
    'Confirme ahora con la otra cuenta ({account}), en un plazo de diez minutos. Recibe un mensaje directo; si no llega ninguno, escriba <c>/forum link</c> con esa cuenta.',
  'link.dropped': 'No se ha vinculado nada. Ese código ya no funciona.',
  'link.gone':
    'Es demasiado tarde: el código ha caducado, o ya recibió una respuesta. <c>/forum link</c> muestra la situación.',

  // The other side
  'link.requestTitle': '¿Es suya también esta cuenta?',
  'link.request':
    '<b>{name}</b> ({account}) ha escrito el código de esta cuenta de usted. Si confirma, las dos cuentas actúan como un solo miembro y ven lo mismo.',
  'link.requestGuest':
    'Alguien ha escrito el código de esta cuenta de usted, con una cuenta que no pertenece a ningún miembro: {account}. Si confirma, actuará en nombre de usted.',
  'link.requestYours': 'Confirme solo si fue usted. Tiene hasta este momento: {at} ({zone}).',
  'link.refused':
    'No se ha vinculado nada. Si no fue usted quien escribió el código, no muestre sus códigos a nadie.',
  'link.done': 'Hecho. {account} está vinculada con esta cuenta: las dos actúan como un solo miembro.',
  'link.refusedTitle': 'No se han vinculado unas cuentas',
  'link.refusedOther':
    'Alguien ha escrito el código de esta cuenta de usted con la cuenta de otro miembro ({account}). Las dos no se pueden vincular, y no se ha cambiado nada. Si no fue usted, no muestre sus códigos a nadie.',
  'link.doneTitle': 'Sus cuentas están vinculadas',

  // /forum privacy
  'privacy.summary': 'Lo que se guarda sobre usted; exportarlo o borrarlo',
  'privacy.title': 'Lo que se guarda sobre usted',
  'privacy.where':
    'Todo está en la base de datos de la persona u organización que aloja este foro. No se leen ni se guardan los mensajes de nadie; una pregunta a la biblioteca se guarda sin su nombre.',
  'privacy.nothing': 'No se guarda nada sobre usted.',
  'privacy.member': 'Datos de miembro',
  'privacy.memberFacts':
    'nombre, organización, grupo de partes interesadas, temas y roles. La administración los ve; las demás personas ven cómo firma usted. Hasta que los borre.',
  'privacy.accounts': 'Cuentas',
  'privacy.accountsFacts':
    '{count, plural, one {# cuenta} other {# cuentas}}: {accounts}. El identificador que le da la plataforma, su idioma y cuándo recibió el mensaje de bienvenida. {member, select, yes {Hasta que las borre o desvincule.} other {Si no se sabe nada más de usted, {days, plural, one {# día} other {# días}}.}}',
  'privacy.tour': 'Recorrido',
  'privacy.tourFacts':
    'hasta dónde ha llegado y qué eligió. {days, plural, one {# día} other {# días}} después de su último paso.',
  'privacy.conduct': 'Código de conducta',
  'privacy.conductFacts': 'qué versión aceptó y cuándo. Mientras exista su cuenta.',
  'privacy.applications': 'Solicitudes de ingreso',
  'privacy.applicationsFacts':
    '{count, plural, one {# solicitud} other {# solicitudes}}, con las preguntas y respuestas del equipo de moderación. Las ven quienes moderan en espacios de trabajo verificados. Las rechazadas o retiradas, y todas cuando termina la condición de miembro: {days, plural, one {# día} other {# días}}.',
  'privacy.decisions': 'Decisiones de moderación',
  'privacy.decisionsFacts':
    '{count, plural, one {# decisión firmada} other {# decisiones firmadas}} con su nombre, hasta que borre sus datos.',
  'privacy.contributions': 'Contribuciones',
  'privacy.contributionsFacts':
    '{count, plural, one {# intervención} other {# intervenciones}} en debates, también según la regla de Chatham House: estas llevan hasta usted solo con la clave de esta instalación, y nadie más las ve contadas aquí. Las palabras de lo rechazado, retirado o eliminado se borran tras {days, plural, one {# día} other {# días}}; las redacciones anteriores se conservan con su intervención. Hasta que las borre. Cuando termina la condición de miembro, ya nadie puede averiguar de quién eran.',
  'privacy.follows': 'Debates que sigue',
  'privacy.followsFacts':
    '{count, plural, one {# debate} other {# debates}}, en una forma que nadie puede leer sin la clave de esta instalación. Hasta que deje de seguirlos o termine su condición de miembro.',
  'privacy.reports': 'Denuncias',
  'privacy.reportsFacts':
    '{count, plural, one {# denuncia} other {# denuncias}} de intervenciones: motivo y palabras, sin su nombre. Las palabras se borran {days, plural, one {# día} other {# días}} después de la decisión; lo demás, cuando usted lo borre.',
  'privacy.digests': 'Boletines personales',
  'privacy.digestsFacts':
    '{count, plural, one {# boletín} other {# boletines}}: qué contiene y cuándo sale. Hasta que los borre.',
  'privacy.drafts': 'Borradores',
  'privacy.draftsFacts':
    '{count, plural, one {# formulario que empezó} other {# formularios que empezó}}. Siete días.',
  'privacy.deliveries': 'Mensajes para usted',
  'privacy.deliveriesFacts':
    '{count, plural, one {# mensaje} other {# mensajes}}: que se envió y cuándo, no qué decía. 30 días; los avisos sobre debates, un día; los números de sus boletines, 400 días.',
  'privacy.roles': 'Roles en Discord',
  'privacy.rolesFacts':
    '{count, plural, one {# rol que recibió en un servidor, para poder retirarlo} other {# roles que recibió en un servidor, para poder retirarlos}} algún día. Hasta entonces.',
  'privacy.setUp': 'Configurado por usted',
  'privacy.setUpFacts':
    '{count, plural, one {# canal o rol} other {# canales o roles}} de un espacio de trabajo, para avisarle cuando algo falle. Mientras exista el ajuste.',
  'privacy.codes': 'Códigos y enlaces',
  'privacy.codesFacts':
    'códigos de un solo uso, en una forma que nadie puede leer. {days, plural, one {# día} other {# días}}.',
  'privacy.audit': 'Registro de control',
  'privacy.auditFacts':
    'decisiones, roles y borrados con un número al azar que no dice nada de usted. Se conserva.',
  'privacy.export': 'Exportar',
  'privacy.erase': 'Borrar…',
  // Two buttons; at most 75 characters each
  'privacy.erase.stay': 'Borrar; mis intervenciones se conservan, sin mi nombre…',
  'privacy.erase.withdraw': 'Borrar, y retirar mis intervenciones de todas partes…',

  // Export
  'privacy.exportLink':
    'Todo lo que se guarda sobre usted, en un archivo que las máquinas pueden leer. La dirección funciona una sola vez y durante {minutes} minutos, hasta este momento: {at} ({zone}). Quien la tenga puede obtener el archivo: no se la muestre a nadie.',
  'privacy.exportOpen': 'Obtener mis datos',
  'privacy.exportFile':
    'Todo lo que se guarda sobre usted, en un archivo que las máquinas pueden leer. Solo usted ve esto.',
  'privacy.exportOperator':
    'Este foro no tiene una página donde obtener sus datos, y los archivos personales nunca se ponen en un espacio de trabajo de Slack, que puede ser el de su empresa. Pida a quien aloja el foro que escriba esto por usted: <c>{command}</c>',

  // Erase. {word} is what is to be typed: one short word without accents. The form takes at most 24 characters in its
  // title and buttons, 45 in the label with the word in it, and 100 in the hint
  'privacy.eraseWord': 'BORRAR',
  'privacy.eraseTitle': 'Borrar todo',
  'privacy.eraseLabel': 'Escriba {word} para borrar todos sus datos',
  'privacy.eraseHint':
    'Todas sus cuentas, a la vez y de forma definitiva. Exporte antes lo que quiera conservar.',
  'privacy.eraseHint.withdraw':
    'Cuentas e intervenciones, para siempre. Al desaparecer juntas se nota que son de la misma persona.',
  'privacy.eraseSubmit': 'Borrar',
  'privacy.eraseCancel': 'Conservar todo',
  'privacy.notErased': 'No se ha borrado nada: la palabra que hay que escribir es <b>{word}</b>.',
  'privacy.eraseAgain': 'Reintentar',
  'privacy.lastAdmin':
    'Usted es la última persona que puede administrar el foro, y este no puede quedarse sin nadie. Dé antes el rol de administración a otra persona con <c>/forum settings</c> y después borre sus datos.',
  'privacy.erased': 'Se ha borrado todo lo que se guardaba sobre usted.',
  'privacy.notFound':
    'No se guarda nada sobre esta cuenta, así que no se ha borrado nada. Si esperaba otra cosa, vuelva a intentarlo dentro de un momento, o con otra de sus cuentas: <c>/forum privacy</c>',
  'privacy.erasedMember':
    'Su condición de miembro ha terminado, en {accounts, plural, one {su cuenta} other {sus # cuentas}}. Si vuelve, será para el foro una persona nueva.',
  'privacy.contributions.stay':
    '{count, plural, one {Lo que aportó se conserva: # intervención, que ya no lleva} other {Lo que aportó se conserva: # intervenciones, que ya no llevan}} hasta nadie. Donde figuraba su nombre o su grupo, en unos minutos figura «Un antiguo miembro». En torno a lo firmado con seudónimo no cambia nada, porque un cambio mostraría que era de usted: se conservan las redacciones anteriores y lo que se habló de ello con el equipo de moderación.',
  'privacy.contributions.withdraw':
    '{count, plural, one {Se retira # intervención suya} other {Se retiran # intervenciones suyas}}: en unos minutos figura una línea en lugar del texto, en todos los espacios de trabajo.',
  'privacy.unreached': 'Lo que no se puede retirar',
  'privacy.unreachedCards':
    'Tarjetas con su nombre en el canal de moderación de {count, plural, one {un espacio de trabajo} other {espacios de trabajo}} a donde Plenary ya no llega: {workspaces}. Pida allí que se eliminen.',
  'privacy.unreachedCopies':
    'Intervenciones suyas, o que citan alguna suya, en {count, plural, one {un espacio de trabajo} other {espacios de trabajo}} a donde Plenary ya no llega, o que ya no {count, plural, one {puede} other {pueden}} ver el debate: {workspaces}. Pida allí que se eliminen.',
  'privacy.unreachedShared':
    'Las respuestas que compartió con «Compartir aquí»: siguen en sus canales como cualquier mensaje.',
  'privacy.unreachedDirect':
    '{count, plural, one {# mensaje directo que Plenary le envió: sigue} other {# mensajes directos que Plenary le envió: siguen}} en su conversación con él.',
  'privacy.unreachedRoles':
    'Los roles en Discord se retiran en unos minutos. Su identificador se conserva hasta entonces.',
  'privacy.removing':
    '{count, plural, one {Se está eliminando # mensaje directo que Plenary le envió. El lugar donde está} other {Se están eliminando # mensajes directos que Plenary le envió. El lugar donde están}} se conserva hasta entonces.',

  // A question about an application that nobody answered
  'lapsed.title': 'Su solicitud se ha retirado',
  'lapsed.words':
    'El equipo de moderación le hizo una pregunta sobre su solicitud {reference}, y {days, plural, one {ha pasado # día} other {han pasado # días}} sin respuesta. Puede presentar otra en cualquier momento: <c>/forum join</c>',

  // The page where one fetches the export
  'exportPage.title': 'Sus datos',
  'exportPage.about': 'Esto es todo lo que el foro guarda sobre usted, en un archivo JSON.',
  'exportPage.once': 'El botón funciona una sola vez. Guarde el archivo donde nadie más pueda leerlo.',
  'exportPage.button': 'Obtener mis datos',
  'exportPage.goneTitle': 'Esta dirección ya no funciona',
  'exportPage.gone':
    'Ya se usó, o tiene más de {minutes} minutos. Escriba /forum privacy donde usa Plenary para obtener una nueva.',
};
