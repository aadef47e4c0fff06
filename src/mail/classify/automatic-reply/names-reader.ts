import { foldText } from "../../return-date/fold-text.ts";
import type { ParsedMessage } from "../../parse/parsed-message.ts";

const maximumText = 1500;

/** Whether a text calls one of those that it was sent to by a part of the name, or opens with a name and an honorific. */
export function namesReader(text: string, message: Pick<ParsedMessage, "to">): boolean {
  return opensWithName(text) || namesOne(text, message);
}

/** By at least three letters of a name. */
function namesOne(text: string, message: Pick<ParsedMessage, "to">): boolean {
  const words = new Set(foldText(text.normalize("NFC").slice(0, maximumText)).match(/\p{L}{3,}/gu) ?? []);
  return message.to
    .flatMap(({ name }) => foldText(name.normalize("NFC").slice(0, 100)).match(/\p{L}{3,}/gu) ?? [])
    .some((part) => words.has(part));
}

/** East Asian letters open with it, above or behind the greeting; the name is often written otherwise than in the address. */
const honorific =
  /^\s?(?:안녕하세요,? ?)?([\p{L}・ー. ]{1,16}?) ?(?:様|さま|さん|님께?|先生|女士|小姐|(?:总|總)(?:监|監)?|(?:经|經)理|老(?:师|師)|您好|你好){1,2}(?=\s|$|[、,，:：!！。])/u;
/** Those whom nobody knows by name. */
const anybody =
  /^(?:お客|ご?担当|関係者|皆|各位|お?取引|読者|会員|고객|담당|여러분|회원|선생|尊敬|亲爱|親愛|各位|您|你|客户|客戶|大家)/u;
const openingLines = 3;

function opensWithName(text: string): boolean {
  return text
    .slice(0, 200)
    .split("\n", openingLines)
    .some((line) => {
      const name = honorific.exec(line)?.[1];
      return name !== undefined && !anybody.test(name);
    });
}
