export { NamesLine } from './names-line';
export { TypedNames } from './typed-names';
