/** jsdom has no `matchMedia`: a system preference that a test can change. */
export function installColourPreference(dark: boolean) {
  const listeners = new Set<() => void>();
  const query = {
    matches: dark,
    addEventListener: (_type: string, listener: () => void) => void listeners.add(listener),
    removeEventListener: (_type: string, listener: () => void) => void listeners.delete(listener),
  };
  Object.assign(globalThis, { matchMedia: () => query });
  return {
    change(nowDark: boolean) {
      query.matches = nowDark;
      listeners.forEach((listener) => listener());
    },
    listeners: () => listeners.size,
  };
}
