/** The service's own rule for addresses, so that a client asks for nothing the service would refuse. */
export { readAddress } from "../domain/address.ts";
