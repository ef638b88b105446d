export { LinkBar, type LinkBarProps } from './link-bar';
export { LinkLayer, type LinkLayerProps } from './link-layer';
export { LinkLineView } from './link-line-view';
export { linkWords } from './link-words';
export { linksInSight } from './links-in-sight';
