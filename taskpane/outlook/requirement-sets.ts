/** Whether this Outlook offers a requirement set, e.g. `supports("Mailbox", "1.7")`. */
export function supports(set: string, version: string): boolean {
  return Office.context.requirements.isSetSupported(set, version);
}
