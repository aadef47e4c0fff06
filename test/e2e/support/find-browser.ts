export { findBrowser, type FoundBrowser } from "../../../scripts/find-browser.mjs";
