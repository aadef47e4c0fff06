import type { Phrases } from "../phrases.ts";

export const spanish: Phrases = {
  language: "es",
  spaced: true,
  subject:
    "respuesta automatica|mensaje automatico|respuesta de ausencia|fuera de la oficina|fuera de oficina|ausencia de oficina|contestacion automatica|autorespuesta|auto respuesta|aviso de ausencia|mensaje de ausencia|ausente de la oficina",
  looseSubject:
    "ausente|ausencia|vacaciones|de vacaciones|en vacaciones|baja maternal|baja por maternidad|permiso|no disponible|ya no trabaja|acuse de recibo|hemos recibido|gracias por (contactar|su|tu)|su (solicitud|consulta|mensaje)|confirmacion de recepcion|cerrado por",
  thanks:
    "estimad[oa]s?( remitente| cliente| senores| senor/a)?|(disculpe|disculpen|perdone|perdonen) las molestias|gracias por (su|tu) (comprension|paciencia)|gracias por (su|tu|el|contactar*|contacto|ponerse|escribir*|comunicarse|vuestro|enviar|mensaje|correo)|agradezco (su|tu|el)|agradecemos (su|tu|el)|le agradezco|te agradezco|muchas gracias por|gracias de antemano",
  instead:
    "sustitu\\p{L}{1,6}|atendera sus|escriba a|dirigirse a|pueden dirigirse|urgente|urgentes|urgencia|urgencias|emergencia|en mi ausencia|durante mi ausencia|pongase en contacto|ponerse en contacto|ponganse en contacto|contacte (con|a)|contactar (con|a)|contacta (con|a)|contacten (con|a)|puede (contactar|dirigirse|escribir|llamar|comunicarse)|pueden (contactar|dirigirse|escribir)|por favor,? (contacte|dirijase|dirija|escriba|comuniquese|contacta|contactar|envie)|dirijase a|dirigirse a|dirija (su|sus)|comuniquese con|mi companer[oa]|mis companeros|mi colega|atencion inmediata|inmediata|no puede esperar|mientras tanto|cualquier (urgencia|asunto|tema|consulta)",
  limited:
    "(leere|revisare) (mi|su|los|el) (correo|mensaje)*|sin conexion|acceso (muy )?(limitado|restringido|intermitente|reducido|esporadico)|sin acceso|no tendre acceso|no tengo acceso|acceso (a|al) (mi|el)? ?(correo|e-?mail|buzon)|no (sera|seran) (reenviado|leido|redirigido|atendido)s?|no reenvia|de forma (intermitente|esporadica|puntual)|mi respuesta (puede|podria)|puede demorar|demorar|retras\\w{1,6}|mas tiempo de lo|no revisar[ea]|consultare (mi|el) correo",
  onReturn:
    "a mi (regreso|vuelta|retorno)|a la vuelta|en cuanto (regrese|vuelva|pueda|me|este)|cuando (regrese|vuelva|me reincorpore|retorne)|tan pronto (como|me|vuelva|regrese)|lo antes posible|a la mayor brevedad|al regresar|tras mi (regreso|vuelta|reincorporacion)|al volver|una vez (que )?(regrese|vuelva)",
  automatic:
    "(respuesta|mensaje|correo|notificacion) (es |generad[oa] |enviad[oa] )?(automatic[oa]|automaticamente|automatizad[oa])|automatic[oa] de|no responda a este|por favor,? no (responda|conteste)|no conteste a este|generado automaticamente",
  received:
    "hemos recibido (su|tu|correctamente|el)|(su|tu) (mensaje|solicitud|consulta|correo|peticion|ticket) (ha sido|fue|se ha) (recibid[oa]|registrad[oa]|recibido|enviad[oa])|(mensaje|solicitud|consulta) recibid[oa]|acusamos recibo|acuse de recibo|confirmamos la recepcion|numero de (ticket|caso|referencia|solicitud|incidencia|seguimiento)|ticket (numero|n|#)|gracias por (contactar|ponerse en contacto|comunicarse) con",
  willRespond:
    "(nuestro equipo|un miembro|uno de nuestros|un agente|un asesor|nos|alguien de|el equipo) ([\\p{L}\\d#'-]{1,15} ){0,4}(pondra|pondremos|respondera|contactara|atendera|contestara|comunicara|revisara)|(responderemos|contestaremos|atenderemos|pondremos en contacto|contactaremos|comunicaremos)|en un plazo (de|maximo)|en (las proximas|menos de|un maximo de) (\\d{1,3}|24|48)|dias? (habiles|laborables)|horas (habiles|laborables)|horario de (atencion|oficina)|a la brevedad|en breve",
  left: "ya no (trabaja|trabajo|forma|formo|pertenece|pertenezco|esta|estoy|labora|presta)|ha dejado (la empresa|la compania|de trabajar|nuestra)|he dejado (la empresa|la compania|de trabajar)|dejo de (trabajar|pertenecer|formar|laborar)|no trabaja (mas|ya)|se ha (jubilado|desvinculado|retirado)|me he (jubilado|desvinculado)|desvinculad[oa]|abandonado la (empresa|compania)|ha causado baja|causo baja|ya no (se encuentra|es empleado|es parte)|(buzon|cuenta|correo) (ya )?no (esta|se encuentra|es) (activ[oa]|vigente|operativ[oa])|fallecid[oa]",
  optOut:
    "darme de baja|denme de baja|dame de baja|deme de baja|dar de baja|darnos de baja|cancelar (mi |la )?(suscripcion|inscripcion)|desuscrib\\w{1,5}|elimin(e|en|ar|ame|enme|eme) (mi|mis|me|nuestro)|elimineme|eliminenme|borr(e|en|ar|ame) (mi|mis)|quit(e|en|ame|enme|eme|ar)(me)? (mi|de|mis)|no (me|nos) (escrib\\w{1,4}|contact\\w{1,4}|envi\\w{1,4}|mand\\w{1,4}|molest\\w{1,4})|dej(e|en|a) de (escribir|enviar|contactar|mandar|molestar)\\w{0,5}|no (deseo|quiero|queremos|deseamos) (recibir|mas|ser contactad\\w{1,2}|que me|seguir)|no (vuelva|vuelvan|vuelvas) a|de su (lista|base)|no (mas|enviar mas) (correos|mensajes|e-?mails)",
  engaged:
    "digamos|me interesa|mandame|llamas|me voy|salgo de|ella|hagamos|demo|demostracion|de donde|antes|podria|podriamos|puedes|podrias|podemos|puede (enviar|mandar|decir|llamarme)|tiene (usted|algun)|tienes|cuanto|cuando (te|le|podemos|puedes|tienes)|como (funciona|te|seria|es|estas)|que (te|le|precio|tal|opina)|por que|su (oferta|propuesta|producto|precio|solucion|software|empresa|servicio|pregunta)|tu (oferta|propuesta|producto|pregunta)|vuestr[oa]s?|interesad[oa]s?|interesa|no (me|nos) interesa|interesante|llameme|llamame|llamar|hablar|hablamos|hablemos|charlar|reunion|reunirnos|reunamos|agendar|agenda|cita|llamada|envieme|enviame|mandame|mandeme|adjunt[oa]|encantad[oa]|con gusto|me parece|me gustaria|creo que|pienso|propongo|prefiero|nosotros (ya|usamos|tenemos)|ya (tenemos|usamos|trabajamos|contamos)|presupuesto|lo siento|disculp\\w{1,5}|perdon|si,|no,|claro|perfecto|vale|ok|contrato|factura|trimestre|el ano que viene|mas adelante|quizas|tal vez|avisame|aviseme|digame|dime",
  later:
    "entonces (te|le|os|lo|hablamos|respondo|contesto|vemos|llamo|escribo)|(respondo|contesto|hablamos|llamo|escribo|vemos|miro|digo|respondere|contestare)( \\p{L}{1,8}){0,3} entonces",
  past: "estuve|he estado|estaba (de|fuera|en)|acabo de (volver|regresar|llegar)|ya (he vuelto|estoy de vuelta|regrese)|de vuelta de|he vuelto|regrese de|volvi de|la semana pasada|estuvimos",
};
