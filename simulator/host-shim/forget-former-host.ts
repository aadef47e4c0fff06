/**
 * office.js notes its host in the tab's session storage. The simulator and the add-in share an origin, so a page of
 * the add-in opened alone in a tab that showed the simulator before would wait for a host that is gone.
 * A dialog (it has an opener) keeps the note: it leads it back to its host after a sign-in elsewhere.
 */
export function forgetFormerHost(page: Window): void {
  const alone = page.parent === page && page.opener === null && !page.location.search.includes("_host_Info=");
  if (alone) page.sessionStorage.removeItem("hostInfoValue");
}
