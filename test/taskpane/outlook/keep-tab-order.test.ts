import { keepTabOrder } from "../../../taskpane/outlook/keep-tab-order.ts";

describe("Tab in the pane", () => {
  const seenByOffice = jest.fn();

  beforeAll(() => {
    keepTabOrder();
    window.addEventListener("keydown", seenByOffice);
    document.body.innerHTML = `<h1 tabindex="-1">Anna</h1><button>Unenroll</button><p>text</p>`;
  });
  afterAll(() => window.removeEventListener("keydown", seenByOffice));
  beforeEach(() => seenByOffice.mockClear());

  const press = (selector: string, key: string) =>
    document
      .querySelector(selector)
      ?.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));

  test.each([
    ["h1", "Tab", 0],
    ["p", "Tab", 0],
    ["button", "Tab", 1],
    ["body", "Tab", 1],
    ["h1", "Escape", 1],
  ])("from %s, %s reaches office.js %i times", (selector, key, times) => {
    press(selector, key);
    expect(seenByOffice).toHaveBeenCalledTimes(times);
  });
});
