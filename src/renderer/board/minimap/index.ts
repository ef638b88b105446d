/** The board as a small map; what draws it is fetched when it is first shown. */
export { type MapChoice, useMapChoice } from './map-choice';
export { MinimapPart } from './minimap-part';
