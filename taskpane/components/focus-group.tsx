import type { ReactNode, Ref } from "react";
import { makeStyles } from "../styles/make-styles.ts";
import { tokens } from "../styles/tokens.ts";

const useStyles = makeStyles({
  group: {
    display: "grid",
    gap: "12px",
    borderRadius: tokens.borderRadiusLarge,
    ":focus": { outlineStyle: "none" },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "2px" },
    ":empty": { display: "none" },
  },
});

interface Props {
  label: string;
  children: ReactNode;
  ref?: Ref<HTMLDivElement>;
}

/** Gets the focus of the button that was pressed in it, when what came of that takes the button away. */
export function FocusGroup({ label, children, ref }: Props) {
  return (
    <div ref={ref} role="group" aria-label={label} tabIndex={-1} className={useStyles().group}>
      {children}
    </div>
  );
}
