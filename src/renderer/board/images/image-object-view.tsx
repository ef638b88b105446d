import { ImageOff } from 'lucide-react';
import { memo, useEffect, useState } from 'react';
import type { ImageObject } from '../../../shared/board/object';
import { giveBackUrl, takeUrl } from './picture-urls';
import './images.css';

/** [B89] A picture as large as what it stands in; one that cannot be shown is a quiet stand-in with its words. */
export const ImageObjectView = memo(function ImageObjectView({
  object,
}: {
  readonly object: ImageObject;
}) {
  const { data, mime, alt } = object;
  const [url, setUrl] = useState<string | null>(null);
  const [broken, setBroken] = useState<Uint8Array | null>(null);

  useEffect(() => {
    setUrl(takeUrl(data, mime));
    return () => giveBackUrl(data);
  }, [data, mime]);

  if (broken === data) return <BrokenImage alt={alt} />;
  return url === null ? (
    <span className="hb-picture" />
  ) : (
    <img
      className="hb-picture"
      src={url}
      alt={alt === '' ? 'Picture, not described' : alt}
      decoding="async"
      draggable={false}
      onError={() => setBroken(data)}
    />
  );
});

function BrokenImage({ alt }: { readonly alt: string }) {
  return (
    <span className="hb-picture hb-picture-broken" data-testid="broken-picture">
      <ImageOff aria-hidden="true" />
      <span dir="auto">{alt === '' ? 'This picture cannot be shown' : alt}</span>
    </span>
  );
}
