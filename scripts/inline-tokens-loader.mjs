/**
 * Webpack loader: writes `tokens.name` of Fluent as the text it stands for, so that the table of all tokens stays
 * out of the pane's first load (25 kB, 3.5 kB after gzip). A test holds that every token is
 * `var(--name)`; those for z-index are not, they carry a fallback, and stay as they are.
 */
export default function inlineTokens(source) {
  return source.replace(/\btokens\.(?!zIndex)(\w+)\b/g, '"var(--$1)"');
}
