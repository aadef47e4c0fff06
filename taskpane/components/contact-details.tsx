import type { Contact } from "../../src/contract/types.ts";
import { useStoryTexts } from "../i18n/story/story-text-context.tsx";
import { useTexts } from "../i18n/text-context.tsx";
import { timeOfDay } from "../time/format-time.ts";
import { Address } from "./address.tsx";
import { FactList } from "./fact-list.tsx";
import { Section } from "./section.tsx";

/** Who looks after the contact, where they live on the clock, and all their addresses. */
export function ContactDetails({ contact, now }: { contact: Contact; now: number }) {
  const texts = useTexts();
  const story = useStoryTexts();
  const zone = contact.timeZone;
  const time = zone === null ? null : timeOfDay(now, zone, texts.locale);
  return (
    <Section heading={story("details")}>
      <FactList
        facts={[
          {
            label: story("owner"),
            value: contact.owner ? <bdi>{contact.owner.name}</bdi> : story("noOwner"),
          },
          zone === null
            ? null
            : { label: story("timeZone"), value: time === null ? zone : story("timeThere", { zone, time }) },
          {
            label: story("addresses", { count: contact.addresses.length }),
            value: contact.addresses.map(({ address, bounced, learned }) => (
              <div key={address}>
                <Address address={address} />
                {bounced ? ` (${story("addressBounced")})` : null}
                {learned ? ` (${story("addressLearned")})` : null}
              </div>
            )),
          },
        ]}
      />
    </Section>
  );
}
