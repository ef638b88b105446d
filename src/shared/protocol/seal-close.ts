/** Codes (RFC 6455, 7.4.2) with which the host closes a sealed socket. */
export const SEAL_CLOSE = {
  /** Something on it was not sealed with its key. */
  notOpened: 4400,
  /** The seat that the page named may not use this socket. */
  notLetIn: 4403,
} as const;
