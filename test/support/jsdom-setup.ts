import "@testing-library/jest-dom";
import { configure } from "@testing-library/react";

// Lazily loaded parts of the pane take longer than the default second on a busy machine.
configure({ asyncUtilTimeout: 8000 });

/** Fluent's MessageBar asks for one; jsdom has no layout, so there is never a size to report. */
class SilentResizeObserver implements ResizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

globalThis.ResizeObserver ??= SilentResizeObserver;
