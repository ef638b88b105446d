export { addImages, type ImagesAdded } from './add-images';
export { AltSheet, type AltSheetProps } from './alt-sheet';
export { ImageObjectView } from './image-object-view';
export type { ImageRefusal, RefusalReason } from './image-refusal';
export { bringsFiles, imagesFrom } from './images-from';
export { PictureButton, type PictureButtonProps } from './picture-button';
export { type PreparedImage, prepareImage } from './prepare-image';
