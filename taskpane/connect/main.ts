import { startConnectPage } from "./start-connect-page.ts";

// Loaded before the page's text, so that nobody sees for a moment what is for browsers without scripts.
document.addEventListener("DOMContentLoaded", () => startConnectPage((url) => location.assign(url)));
