/**
 * The address of the page where people connect their Microsoft 365 mailbox; null where the service offers none. Rejects
 * when the service is not reached.
 */
export async function loadConnectPage(signal: AbortSignal): Promise<string | null> {
  const response = await fetch(`${location.origin}/settings.json`, { signal });
  const { connectPage } = (await response.json()) as { connectPage?: unknown };
  return typeof connectPage === "string" ? new URL(connectPage, location.origin).href : null;
}
