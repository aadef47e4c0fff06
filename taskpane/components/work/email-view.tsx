import type { Email } from "../../../src/contract/types.ts";
import { useWorkTexts } from "../../i18n/work/work-text-context.tsx";
import { makeStyles } from "../../styles/make-styles.ts";
import { tokens } from "../../styles/tokens.ts";
import { Address } from "../address.tsx";
import { FactList } from "../fact-list.tsx";

const useStyles = makeStyles({
  email: {
    display: "grid",
    gap: "8px",
    minWidth: 0,
    padding: "8px 10px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  subject: { fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  text: {
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
    fontSize: tokens.fontSizeBase200,
    lineHeight: "18px",
  },
});

/** An email as it would leave: its plain text, never its HTML, so that nothing in it can act in the pane. */
export function EmailView({ email }: { email: Email }) {
  const styles = useStyles();
  const work = useWorkTexts();
  return (
    <div className={styles.email}>
      <FactList
        facts={[
          { label: work("from"), value: <Address address={email.from.address} /> },
          { label: work("to"), value: <Address address={email.to.address} /> },
        ]}
      />
      <div className={styles.subject} dir="auto">
        {email.subject}
      </div>
      <div className={styles.text} dir="auto">
        {email.text}
      </div>
    </div>
  );
}
