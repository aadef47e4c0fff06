import type { Texts } from "./texts.ts";

export const portuguese: Texts = {
  absent: [
    "Olá,\n\nObrigado pelo seu contacto. Encontro-me de férias e regresso no dia 29 de junho. Para assuntos urgentes, fale com a Inês através de ines@cais.example.\n\nCumprimentos,\nRui",
    "Estou em viagem de negócios com acesso limitado ao e-mail. Responderei assim que possível.",
    "Hoje estou ausente por motivo de doença. Por favor contacte geral@cais.example.",
    "Estou de licença parental até ao final de setembro. A minha colega Inês Prado está a acompanhar os meus clientes.",
    "Estou fora do escritório esta semana e retorno na segunda-feira.",
    "O nosso escritório está encerrado até 5 de julho.",
  ],
  left: [
    "Informamos que Rui Costa já não trabalha na empresa. Por favor contacte ines@cais.example.",
    "Não faço mais parte da equipe do Cais. Favor enviar sua mensagem para geral@cais.example.",
  ],
  acknowledged: [
    "Recebemos a sua mensagem, registada com o número 48213. A nossa equipa responderá no prazo de dois dias úteis.",
    "Esta é uma mensagem automática: o seu e-mail foi recebido. Por favor, não responda.",
  ],
  answers: [
    "Estou fora até sexta, respondo nessa altura.",
    "Obrigado, parece interessante. Na próxima semana estou de férias, podemos falar no dia 7 de julho?",
    "Desculpe a demora, estive de férias. Envie-me os preços, por favor.",
    "Não temos interesse, obrigado.",
    "Sim, ligue-me amanhã depois das três.",
    "Segunda-feira vou de férias, vamos fazer a demonstração antes.",
    "Já temos uma solução e estamos satisfeitos.",
    "Fale com a Inês, é ela que decide. Esta semana não está no escritório.",
    "Onde arranjou o meu endereço?",
  ],
  optOuts: ["Por favor, retire-me da sua lista.", "Não me escreva mais.", "Não quero receber mais e-mails."],
};
