import { CircleAlert } from 'lucide-react';

/** What went wrong with the last press, beside the button that was pressed; read out when it comes. */
export function Problem({ text }: { readonly text: string | null }) {
  return (
    <div role="alert">
      {text !== null && (
        <p className="h-error p-problem">
          <CircleAlert aria-hidden="true" />
          {text}
        </p>
      )}
    </div>
  );
}
