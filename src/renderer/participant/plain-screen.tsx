import type { ReactNode } from 'react';

/** A screen with one thing to say. */
export function PlainScreen({
  mark,
  title,
  children,
}: {
  readonly mark: ReactNode;
  readonly title: string;
  readonly children?: ReactNode;
}) {
  return (
    <main className="p-plain">
      <div className="p-plain-mark">{mark}</div>
      <h1>{title}</h1>
      {children}
    </main>
  );
}
