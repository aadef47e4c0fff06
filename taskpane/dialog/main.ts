import { dialogTexts } from "./dialog-texts.ts";
import { runSignInDialog } from "./run-sign-in-dialog.ts";

const texts = dialogTexts(navigator.language);
const root = document.getElementById("root");

function say(text: string): void {
  if (root) root.textContent = text;
}

document.documentElement.lang = texts.language;
say(texts.wait);
void runSignInDialog().then((insideOutlook) => insideOutlook || say(texts.outside));
