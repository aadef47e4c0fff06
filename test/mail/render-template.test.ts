import fc from "fast-check";
import { checkTemplate, renderTemplate } from "../../src/mail/render-template.ts";
import { tokens } from "../../src/mail/tokens.ts";
import { annasValues } from "../support/token-values.ts";

const render = (text: string, wishes: Partial<typeof annasValues> = {}) =>
  renderTemplate(text, { ...annasValues, ...wishes });
const rendered = (text: string) => ({ kind: "rendered", text });
const nameless = { "contact.given_name": null };

describe("tokens", () => {
  it.each(tokens)("%s is filled in", (token) => {
    expect(render(`<{{${token}}}>`)).toEqual(rendered(`<${annasValues[token]}>`));
  });

  it.each([
    ["{{ contact.given_name | upcase }}", "ANNA"],
    ["{{contact.name | split: ' ' | last}}", "Kowalska"],
    ["{% if contact.job_title contains 'Head' %}boss{% else %}no{% endif %}", "boss"],
    ["{% case company.name %}{% when 'Northwind' %}N{% else %}?{% endcase %}", "N"],
    ["{{ contact.name | size }}", "13"],
    ["100 % { sure } }} \\ $& $1", "100 % { sure } }} \\ $& $1"],
    ["{% raw %}{{ contact.name }}{% endraw %}", "{{ contact.name }}"],
  ])("%s is %s", (text, expected) => expect(render(text)).toEqual(rendered(expected)));
});

describe("S-103 a missing value stops the email instead of leaving a hole", () => {
  const missing = { kind: "missing_value", token: "contact.given_name" };
  it.each([
    "Hello {{ contact.given_name }}",
    "Hello {{ contact['given_name'] }}",
    "{{ contact.given_name | upcase }}",
    "{{ 'Hello ' | append: contact.given_name }}",
    "{% echo contact.given_name %}",
    "{% if contact.name %}{{ contact.given_name }}{% endif %}",
    "{{ contact.family_name | default: 'x' }} {{ contact.given_name }}",
  ])("%s", (text) => expect(render(text, nameless)).toEqual(missing));

  it.each(["", "  ", "\u0000\n\t", "\u202E"])("counts %j as missing, too", (value) => {
    expect(render("{{ contact.given_name }}", { "contact.given_name": value })).toEqual(missing);
  });

  it.each([
    ["{{ contact.given_name | default: 'there' }}", "there"],
    ["{{ contact.given_name | default: company.name }}", "Northwind"],
    ["{{ contact.given_name | upcase | default: 'there' }}", "there"],
    ["{{ contact.given_name | default: 'there' | upcase }}", "THERE"],
    ["{{ contact.given_name | default: '' }}", ""],
    ["{% if contact.given_name %}{{ contact.given_name }}{% else %}you{% endif %}", "you"],
    ["{% case contact.given_name %}{% when 'Anna' %}A{% else %}?{% endcase %}", "?"],
    ["{% unless contact.given_name %}you{% endunless %}", "you"],
    ["{% if sender.name %}{{ contact.given_name | strip | default: 'a' }}{% endif %}", "a"],
  ])("unless there is a fallback: %s", (text, expected) => {
    expect(render(text, nameless)).toEqual(rendered(expected));
  });

  it("does not ask for what is not shown", () => {
    expect(render("{% if company.name == 'X' %}{{ contact.given_name }}{% endif %}-", nameless)).toEqual(
      rendered("-"),
    );
  });
});

describe("hostile values are data", () => {
  it.each([
    ["{{ sender.email }}", "{{ sender.email }}"],
    ["{% include 'x' %}", "{% include 'x' %}"],
    ["{{", "{{"],
    ["a\r\nBcc: everyone@x.example", "a Bcc: everyone@x.example"],
    ["Zo\u00EB \u202Egnp.exe", "Zo\u00EB gnp.exe"],
    ["a\uD800b", "a\uFFFDb"],
    ["$& $1 \\", "$& $1 \\"],
    ["__proto__", "__proto__"],
  ])("%j shows as %j", (value, expected) => {
    expect(render("{{ contact.name }}", { "contact.name": value })).toEqual(rendered(expected));
  });

  it("whatever they are", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", minLength: 1 }), (value) => {
        const result = render("{{ contact.name | default: '-' }}", { "contact.name": value });
        expect(result.kind).toBe("rendered");
        if (result.kind === "rendered") expect(result.text).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]|^$/u);
      }),
    );
  });
});

describe("hostile templates", () => {
  it.each([
    ["an unknown token", "{{ contact.phone }}", "There is no token named contact.phone."],
    [
      "an unknown token with a fallback",
      "{{ contact.givenName | default: 'x' }}",
      "no token named contact.givenName",
    ],
    ["a whole group", "{{ contact }}", "no token named contact."],
    ["a token chosen by a value", "{{ contact[sender.name] }}", "no token named"],
    ["prototypes", "{{ contact.constructor }}", "no token named contact.constructor"],
    ["prototypes of values", "{{ contact.name.constructor }}", "no token named contact.name.constructor"],
    ["globals", "{{ process.env }}", "no token named process.env"],
    ["files", "{% include '/etc/passwd' %}", 'tag "include" not found'],
    ["files, rendered", "{% render '/etc/passwd' %}", 'tag "render" not found'],
    ["layouts", "{% layout '/etc/passwd' %}", 'tag "layout" not found'],
    ["loops", "{% for i in (1..1000000000) %}x{% endfor %}", 'tag "for" not found'],
    ["tables", "{% tablerow i in (1..9) %}x{% endtablerow %}", 'tag "tablerow" not found'],
    ["captures", "{% capture a %}x{% endcapture %}", 'tag "capture" not found'],
    ["filters of files and codes", "{{ contact.name | base64_encode }}", "undefined filter: base64_encode"],
    ["what is not closed", "{% if contact.name %}", "not closed"],
    ["variables", "{% assign a = 'x' %}", 'tag "assign" not found'],
    ["nonsense", "{{ | }}", "invalid value expression"],
    ["too long a template", "x".repeat(20_001), "parse length limit exceeded"],
    ["too many placeholders", "{{1}}".repeat(1_001), "at most 1,000 placeholders"],
    ["too many tags", "{%#%}".repeat(1_001), "at most 1,000 placeholders"],
  ])("%s", (_, text, detail) => {
    const failure = { kind: "template_error", detail: expect.stringContaining(detail) };
    expect(render(text)).toEqual(failure);
    expect(checkTemplate(text)).toEqual(failure);
  });

  it.each([
    ["by filters", `{{ company.name${" | append: company.name".repeat(800)} }}`],
    ["by repeating", "{{ company.name }}".repeat(1_000)],
    ["by replacing", `{{ company.name${" | replace: 'x', 'xxxxxxxxx'".repeat(500)} }}`],
  ])("make no more than a million characters %s", (_, text) => {
    const detail = expect.stringContaining("memory alloc limit exceeded");
    expect(render(text, { "company.name": "x".repeat(5_000) })).toEqual({ kind: "template_error", detail });
  });

  it("never throws, whatever the template", () => {
    const piece = fc.constantFrom(
      "{{",
      "}}",
      "{%",
      "%}",
      "contact.name",
      " | ",
      "default:",
      "'x'",
      "if",
      "endif",
      "-",
      "[",
      "]",
      "#",
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 4 }))), (pieces) => {
        expect(["rendered", "missing_value", "template_error"]).toContain(render(pieces.join("")).kind);
      }),
      { numRuns: 500 },
    );
  });
});
