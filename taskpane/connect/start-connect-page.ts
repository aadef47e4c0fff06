import { beginSignIn } from "./begin-sign-in.ts";
import { bringAnswer } from "./bring-answer.ts";

/** Makes the service's pages for connecting a mailbox work: the one to begin at, or the one to come back to. */
export function startConnectPage(browser: Pick<Location, "assign" | "replace">): void {
  document.querySelector("#needs-script")?.remove();
  const begin = document.querySelector<HTMLButtonElement>("button#begin");
  const finish = document.querySelector<HTMLFormElement>("form#finish");
  if (begin !== null) offer(begin, (url) => browser.assign(url));
  // Without an answer, as for who goes back here afterwards, there is only the beginning.
  if (finish !== null && !bringAnswer(finish)) browser.replace(finish.dataset["begin"] ?? "/");
}

function offer(button: HTMLButtonElement, goTo: (url: string) => void): void {
  button.hidden = false;
  button.addEventListener("click", () => void begin(button, goTo));
}

async function begin(button: HTMLButtonElement, goTo: (url: string) => void): Promise<void> {
  const failed = document.querySelector<HTMLElement>("#failed");
  button.disabled = true;
  if (failed !== null) failed.hidden = true;
  try {
    goTo(await beginSignIn(location.pathname));
  } catch {
    if (failed !== null) failed.hidden = false;
  } finally {
    button.disabled = false;
  }
}
