export { PictureNotice } from './picture-notice';
export { type BoardPicture, usePicture } from './use-picture';
