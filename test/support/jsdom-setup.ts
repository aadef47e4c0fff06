import "@testing-library/jest-dom";
import { configure } from "@testing-library/react";

// For hangs alone: lazily loaded parts of the pane take their time on a busy machine.
configure({ asyncUtilTimeout: 60_000 });

/** Fluent's MessageBar asks for one; jsdom has no layout, so there is never a size to report. */
class SilentResizeObserver implements ResizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

// Nor is there anything to scroll.
Element.prototype.scrollIntoView ??= () => undefined;
globalThis.ResizeObserver ??= SilentResizeObserver;
