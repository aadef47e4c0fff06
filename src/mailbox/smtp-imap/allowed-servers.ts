import { lookup as lookUp } from "node:dns";
import { BlockList, isIP, type LookupFunction } from "node:net";
import { failure, MailboxError } from "../failure.ts";

/** Which servers users may name: without a bound anybody with an inbox could look around in the service's own network. */
export interface AllowedServers {
  /** How a name is looked up for a connection; throws MailboxError where the host is a refused address itself. */
  lookupFor(host: string): LookupFunction;
}

/** IPv4 addresses that are none of the internet's (RFC 6890, RFC 1918, RFC 6598); those written as IPv6 count as well. */
const internal4: readonly [net: string, prefix: number][] = [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["224.0.0.0", 3],
];
/** The same of IPv6, and what leads to IPv4 by way of a translator (RFC 6052, RFC 8215, RFC 3056). */
const internal6: readonly [net: string, prefix: number][] = [
  ["::", 127],
  ["64:ff9b::", 96],
  ["64:ff9b:1::", 48],
  ["2002::", 16],
  ["fc00::", 7],
  ["fe80::", 10],
  ["ff00::", 8],
];

const internal = new BlockList();
for (const [net, prefix] of internal4) internal.addSubnet(net, prefix, "ipv4");
for (const [net, prefix] of internal6) internal.addSubnet(net, prefix, "ipv6");

/** Whether an address lies on this machine, in a network of one's own, or where nobody has one. */
export function isInternal(address: string): boolean {
  const family = isIP(address.split("%", 1)[0] ?? "");
  return family === 0 || internal.check(address.split("%", 1)[0] ?? "", family === 6 ? "ipv6" : "ipv4");
}

/**
 * Servers of the internet, and those that an administrator has named (`.contoso.com`: whatever lies below). What counts is the
 * address that is connected to, so that a name cannot mean one thing here and another a moment later.
 */
export function publicServers(named: readonly string[], resolve: LookupFunction = lookUp): AllowedServers {
  const isNamed = (host: string) => named.some((name) => isBelow(host.toLowerCase(), name.toLowerCase()));
  return {
    lookupFor(host) {
      if (isNamed(host)) return resolve;
      if (isIP(host) !== 0 && isInternal(host)) throw refused(host);
      return (hostname, options, answer) =>
        resolve(hostname, options, (error, found, family) => {
          const addresses = typeof found === "string" ? [found] : (found ?? []).map(({ address }) => address);
          if (error === null && addresses.some(isInternal)) return answer(refused(host), found, family);
          answer(error, found, family);
        });
    },
  };
}

function isBelow(host: string, name: string): boolean {
  return name.startsWith(".") ? host.endsWith(name) : host === name;
}

function refused(host: string): MailboxError {
  return new MailboxError(
    failure(
      "misconfigured",
      `The server ${host} lies in a network that this service does not connect inboxes to; an administrator can allow it.`,
    ),
  );
}
