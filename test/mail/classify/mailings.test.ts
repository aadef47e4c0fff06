import { classify } from "./support/compose.ts";

const news = { subject: "Seven ideas for spring", text: "Read them on our page. Unsubscribe at any time." };
const unsubscribe = "List-Unsubscribe: <https://news.example/u/1>";

describe("auto_header.mailing: who can unsubscribe but not post gets a mailing (RFC 2369)", () => {
  it.each([
    ["a newsletter", [unsubscribe, "Precedence: bulk", "List-Id: <weekly.news.example>"]],
    ["a list that takes no posts", [unsubscribe, "List-Post: NO"]],
  ])("%s answers nothing", async (_name, headers) => {
    const found = await classify({ ...news, headers });
    expect(found).toMatchObject({ class: "other" });
    expect(found.evidence[0]).toMatchObject({ rule: "auto_header.mailing" });
  });

  it.each([
    ["on a discussion list people write", [unsubscribe, "List-Post: <mailto:talk@list.example>"]],
    ["an answer through a sales tool is an answer", [unsubscribe, "In-Reply-To: <1@seller.example>"]],
  ])("%s", async (_name, headers) => {
    const letter = { subject: "Re: Our talk", text: "Thursday suits me.", headers };
    expect(await classify(letter)).toMatchObject({ class: "human_reply" });
  });
});

describe("auto_header.machine_sender, auto_header.list_program: addresses and programs that nobody answers from", () => {
  it.each(["noreply@vendor.example", "messages-noreply@vendor.example", "do-not-reply+7@vendor.example"])(
    "%s",
    async (from) => {
      expect(await classify({ ...news, from })).toMatchObject({ class: "other" });
    },
  );

  it("X-List-Administrivia", async () => {
    const headers = ["X-List-Administrivia: yes"];
    expect(await classify({ ...news, headers })).toMatchObject({ class: "other" });
  });
});
