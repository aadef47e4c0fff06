import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { createRoot } from "react-dom/client";

/** The least that a page made with React and Fluent can be: what the pane is measured against. */
function showEmptyPage(container: HTMLElement): void {
  createRoot(container).render(
    <FluentProvider theme={webLightTheme}>
      <h1>Empty</h1>
    </FluentProvider>,
  );
}

const container = document.getElementById("root");
const waitsForOffice = document.documentElement.dataset["waitsFor"] === "office";
if (container && waitsForOffice) void Office.onReady().then(() => showEmptyPage(container));
else if (container) showEmptyPage(container);
