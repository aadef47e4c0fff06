import { makeStyles } from "../styles/make-styles.ts";
import { tokens } from "../styles/tokens.ts";

const useStyles = makeStyles({
  circle: {
    display: "grid",
    placeItems: "center",
    flexShrink: 0,
    width: "36px",
    height: "36px",
    boxSizing: "border-box",
    border: `1px solid ${tokens.colorBrandStroke2}`,
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
});

/** A face for a name: decoration, the name stands beside it. */
export function Initials({ name }: { name: string }) {
  const styles = useStyles();
  return (
    <span className={styles.circle} aria-hidden="true">
      {initialsOf(name)}
    </span>
  );
}

/** First letters of the first and the last word; titles like "Dr." do not count, nor do signs. */
export function initialsOf(name: string): string {
  const words = name.split(/[\s@]+/u).filter((word) => /^\p{L}/u.test(word) && !/^\p{L}{1,4}\.$/u.test(word));
  const picked = words.length > 1 ? [words[0], words.at(-1)] : words;
  // By code point: some letters are two UTF-16 units long, and half of one is no letter.
  return picked
    .map((word) => String.fromCodePoint(word?.codePointAt(0) ?? 0x20).toLocaleUpperCase())
    .join("");
}
