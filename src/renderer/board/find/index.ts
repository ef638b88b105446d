/** Finding and filtering on the board; what searches is fetched when it is first asked for. */
export { FindPart, type FindPartProps } from './find-part';
export { FindTools } from './find-tools';
export { createFinder, type Finder } from './finder';
