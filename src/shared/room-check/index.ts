export * from './address-kind';
export * from './facts';
export * from './findings';
