import { ImagePlus } from 'lucide-react';
import { useRef } from 'react';
import { BareIconButton } from '../../ui/bare-icon-button';

export interface PictureButtonProps {
  /** The chosen files; pass them to `addImages`. */
  readonly onFiles: (files: readonly File[]) => void;
  readonly disabled?: boolean;
}

/** Adds pictures from the device; a phone offers its camera too. Works without a clipboard and without https. */
export function PictureButton({ onFiles, disabled = false }: PictureButtonProps) {
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <BareIconButton
        label="Add a picture"
        title="Add a picture"
        icon={<ImagePlus aria-hidden="true" />}
        disabled={disabled}
        onClick={() => field.current?.click()}
      />
      <input
        ref={field}
        type="file"
        accept="image/*"
        multiple
        hidden
        data-testid="picture-field"
        onChange={({ target }) => {
          const files = [...(target.files ?? [])];
          // The same file may be chosen again.
          target.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
    </>
  );
}
