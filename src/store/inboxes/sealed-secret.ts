/** An encrypted secret as the database keeps it; `keyId` names the key that opens it. */
export interface SealedSecret {
  keyId: string;
  bytes: Buffer;
}
