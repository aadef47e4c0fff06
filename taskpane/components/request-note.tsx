import { makeStyles } from "../styles/make-styles.ts";
import { tokens } from "../styles/tokens.ts";
import { useTexts } from "../i18n/text-context.tsx";
import type { Failure } from "../service/failure.ts";
import { Icon } from "./icon.tsx";

const useStyles = makeStyles({
  note: {
    display: "flex",
    gap: "8px",
    color: tokens.colorStatusDangerForeground1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
});

/** Why the last action failed, with the id under which the service logged it. */
export function RequestNote({ text, failure }: { text: string; failure: Failure }) {
  const styles = useStyles();
  const texts = useTexts();
  const id = "requestId" in failure ? failure.requestId : null;
  return (
    <div className={styles.note}>
      <Icon name="alert" />
      <span>
        {text} {id === null ? null : texts("requestId", { id })}
      </span>
    </div>
  );
}
