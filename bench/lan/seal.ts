/** What the bench's participants need to speak with this host. */
export { SealedSocket } from '../../src/main/host/seal/sealed-socket';
export { socketAddress } from '../../src/shared/protocol/paths';
export { isForAll } from '../../src/shared/seal/sealing';
