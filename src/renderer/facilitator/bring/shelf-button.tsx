import { LibraryBig } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { Button } from '../../ui';

const ShelfDialog = lazy(() =>
  import('./shelf-dialog').then((part) => ({ default: part.ShelfDialog })),
);

/** Puts a session into a series, and gives it tags. */
export function ShelfButton({ id, title }: { readonly id: string; readonly title: string }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        variant="ghost"
        icon={<LibraryBig aria-hidden="true" />}
        onClick={() => setOpen(true)}
        data-testid="shelf-open"
      >
        Series and tags
      </Button>
      {open && (
        <Suspense>
          <ShelfDialog id={id} title={title} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
