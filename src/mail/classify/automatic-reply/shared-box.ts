import type { ParsedMessage } from "../../parse/parsed-message.ts";

/** Mailboxes named after a task and read by several people (RFC 2142 and what offices call theirs). */
const shared =
  /^(?:info|infos|informations?|informatie|office|hr|people|personal|support|help|help-?desk|service|services|service-?desk|customer-?(?:service|care|support|success)|care|sales|contact|contacts|contact-?us|hello|hallo|hey|hi|hej|team|press|presse|media|reception|suppliers?|vendors?|procurement|purchasing|admin|administration|jobs|careers?|recruit(?:ing|ment)|enquir(?:y|ies)|inquir(?:y|ies)|accounts?|accounting|finance|billing|mail|post|kontakt|buero|büro|verwaltung|sekretariat|vertrieb|einkauf|zentrale|empfang|kundenservice|accueil|secretariat|commercial|contacto|ventas|soporte|atencion|atendimento|contato|vendas|suporte|geral|contatti|vendite|supporto|segreteria|assistenza|acquisti|ordini|commerciale|amministrazione|fatture|compras|pedidos|rr-?hh|oficina|administracion|administracao|facturacion|faturamento|secretaria|recepcion|recepcao|gerencia|tienda|loja|comercial|achats|commandes|support-?client|sav|rh|mairie|compta|comptabilite|factur(?:es|ation)|recrutement|achizitii|comenzi|suport|secretariat|compres|comandes|botiga|suprimentos|encomendas|verkoop|klantenservice|kundservice|kundeservice|kundtjanst|biuro|obchod|podpora|ugyfelszolgalat|iletisim|destek|asiakaspalvelu|toimisto|webmaster|marketing|partners?|partnerships?|feedback|donations?|members?|membership|bookings?|reservations?|orders?|legal|compliance|privacy|dpo|tickets?|projects?|desk|frontdesk|front-?office|it|itsupport|it-?(?:support|service|help)|school|studio|shop|store|clinic|praxis|kanzlei)(?:[._-][^@]{0,30})?(?:\+[^@]{0,60})?@/;

/** Whether a message comes from such a mailbox: what acknowledges there is a program sooner than a person. */
export function isSharedBox({ from }: ParsedMessage): boolean {
  return shared.test((from[0]?.address ?? "").toLowerCase());
}
