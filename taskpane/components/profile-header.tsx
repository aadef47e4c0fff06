import { Button } from "./button.tsx";
import { makeStyles } from "../styles/make-styles.ts";
import { tokens } from "../styles/tokens.ts";
import { useEffect, useRef } from "react";
import { takeFocus } from "../hooks/take-focus.ts";
import { useTexts } from "../i18n/text-context.tsx";
import { Icon } from "./icon.tsx";
import { Initials } from "./initials.tsx";
import { RefreshButton } from "./refresh-button.tsx";

const useStyles = makeStyles({
  bar: { display: "flex", justifyContent: "space-between", marginBottom: "4px" },
  who: { display: "flex", gap: "12px", alignItems: "center" },
  text: { minWidth: 0 },
  heading: {
    margin: 0,
    overflowWrap: "anywhere",
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    borderRadius: tokens.borderRadiusMedium,
    ":focus": { outlineStyle: "none" },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "2px" },
  },
  quiet: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
});

interface Props {
  name: string;
  /** Title and company, or the address. */
  lines: (string | null)[];
  asking: boolean;
  onBack: () => void;
  onRefresh: () => void;
}

/** Whose contact is open, and the way back. Takes the focus when it opens: the row that had it is gone. */
export function ProfileHeader({ name, lines, asking, onBack, onRefresh }: Props) {
  const styles = useStyles();
  const texts = useTexts();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => takeFocus(heading.current), []);
  return (
    <header>
      <div className={styles.bar}>
        <Button shape="edge" look="subtle" icon={<Icon name="back" />} onClick={onBack}>
          {texts("back")}
        </Button>
        <RefreshButton asking={asking} onRefresh={onRefresh} />
      </div>
      <div className={styles.who}>
        <Initials name={name} />
        <div className={styles.text}>
          <h1 ref={heading} tabIndex={-1} className={styles.heading}>
            <bdi>{name}</bdi>
          </h1>
          {lines.map((line) =>
            line === null ? null : (
              <div key={line} className={styles.quiet}>
                <bdi>{line}</bdi>
              </div>
            ),
          )}
        </div>
      </div>
    </header>
  );
}
