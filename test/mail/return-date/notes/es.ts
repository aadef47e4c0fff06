import type { Note } from "./note.ts";

export const spanish: readonly Note[] = [
  ["Hola, estoy de vacaciones y vuelvo a la oficina el lunes 29 de junio.", "2026-06-29"],
  ["Me encuentro fuera de la oficina del 15 al 26 de junio, ambos inclusive.", "2026-06-29"],
  ["Estaré ausente hasta el 2 de julio. Si es urgente, escriba a pedidos@molino.example.", "2026-07-03"],
  ["Hoy no estoy disponible; responderé mañana.", "2026-06-18"],
  ["La próxima semana estaré de viaje con acceso limitado al correo.", "2026-06-29"],
  ["Me reincorporaré el 1 de julio de 2026 y contestaré entonces a todos los mensajes.", "2026-07-01"],
  ["Estoy de baja por maternidad y regresaré a principios de septiembre.", "2026-09-01"],
  ["Nuestras oficinas permanecerán cerradas desde el 29/06/2026 hasta el 10/07/2026.", "2026-07-13"],
  ["Estaré en un congreso hasta el viernes.", "2026-06-22"],
  ["No me encuentro en la oficina en este momento. Gracias por su comprensión.", null],
  ["Estoy disfrutando de mis vacaciones durante dos semanas.", "2026-07-01"],
  ["A partir del 24 de junio estaré nuevamente disponible.", "2026-06-24"],
];
