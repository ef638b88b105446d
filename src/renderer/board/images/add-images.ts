import type { Point } from '../../../shared/board/geometry';
import { type ImageWeight, mayAddImage } from '../../../shared/board/image-limits';
import { addObject } from '../../../shared/board/object-operations';
import { objectOf } from '../board-entries';
import type { BoardSession } from '../board-store';
import { randomId } from '../random-id';
import { type ImageRefusal, refused } from './image-refusal';
import { placesOf, sizeOnBoard } from './place-images';
import { type PreparedImage, prepareImage } from './prepare-image';

/** What became of files that somebody wanted on the board. */
export type ImagesAdded = {
  /** The ids of the new pictures. */
  readonly ids: readonly string[];
  /** One for each reason, in the order they came up. */
  readonly refusals: readonly ImageRefusal[];
};

type ImageSession = Pick<BoardSession, 'objects' | 'author' | 'turn' | 'step'>;

/** [B87] Puts files on the board as pictures round `at` (board units), in one step of undo; says why where it cannot. */
export async function addImages(
  session: ImageSession,
  files: readonly Blob[],
  at: Point,
): Promise<ImagesAdded> {
  const prepared: PreparedImage[] = [];
  const refusals = new Map<string, ImageRefusal>();
  // One after another: a phone has not the memory to unpack ten photos at once.
  for (const file of files) {
    const image = await prepareImage(file);
    const answer = image.ok ? roomFor(session, prepared, image) : image;
    if (answer.ok) prepared.push(answer);
    else refusals.set(answer.reason, answer);
    if (!answer.ok && (answer.reason === 'tooMany' || answer.reason === 'full')) break;
  }
  const ids = prepared.length > 0 ? write(session, prepared, at) : [];
  return { ids, refusals: [...refusals.values()] };
}

function roomFor(
  session: ImageSession,
  others: readonly PreparedImage[],
  image: PreparedImage,
): PreparedImage | ImageRefusal {
  const existing = [...onBoard(session), ...others.map(({ data }) => ({ bytes: data.length }))];
  const room = mayAddImage(existing, { bytes: image.data.length });
  if (room === 'ok') return image;
  return refused(room === 'tooLarge' ? 'tooDetailed' : room);
}

function onBoard({ objects }: ImageSession): readonly ImageWeight[] {
  return objects.ids().flatMap((id) => {
    const object = objectOf(objects.entry(id));
    return object?.type === 'image' ? [{ bytes: object.data.length }] : [];
  });
}

function write(
  session: ImageSession,
  images: readonly PreparedImage[],
  at: Point,
): readonly string[] {
  const places = placesOf(
    images.map(({ size }) => sizeOnBoard(size)),
    at,
  );
  const turn = session.turn();
  const ids = images.map(() => randomId());
  session.step((doc, origin) => {
    for (const [n, { data, mime }] of images.entries()) {
      const [id, place] = [ids[n], places[n]];
      if (id === undefined || place === undefined) continue;
      const { x, y, width, height } = place;
      const who = { id, author: session.author, turn };
      const content = { type: 'image', size: { width, height }, mime, alt: '', data } as const;
      addObject(doc, { ...who, x, y, ...content }, origin);
    }
  });
  return ids;
}
