import type { Texts } from "./texts.ts";

export const spanish: Texts = {
  absent: [
    "Hola:\n\nGracias por tu mensaje. Estoy de vacaciones y estaré de vuelta el 29 de junio. Si es algo urgente, puedes escribir a Lucía en lucia@muelle.example.\n\nUn saludo,\nPablo",
    "Me encuentro de viaje y con acceso limitado a mi correo, por lo que mi respuesta puede demorarse.",
    "Actualmente estoy de baja médica. Para cualquier consulta diríjase a info@muelle.example.",
    "Hoy estoy fuera de la oficina. Atenderé su correo mañana.",
    "Estoy de permiso de paternidad hasta finales de septiembre. Mi compañera Lucía Vega atenderá sus consultas.",
    "Nuestra oficina permanecerá cerrada hasta el 5 de julio.",
  ],
  left: [
    "Le informamos de que Pablo Ruiz ya no trabaja en la empresa. Por favor, escriba a lucia@muelle.example.",
    "He dejado la empresa. Pueden dirigirse a info@muelle.example para cualquier asunto.",
  ],
  acknowledged: [
    "Hemos recibido su solicitud con el número 48213. Nuestro equipo le responderá en un plazo de dos días laborables.",
    "Este es un mensaje automático para confirmar que su correo ha sido recibido. No responda a este mensaje.",
  ],
  answers: [
    "Estoy fuera hasta el viernes, te respondo entonces.",
    "Gracias, me interesa. La semana que viene estoy de vacaciones, ¿podemos hablar el 7 de julio?",
    "Perdone la tardanza, he estado de vacaciones. Envíeme los precios, por favor.",
    "No nos interesa, gracias.",
    "Sí, llámame mañana después de las tres.",
    "El lunes me voy de vacaciones, hagamos la demo antes.",
    "Ya tenemos una solución y estamos contentos.",
    "Hable con Lucía, ella lo decide. Esta semana no está en la oficina.",
    "¿De dónde ha sacado mi dirección?",
  ],
  optOuts: [
    "Por favor, denme de baja de su lista.",
    "No me escriba más.",
    "No deseo recibir más correos suyos.",
  ],
};
