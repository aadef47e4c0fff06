import { startConnectPage } from "./start-connect-page.ts";

// Loaded before the page's text, so that nobody sees for a moment what is for browsers without scripts.
document.addEventListener("DOMContentLoaded", () => startConnectPage(location));
// A page that the browser kept as it was when it was left: what it did then is done.
window.addEventListener("pageshow", ({ persisted }) => {
  if (persisted) location.reload();
});
