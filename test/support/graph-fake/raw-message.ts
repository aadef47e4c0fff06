/** A plain message as it travels; `headers` come first, so that they are what counts where a name comes twice. */
export function rawMessage(
  headers: Readonly<Record<string, string>> = {},
  text = "Thank you, let us talk on Thursday.",
): Buffer {
  const all = {
    From: "Anna Kowalska <anna@buyer.example>",
    To: "Rita Rep <rita.rep@seller.example>",
    Subject: "Re: Hello",
    "Message-ID": `<${String(Math.random()).slice(2)}@buyer.example>`,
    Date: "Mon, 02 Mar 2026 10:00:00 +0000",
    "Content-Type": "text/plain; charset=utf-8",
    ...headers,
  };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
  return Buffer.from([...lines, "", text, ""].join("\r\n"));
}
