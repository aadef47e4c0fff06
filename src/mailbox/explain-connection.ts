import { failure } from "./failure.ts";
import type { SendFailure } from "./mailbox.ts";

interface Explanation {
  pattern: RegExp;
  code: SendFailure["code"];
  sentence: (server: string, host: string) => string;
}

/** Node's and OpenSSL's codes and words, as both libraries pass them on; STARTTLS keeps only the words. */
const explanations: readonly Explanation[] = [
  {
    pattern: /ENOTFOUND|EAI_NONAME|ENODATA/i,
    code: "misconfigured",
    sentence: (_, host) => `The name ${host} is not known in DNS: check the spelling of the server.`,
  },
  {
    pattern: /EAI_AGAIN|EDNS|ESERVFAIL/i,
    code: "unreachable",
    sentence: (_, host) => `The name ${host} could not be looked up just now (DNS does not answer).`,
  },
  {
    pattern: /ECONNREFUSED/i,
    code: "unreachable",
    sentence: (server) => `${server} refuses connections: nothing listens there, or the port is wrong.`,
  },
  {
    pattern: /certificate has expired|CERT_HAS_EXPIRED/i,
    code: "misconfigured",
    sentence: (server) => `The certificate of ${server} has expired: its administrator has to renew it.`,
  },
  {
    pattern: /not yet valid|CERT_NOT_YET_VALID/i,
    code: "misconfigured",
    sentence: (server) => `The certificate of ${server} is not valid yet: check the clocks of both machines.`,
  },
  {
    pattern: /altnames|ERR_TLS_CERT_ALTNAME_INVALID/i,
    code: "misconfigured",
    sentence: (server, host) =>
      `The certificate of ${server} was made for another name than ${host}: use the name in the certificate.`,
  },
  {
    pattern: /self-signed|self signed|DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN/i,
    code: "misconfigured",
    sentence: (server) =>
      `The certificate of ${server} is self-signed: give it a trusted one, or name its issuer in MAIL_CA_FILE.`,
  },
  {
    pattern: /unable to (verify|get)|UNABLE_TO_(VERIFY|GET)/i,
    code: "misconfigured",
    sentence: (server) =>
      `The issuer of the certificate of ${server} is not trusted: the chain is incomplete, or its issuer is missing in MAIL_CA_FILE.`,
  },
  {
    pattern: /wrong version number|packet length too long|EPROTO/i,
    code: "misconfigured",
    sentence: (server) => `${server} does not speak TLS from the start: use STARTTLS, or another port.`,
  },
  {
    pattern: /STARTTLS/i,
    code: "misconfigured",
    sentence: (server) => `${server} offers no STARTTLS: use TLS from the start, or another port.`,
  },
  {
    pattern: /ETIMEDOUT|CONNECT_TIMEOUT|GREETING_TIMEOUT|UPGRADE_TIMEOUT|ETIMEOUT|timed? ?out/i,
    code: "unreachable",
    sentence: (server) => `${server} does not answer: a firewall may be in the way, or the port is wrong.`,
  },
];

/**
 * Why a server could not be reached or trusted, in one sentence that says what to do. `otherwise` says what an unknown
 * error means to whoever asks.
 */
export function explainConnection(
  error: unknown,
  { host, port }: { host: string; port: number },
  otherwise = "broke before the email was handed over",
): SendFailure {
  const { code, originalCode, message } = (error ?? {}) as Record<string, unknown>;
  const words = [originalCode, code, message].filter((word) => typeof word === "string").join(" ");
  const server = `${host}:${port}`;
  const found = explanations.find(({ pattern }) => pattern.test(words));
  if (found !== undefined) return failure(found.code, found.sentence(server, host));
  return failure("unreachable", `The connection to ${server} ${otherwise}.`);
}
