/** A warning of the receiver's own gateway, which stands above what the sender wrote. */
const warning =
  /(?:^|\W)(?:caution|warning|external|achtung|vorsicht|attention|atención|atenção|attenzione|let op|varning|advarsel|uwaga|внимание|extern|externe)\b.{0,60}(?:external|outside|originated|e-?mail|extern|außerhalb|extérieur|externo|esterno|afzender|avsändare|nadawc|отправител)/iu;
const legal =
  /(?:confidential|privileged|intended (?:solely|only|recipient|for the)|disclaimer|unauthori[sz]ed|vertraulich|confidentiel|confidencial|confidenzial|riservat|vertrouwelijk|konfidentiell|fortrolig|luottamuksell|poufn|důvěrn|bizalmas|gizli|конфиденциальн|confidențial|εμπιστευτικ|конфіденційн|поверителн|dôvern|povjerljiv|zaupn|konfidencial|konfidenciāl|konfidentsiaal|機密|保密|기밀|consider the environment|environment before printing|umwelt|handelsregister|amtsgericht|registered office|registered in england|geschäftsführer|virus)/iu;

/** A paragraph that stands in every message of its company. */
export function isBoilerplate(paragraph: string): boolean {
  if (paragraph.length < 500 && warning.test(paragraph.slice(0, 300))) return true;
  if (!legal.test(paragraph)) return false;
  const words = paragraph.match(new RegExp(legal.source, "giu"))?.length ?? 0;
  return words >= 2 || paragraph.length > 250;
}
