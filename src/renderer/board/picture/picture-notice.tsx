import { Notice } from '../../ui/notice';
import type { BoardPicture } from './use-picture';

/** What has to be said about the picture that was made last, if anything. */
export function PictureNotice({ picture }: { readonly picture: BoardPicture }) {
  const { told, dismiss } = picture;
  if (told === null) return null;
  return (
    <Notice tone={told.tone} title={told.title} onDismiss={dismiss}>
      {told.words}
    </Notice>
  );
}
