import type { Note } from "./note.ts";

export const portuguese: readonly Note[] = [
  ["Olá! Estou de férias e volto ao trabalho na segunda-feira, 29 de junho.", "2026-06-29"],
  ["Estarei ausente de 15 a 26 de junho. Em caso de urgência, contacte a Marta.", "2026-06-29"],
  ["Encontro-me fora do escritório até 2 de julho, inclusive.", "2026-07-03"],
  ["Hoje estou em formação e responderei amanhã.", "2026-06-18"],
  ["Na próxima semana estarei em viagem, com acesso limitado ao e-mail.", "2026-06-29"],
  ["Retorno às minhas atividades em 01/07/2026.", "2026-07-01"],
  ["Estou em licença-maternidade e regresso no início de setembro.", "2026-09-01"],
  ["A empresa estará encerrada de 29/06 a 10/07.", "2026-07-13"],
  ["Estou fora até sexta-feira.", "2026-06-22"],
  ["No momento estou ausente e não consigo ler as mensagens.", null],
  ["Estarei de férias por duas semanas.", "2026-07-01"],
  ["Só estarei novamente disponível a partir de 24 de junho.", "2026-06-24"],
];
