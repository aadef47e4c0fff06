import { makeStyles, mergeClasses } from "../styles/make-styles.ts";

/** Line drawings of our own on a 16 px grid: a few bytes each, and they take the colour of their text. */
const drawings = {
  refresh: "M13 8a5 5 0 1 1-1.5-3.6M13 2v3h-3",
  back: "M9.5 3.5 5 8l4.5 4.5",
  expand: "M6.5 3.5 11 8l-4.5 4.5",
  collapse: "M3.5 6.5 8 11l4.5-4.5",
  alert: "M8 2.2 14.2 13H1.8ZM8 6.4v3M8 11.2v.1",
  pause: "M5.7 3.5v9M10.3 3.5v9",
  play: "M5 3.2v9.6L12.5 8Z",
  away: "M12.8 9.8A5.4 5.4 0 1 1 6.2 3.2a4.3 4.3 0 0 0 6.6 6.6Z",
  sending: "M2.2 7.6 13.8 2.5 9.6 13.6 7.4 8.8ZM13.8 2.5 7.4 8.8",
  check: "M3 8.6 6.4 12 13 4.6",
  none: "M4 8h8",
  stop: "M8 2.2a5.8 5.8 0 1 0 0 11.6A5.8 5.8 0 0 0 8 2.2ZM4 12l8-8",
  bounced: "M4.2 4.2l7.6 7.6M11.8 4.2l-7.6 7.6",
  unknown: "M5.6 6a2.4 2.4 0 1 1 3.5 2.1C8.3 8.6 8 9 8 9.8M8 12.3v.1",
  sequence: "M3 3.5h10M3 8h7M3 12.5h4M12 10v4M10 12h4",
  person: "M8 8.2a2.7 2.7 0 1 0 0-5.4 2.7 2.7 0 0 0 0 5.4ZM2.8 14c.6-2.5 2.6-3.8 5.2-3.8s4.6 1.3 5.2 3.8",
  mail: "M2.2 3.8h11.6v8.6H2.2ZM2.5 4.2 8 8.8l5.5-4.6",
  key: "M7.6 8.4a3 3 0 1 1 1.2-1.2L14 12.4V14h-2v-1.6h-1.6V11Z",
  offline:
    "M2 2l12 12M3.2 7.2A7 7 0 0 1 6 5.5M12.8 7.2A7 7 0 0 0 8.2 5M5.4 9.6A3.7 3.7 0 0 1 8 8.6M8 12.3v.1",
} as const;

export type IconName = keyof typeof drawings;

const useStyles = makeStyles({
  icon: { flexShrink: 0, display: "block" },
});

/** Decoration beside a text that says the same: hidden from screen readers. */
export function Icon({ name, size = 16, className }: { name: IconName; size?: number; className?: string }) {
  const styles = useStyles();
  return (
    <svg
      className={mergeClasses(styles.icon, className)}
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.4}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={drawings[name]} />
    </svg>
  );
}
