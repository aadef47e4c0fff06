import { describe, expect, it } from "@jest/globals";
import { defaultSettings, readQuery } from "../../simulator/state/simulator-settings.ts";

describe("the page's query", () => {
  it("turns every setting", () => {
    const { settings } = readQuery(
      "?user=jonas@x.example&theme=dark&locale=de-DE&client=mac&signin=dialog&header=collapsed" +
        "&recipientsEvent=silent&service=slow&width=450&latency=0",
    );
    expect(settings).toEqual({
      username: "jonas@x.example",
      theme: "dark",
      locale: "de-DE",
      client: "mac",
      signIn: "dialog",
      header: "collapsed",
      recipientsEvent: "silent",
      service: "slow",
      paneWidth: 450,
      latency: 0,
    });
  });

  it.each(["", "?theme=pink&locale=xx&client=lotus&signin=&width=9&latency=-1", "?latency=soon"])(
    "leaves the defaults where it says nothing known: %s",
    (search) => {
      expect(readQuery(search).settings).toEqual(defaultSettings);
    },
  );

  it("opens a draft when it names recipients", () => {
    const { opening } = readQuery("?to=a@x.example,b@y.example&pane=open&pin=on");
    expect(opening).toMatchObject({
      mode: "compose",
      recipients: { to: "a@x.example,b@y.example", cc: "" },
      paneOpen: true,
      pinned: true,
    });
  });

  it("opens the mailbox otherwise", () => {
    expect(readQuery("?message=none").opening).toMatchObject({
      mode: "read",
      message: "none",
      paneOpen: false,
    });
  });
});
