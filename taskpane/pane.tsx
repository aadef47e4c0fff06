import { FluentProvider } from "@fluentui/react-components";
import { makeStyles } from "./styles/make-styles.ts";
import type { ReactNode } from "react";
import { CrashBoundary } from "./components/crash-boundary.tsx";
import { TextContext } from "./i18n/text-context.tsx";
import type { Texts } from "./i18n/texts.ts";
import { themes } from "./styles/theme.ts";

const useStyles = makeStyles({
  // The provider paints only its own box: without the height, a dark pane ends in white.
  provider: { minHeight: "100vh" },
});

/** Theme, language and a floor under every crash: around whatever the pane shows. */
export function Pane({
  theme,
  texts,
  children,
}: {
  theme: "light" | "dark";
  texts: Texts;
  children: ReactNode;
}) {
  const styles = useStyles();
  return (
    <TextContext value={texts}>
      <FluentProvider theme={themes[theme]} className={styles.provider} style={{ colorScheme: theme }}>
        <CrashBoundary>{children}</CrashBoundary>
      </FluentProvider>
    </TextContext>
  );
}
