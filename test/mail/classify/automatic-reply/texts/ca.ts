import type { Texts } from "./texts.ts";

export const catalan: Texts = {
  absent: [
    "Bon dia,\n\ngràcies pel seu missatge. Soc fora de l'oficina fins al 26 de juny. En cas d'urgència podeu contactar amb la Núria (nuria@moll.example).\n\nSalutacions,\nPau",
    "Estic de vacances i no consultaré el correu. Respondré a la meva tornada, el 29 de juny.",
    "La nostra oficina estarà tancada per vacances de l'1 al 15 d'agost.",
  ],
  left: ["Ja no treballo a l'empresa. Per a qualsevol tema, escriviu a oficina@moll.example."],
  acknowledged: [
    "Hem rebut la seva consulta amb el número de referència 48213. El nostre equip respondrà en dos dies laborables.",
  ],
  answers: [
    "Dijous em va bé, però dimarts soc fora.",
    "Estic de vacances, però envieu-me la proposta i ho miro.",
    "No m'interessa, gràcies.",
    "Acabo de tornar de vacances. Quant costa?",
  ],
  optOuts: ["No m'escriviu més, si us plau."],
};
