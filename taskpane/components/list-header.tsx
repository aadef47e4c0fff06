import { Button } from "./button.tsx";
import { makeStyles } from "../styles/make-styles.ts";
import { tokens } from "../styles/tokens.ts";
import type { OutlookItem } from "../outlook/outlook-types.ts";
import { useTexts } from "../i18n/text-context.tsx";
import { RefreshButton } from "./refresh-button.tsx";

const useStyles = makeStyles({
  header: { display: "flex", gap: "8px", alignItems: "center", justifyContent: "space-between" },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  summary: {
    display: "flex",
    flexWrap: "wrap",
    gap: "8px",
    alignItems: "center",
    justifyContent: "space-between",
    color: tokens.colorNeutralForeground2,
  },
});

interface Props {
  item: Exclude<OutlookItem, { kind: "none" }>;
  /** How many are enrolled; null while that is not known of everybody. */
  enrolled: number | null;
  asking: boolean;
  /** Absent when there is nothing to unenroll together. */
  unenrollAll: { busy: boolean; run: () => void } | null;
  onRefresh: () => void;
}

/** How many people, how many of them enrolled, and what can be done about all of them. */
export function ListHeader({ item, enrolled, asking, unenrollAll, onRefresh }: Props) {
  const styles = useStyles();
  const texts = useTexts();
  const count = item.recipients.length;
  return (
    <>
      <header className={styles.header}>
        <h1 className={styles.heading}>
          {texts(item.kind === "compose" ? "recipients" : "peopleInMessage", { count })}
        </h1>
        <RefreshButton asking={asking} onRefresh={onRefresh} />
      </header>
      {count > 1 && enrolled !== null ? (
        <div className={styles.summary}>
          {enrolled === 0 ? texts("noneEnrolled") : texts("enrolledCount", { count: enrolled })}
          {unenrollAll ? (
            <Button waiting={unenrollAll.busy} onClick={unenrollAll.run}>
              {texts(unenrollAll.busy ? "unenrolling" : "unenrollAll")}
            </Button>
          ) : null}
        </div>
      ) : null}
    </>
  );
}
