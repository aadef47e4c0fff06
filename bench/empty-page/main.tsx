import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { createRoot } from "react-dom/client";

/** The least that an add-in made with React and Fluent can be: what the pane is measured against. */
const container = document.getElementById("root");
if (container) {
  createRoot(container).render(
    <FluentProvider theme={webLightTheme}>
      <h1>Empty</h1>
    </FluentProvider>,
  );
}
