import type { Phrases } from "../phrases.ts";

export const portuguese: Phrases = {
  language: "pt",
  spaced: true,
  subject:
    "resposta automatica|mensagem automatica|fora do escritorio|fora da empresa|ausencia temporaria|aviso de ausencia|resposta automatica de ausencia|ausencia do escritorio|auto-resposta|autoresposta|mensagem de ausencia|ausente do escritorio",
  looseSubject:
    "ausencia|ausente|ferias|de ferias|em ferias|licenca|licenca maternidade|nao trabalha mais|indisponivel|recebemos (a sua|sua|o seu|seu)|confirmacao de (recebimento|rececao)|obrigad[oa] (pelo|por)|sua (solicitacao|mensagem)|o seu pedido",
  thanks:
    "(prezad|estimad|car)[oa]s? (remetente|cliente|senhores)|prezados|(pela|pelo) (compreensao|incomodo|transtorno)|desculpe o transtorno|obrigad[oa] (pelo|pela|por|desde)|agradeco (o|a|seu|sua|pelo|desde|o seu|a sua)|agradecemos (o|a|seu|sua|pelo)|grat[oa] pel[oa]|muito obrigad[oa] (pelo|pela|por)",
  instead:
    "substitu\\p{L}{1,6}|a acompanhar os|escreva para|favor enviar|fale com|urgente|urgentes|urgencia|urgencias|emergencia|na minha ausencia|em minha ausencia|durante a minha ausencia|durante minha ausencia|(por favor|favor|queira|queiram|pode|podera|podem|deve|devera|e favor),? (contact\\w{1,4}|contat\\w{1,4}|entrar em contato|entre em contato|entrar em contacto|procur\\w{1,3}|falar com|dirigir|enviar|encaminhar|ligar)|entre em (contato|contacto)|contact[ae]r? (o|a|com)|contat[ae]r? (o|a|com)|contacte|contate|favor (contatar|contactar|procurar|falar|entrar)|meu colega|minha colega|colegas|assunto(s)? (urgente|inadiave)\\w{0,3}|imediat[ao]|entretanto|nesse periodo|neste periodo",
  limited:
    "(lerei|verei) (os|as|o meu) (e-?mails|mensagens|correio)|acesso (muito )?(limitado|restrito|reduzido|intermitente|esporadico)|sem acesso|nao terei acesso|nao tenho acesso|acesso ao (meu )?(e-?mail|correio)|nao (sera|serao) (reencaminhad|encaminhad|lid|respondid)[oa]s?|pode (demorar|haver atraso)|demorar|atras[oa]\\w{0,3}|esporadic\\w{1,8}|resposta (podera|pode)",
  onReturn:
    "(no|apos o|assim que|ao|quando|depois do|logo apos o|logo que) (meu )?(regresso|retorno|retornar|regressar|voltar|regresse|retorne|volte|possivel|puder)|no meu (regresso|retorno)|o mais (breve|rapido|rapidamente|depressa) possivel|logo que possivel|assim que possivel|com a maior brevidade|na minha volta|a minha volta",
  automatic:
    "(mensagem|resposta|e-?mail) (e )?(automatic[ao]|gerad[ao] automaticamente|enviad[ao] automaticamente)|automatic[ao],? (por favor )?nao|nao responda a est[ea]|por favor,? nao responda|favor nao responder|resposta automatica",
  received:
    "recebemos (a sua|sua|o seu|seu|com sucesso)|(sua|seu|a sua|o seu) (mensagem|solicitacao|pedido|e-?mail|contato|contacto|chamado|ticket) (foi|sera) (recebid|registad|registrad|abert|encaminhad)[oa]|confirmamos (a rececao|o recebimento|a recepcao)|acusamos a rececao|numero (do|de) (ticket|chamado|protocolo|pedido|processo|referencia)|protocolo (n|numero|:)|foi recebid[oa]|foi registrad[oa]",
  willRespond:
    "(nossa equipe|nossa equipa|a nossa equipa|um de nossos|um dos nossos|um membro|nosso time|o nosso servico) ([\\p{L}\\d#'-]{1,15} ){0,4}(entrara|respondera|retornara|analisara|ira|vai|contactara|contatara)|(entraremos em cont\\w{3,4}|responderemos|retornaremos|iremos responder|daremos (uma )?resposta|seremos breves)|no prazo (de|maximo)|em ate (\\d{1,3}|24|48)|dias? uteis|horas uteis|horario de (atendimento|expediente|funcionamento)|em breve|brevemente|o mais breve possivel",
  left: "ja nao (trabalh[ao]|faz|faco|esta|estou|pertenc\\w{1,2}|integr[ao]|colabora)|nao (trabalh[ao]|faz|faco|esta|estou|pertenc\\w{1,2}|integr[ao]) mais|nao mais (trabalh|faz|pertence)\\w{0,2}|(deixou|deixei) (a empresa|de trabalhar|de fazer|a organizacao|de colaborar)|foi desligad[oa]|desligou-se|se desligou|desligamento|saiu da empresa|sai da empresa|aposentou\\w{0,3}|aposentei|reformou-se|ja nao colabora|nao colabora mais|(caixa|conta|e-?mail|endereco) (ja )?nao (esta|se encontra|e) (mais )?(ativ|activ|valid|monitor)\\w{1,5}|faleceu",
  optOut:
    "descadastr\\w{1,5}|cancelar (a |minha |a minha )?(inscricao|assinatura|subscricao)|remov(a|am|er|er-me|a-me|am-me)( \\p{L}{1,3})? (meu|o meu|me|da|do|minha)|remova-me|remover-me|me remov\\w{1,3}|me retir\\w{1,3}|retir(e|em|ar)-me|retir(e|em|ar) (meu|o meu|minha)|elimin(e|em|ar) (o meu|os meus|meu|meus)|exclu(a|am|ir) (meu|o meu|meus)|exclua-me|nao (quero|desejo|queremos|gostaria de|pretendo|pretendemos) (mais )?(receber|ser contact|ser contat|continuar|mais)\\w{0,4}|nao (me|nos) (envi|contact|contat|escrev|mand)\\w{1,4}|par(e|em|a) de (me|nos|enviar|mandar|escrever|contactar|contatar)|deix(e|em) de (me|nos|enviar|contactar)|nao volte a|da sua (lista|base)|de sua (lista|base)|sem mais (e-?mails|contatos|contactos|mensagens)",
  engaged:
    "digamos|interessa\\p{L}{0,3}|(ligar|enviar|telefonar|mandar)-me|me (ligar|enviar|mandar)|a proposta|vou de|saio de|entro de|ela|demonstracao|demo|vamos|onde|antes|poderia|podemos|podiamos|poderiamos|voce (pode|poderia|tem)|voces|tem (algum|disponibilidade|interesse)|quanto|quando (podemos|pode|voce)|como (funciona|seria|podemos|e)|qual|quais|por que|porque|sua (proposta|oferta|solucao|empresa|pergunta|plataforma)|a sua (proposta|oferta|solucao)|seu (produto|preco|software|servico|orcamento)|vossa|vosso|interesse|interessad[oa]|interessante|nao (temos|tenho) interesse|me ligue|ligue-me|ligar|falar|falamos|vamos (falar|marcar|conversar|agendar)|conversar|conversamos|reuniao|agendar|marcar|chamada|call|envie-me|me envie|me mande|pode enviar|em anexo|segue (em )?anexo|anexo|com prazer|claro|otimo|perfeito|combinado|acho|penso|creio|prefiro|gostaria|nos ja|ja (temos|usamos|utilizamos|trabalhamos)|orcamento|desculp\\w{1,4}|lamento|sim|ok|contrato|fatura|trimestre|ano que vem|mais tarde|talvez|me avise|avise-me|diga-me|tudo bem",
  later:
    "(respondo|falamos|ligo|escrevo|vejo|conversamos|responderei|falaremos|dou|retorno)( \\p{L}{1,8}){0,3} (entao|nessa altura|depois disso|nessa data)|(entao|ai|nessa altura) (respondo|falamos|te|lhe|vejo|conversamos)",
  past: "estive|estava (de|em|fora)|estivemos|acabei de (voltar|chegar|regressar)|ja (voltei|estou de volta|regressei)|voltei (de|das|da|do)|regressei de|semana passada|retornei d",
};
