import { type ReactNode, useEffect, useRef } from 'react';

export interface OwnScreenProps {
  readonly kind: 'offered' | 'speaking';
  readonly title: string;
  readonly subtitle?: ReactNode;
  readonly children: ReactNode;
  /** What one can do, at the thumb. */
  readonly actions: ReactNode;
}

/** The floor is offered to this person, or is theirs: nothing else matters now. */
export function OwnScreen({ kind, title, subtitle, children, actions }: OwnScreenProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  // The button that was pressed is gone; a keyboard goes on from here.
  useEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <section className="p-own" data-kind={kind} aria-labelledby="own-turn-title">
      <div className="p-own-main">
        <div className="p-own-words">
          <h2 ref={heading} id="own-turn-title" tabIndex={-1}>
            {title}
          </h2>
          {subtitle}
        </div>
        {children}
      </div>
      <div className="p-own-actions">{actions}</div>
    </section>
  );
}
