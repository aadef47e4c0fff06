/**
 * The Message-ID of a step's email, with angle brackets: the same for every attempt, so that a copy that may have left
 * can be looked for, and made of what finds the enrollment again from a reply. Unique by its parts; the domain is the
 * sender's (RFC 5322 §3.6.4).
 */
export function messageIdOf(
  tenantId: string,
  enrollmentId: string,
  position: number,
  inboxAddress: string,
): string {
  const domain = inboxAddress.slice(inboxAddress.lastIndexOf("@") + 1);
  return `<${enrollmentId}.${position}.${tenantId}@${domain}>`;
}
