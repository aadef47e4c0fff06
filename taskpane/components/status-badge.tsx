import { makeStyles, mergeClasses } from "../styles/make-styles.ts";
import { tokens } from "../styles/tokens.ts";
import type { ContactStatus } from "../recipients/contact-status.ts";
import type { Texts } from "../i18n/texts.ts";
import { useTexts } from "../i18n/text-context.tsx";
import { Icon } from "./icon.tsx";
import type { IconName } from "./icon.tsx";

const useStyles = makeStyles({
  badge: {
    display: "inline-flex",
    alignItems: "center",
    gap: "4px",
    minHeight: "22px",
    padding: "1px 8px 1px 6px",
    boxSizing: "border-box",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusCircular,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
  },
  // Amber means: an email will leave by itself.
  sends: {
    color: tokens.colorStatusWarningForeground3,
    backgroundColor: tokens.colorStatusWarningBackground1,
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
  },
  waits: {
    color: tokens.colorBrandForeground2,
    backgroundColor: tokens.colorBrandBackground2,
    border: `1px solid ${tokens.colorBrandStroke2}`,
  },
  never: {
    color: tokens.colorStatusDangerForeground1,
    backgroundColor: tokens.colorStatusDangerBackground1,
    border: `1px solid ${tokens.colorStatusDangerBorder1}`,
  },
  dashed: { border: `1px dashed ${tokens.colorNeutralStrokeAccessible}` },
});

type Kind = ContactStatus["kind"];
const looks: Record<Kind, { icon: IconName; tone: "sends" | "waits" | "never" | "dashed" | null }> = {
  enrolled: { icon: "sequence", tone: "sends" },
  unenrolling: { icon: "sending", tone: "sends" },
  paused: { icon: "pause", tone: "waits" },
  away: { icon: "away", tone: "waits" },
  doubt: { icon: "unknown", tone: "waits" },
  notEnrolled: { icon: "none", tone: null },
  optedOut: { icon: "stop", tone: "never" },
  bounced: { icon: "bounced", tone: "never" },
  unknown: { icon: "unknown", tone: "dashed" },
  colleague: { icon: "none", tone: null },
};

/** A recipient's state in two words; icon and border say it without colour too. */
export function StatusBadge({ status }: { status: ContactStatus }) {
  const styles = useStyles();
  const { icon, tone } = looks[status.kind];
  return (
    <span className={mergeClasses(styles.badge, tone !== null && styles[tone])} data-status={status.kind}>
      <Icon name={icon} size={14} />
      {statusText(status, useTexts())}
    </span>
  );
}

const keys = {
  paused: "statusPaused",
  away: "statusAway",
  doubt: "statusDoubt",
  unenrolling: "statusUnenrolling",
  notEnrolled: "statusNotEnrolled",
  optedOut: "statusOptedOut",
  bounced: "statusBounced",
  unknown: "statusUnknown",
  colleague: "statusColleague",
} as const;

function statusText(status: ContactStatus, texts: Texts): string {
  if (status.kind !== "enrolled") return texts(keys[status.kind]);
  if (status.step === null) return texts("statusEnrolledLastStep");
  return texts("statusEnrolled", { step: status.step, count: status.stepCount });
}
