import { createRoot } from "react-dom/client";
import { createSimulator } from "./state/create-simulator.ts";
import { keepFresh } from "./state/keep-fresh.ts";
import { App } from "./view/App.tsx";

const simulator = createSimulator(window.location.search);
// The add-in's frames ask for it as soon as their shim runs.
window.salesToolsSimulator = simulator;

void simulator.ready.then(() => keepFresh(simulator));

const place = document.getElementById("root");
if (!place) throw new Error("The page has no element with the id “root”.");
createRoot(place).render(<App simulator={simulator} />);
