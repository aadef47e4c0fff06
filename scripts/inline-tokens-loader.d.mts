/** `tokens.name` written as the text it stands for. */
export default function inlineTokens(source: string): string;
