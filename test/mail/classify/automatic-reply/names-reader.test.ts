import { describe, expect, it } from "@jest/globals";
import { namesReader } from "../../../../src/mail/classify/automatic-reply/names-reader.ts";

const to = [{ name: "Maya Lindqvist", address: "maya@fjordlight.example" }];

describe("who is called by name was written to by a person", () => {
  it.each([
    "Hello Maya, that suits us.",
    "Sehr geehrte Frau Lindqvist,\n\ndas passt.",
    "株式会社ノースウィンドの佐藤です。\n森様\n3月10日10時でお願いいたします。",
    "森様、お世話になっております。",
    "안녕하세요 타나베님,\n\n화요일이 좋습니다.",
    "김지수 과장님\n\n확인했습니다.",
    "李经理您好，\n\n周二可以。",
    "田邊小姐：\n\n收到。",
  ])("%s", (text) => {
    expect(namesReader(text, { to })).toBe(true);
  });

  it.each([
    "Hello,\n\nI am away until Monday.",
    "お客様\n\n休業いたします。",
    "ご担当者様、お問い合わせありがとうございます。",
    "各位\n\n本日は休みです。",
    "代理は佐藤さんまで。",
    "고객님, 문의해 주셔서 감사합니다.",
    "尊敬的客户您好：",
    "您好，我正在休假。",
  ])("nobody in particular: %s", (text) => {
    expect(namesReader(text, { to })).toBe(false);
  });
});
