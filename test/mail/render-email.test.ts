import fc from "fast-check";
import { renderEmail } from "../../src/mail/render-email.ts";
import { annasValues } from "../support/token-values.ts";

const email = (subject: string, body: string, wishes: Partial<typeof annasValues> = {}) => {
  const result = renderEmail({ subject, body }, { ...annasValues, ...wishes });
  if (result.kind !== "rendered") throw new Error(JSON.stringify(result));
  return result;
};
const html = (body: string) => /<body>\n(.*)\n<\/body>/s.exec(email("S", body).html)?.[1];

describe("subjects", () => {
  it("are one trimmed line", () =>
    expect(email(" For {{contact.given_name}} ", "x").subject).toBe("For Anna"));

  it("never get a second header from a value", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (value) => {
        const { subject } = email("For {{contact.name | default: 'you'}}", "x", {
          "contact.name": `${value}\r\nBcc: a@b`,
        });
        expect(subject).not.toMatch(/[\r\n\p{Cc}\p{Zl}\p{Zp}]/u);
      }),
    );
  });

  it.each(["", "  ", "a\nBcc: x@y.example", "a\rb", "a\u0000b", "a\u2028b", "x".repeat(501)])(
    "%j is refused",
    (subject) => {
      expect(renderEmail({ subject, body: "x" }, annasValues)).toMatchObject({ kind: "template_error" });
    },
  );
});

describe("texts", () => {
  it("are sent as written, with one kind of line break", () => {
    expect(email("S", "Hello {{contact.given_name}},\r\n\r\n  indented\n\n\nbye\n\n").text).toBe(
      "Hello Anna,\n\n  indented\n\n\nbye",
    );
  });

  it.each(["", " \n ", "a\u0007b", "a\u001B[2Jb", "\uD800"])("%j is refused", (body) => {
    expect(renderEmail({ subject: "S", body }, annasValues)).toMatchObject({ kind: "template_error" });
  });

  it("have no line of more than 998 octets, and lose nothing", () => {
    const word = fc.string({
      unit: fc.constantFrom("a", "ł", "€", "😀", " "),
      minLength: 1,
      maxLength: 2_500,
    });
    fc.assert(
      fc.property(word, (line) => {
        fc.pre(line.trim() !== "");
        const { text } = email("S", line);
        for (const each of text.split("\n")) expect(Buffer.byteLength(each)).toBeLessThanOrEqual(998);
        expect(text.replace(/\s/g, "")).toBe(line.replace(/\s/g, ""));
      }),
      { numRuns: 50 },
    );
  });
});

describe("the HTML part", () => {
  it("has a paragraph for every block of lines", () => {
    expect(html("a\nb\n\n \nc")).toBe("<p>a<br>\nb</p>\n<p>c</p>");
  });
  it.each([
    ["<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>"],
    ["a & b \"c\" 'd'", "<p>a &amp; b &quot;c&quot; &#39;d&#39;</p>"],
    [
      "see https://a.example/x?a=1&b=2.",
      '<p>see <a href="https://a.example/x?a=1&amp;b=2">https://a.example/x?a=1&amp;b=2</a>.</p>',
    ],
    ["(https://a.example/b)", '<p>(<a href="https://a.example/b">https://a.example/b</a>)</p>'],
    ["https://a.example/b_(c)", '<p><a href="https://a.example/b_(c)">https://a.example/b_(c)</a></p>'],
    ["javascript:alert(1) data:x ftp://a", "<p>javascript:alert(1) data:x ftp://a</p>"],
    [
      'https://a.example/"onclick="x',
      '<p><a href="https://a.example/">https://a.example/</a>&quot;onclick=&quot;x</p>',
    ],
    ["https://", "<p>https://</p>"],
  ])("%s", (body, expected) => expect(html(body)).toBe(expected));

  it("escapes values", () => {
    const { html: part, text } = email("S", "Hi {{contact.name}}", {
      "contact.name": "<img src=x onerror=y>",
    });
    expect(part).toContain("<p>Hi &lt;img src=x onerror=y&gt;</p>");
    expect(text).toBe("Hi <img src=x onerror=y>");
  });
});

describe("both parts stop for a missing value", () => {
  it.each([
    ["For {{company.name}}", "x"],
    ["For you", "At {{company.name}}"],
  ])("%s, %s", (subject, body) => {
    const result = renderEmail({ subject, body }, { ...annasValues, "company.name": null });
    expect(result).toEqual({ kind: "missing_value", token: "company.name" });
  });
});
