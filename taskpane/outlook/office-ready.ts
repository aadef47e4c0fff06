const startLimitMs = 8_000;

/**
 * Waits until Office is ready. False when the page runs outside Outlook: opened in a browser tab, office.js blocked
 * on its way, or no answer from a host within 8 s.
 */
export async function officeReady(): Promise<boolean> {
  if (typeof Office === "undefined") return false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), startLimitMs);
  });
  const info = await Promise.race([Office.onReady(), limit]);
  clearTimeout(timer);
  return Boolean(info?.host);
}
