import type { Contact } from "../../src/contract/types.ts";
import { useTexts } from "../i18n/text-context.tsx";
import { timeOfDay } from "../time/format-time.ts";
import { Address } from "./address.tsx";
import { FactList } from "./fact-list.tsx";
import { Section } from "./section.tsx";

/** Who looks after the contact, where they live on the clock, and all their addresses. */
export function ContactDetails({ contact, now }: { contact: Contact; now: number }) {
  const texts = useTexts();
  const zone = contact.timeZone;
  const time = zone === null ? null : timeOfDay(now, zone, texts.locale);
  return (
    <Section heading={texts("details")}>
      <FactList
        facts={[
          {
            label: texts("owner"),
            value: contact.owner ? <bdi>{contact.owner.name}</bdi> : texts("noOwner"),
          },
          zone === null
            ? null
            : { label: texts("timeZone"), value: time === null ? zone : texts("timeThere", { zone, time }) },
          {
            label: texts("addresses", { count: contact.addresses.length }),
            value: contact.addresses.map(({ address, bounced }) => (
              <div key={address}>
                <Address address={address} />
                {bounced ? ` (${texts("addressBounced")})` : null}
              </div>
            )),
          },
        ]}
      />
    </Section>
  );
}
