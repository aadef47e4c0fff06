import { useAnswer } from "../../hooks/use-answer.ts";
import { useWorkTexts } from "../../i18n/work/work-text-context.tsx";
import { openInBrowser } from "../../outlook/open-in-browser.ts";
import { loadConnectPage } from "../../service/connect-page.ts";
import { makeStyles } from "../../styles/make-styles.ts";
import { tokens } from "../../styles/tokens.ts";
import { Button } from "../button.tsx";
import { WorkNote } from "./work-note.tsx";

const useStyles = makeStyles({
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "4px 12px", marginTop: "4px" },
  link: {
    padding: "6px 0",
    color: tokens.colorBrandForeground2,
    fontWeight: tokens.fontWeightSemibold,
    borderRadius: tokens.borderRadiusMedium,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
});

/** The way to connect one's own mailbox, in the browser, where the service offers it; `onDone` when the rep is back. */
export function ConnectInbox({ onDone }: { onDone: () => void }) {
  const styles = useStyles();
  const work = useWorkTexts();
  const { value: page } = useAnswer("connect page", "", loadConnectPage);
  if (page === null) return null;
  return (
    <div>
      <WorkNote>{work("connectNote")}</WorkNote>
      <div className={styles.row}>
        <a className={styles.link} href={page} target="_blank" rel="noreferrer" onClick={openInBrowser}>
          {work("connectInbox")}
        </a>
        <Button onClick={onDone}>{work("connectDone")}</Button>
      </div>
    </div>
  );
}
