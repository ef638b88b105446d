import type { ReactNode } from 'react';

export interface BadgeProps {
  readonly tone?: 'neutral' | 'accent' | 'positive' | 'warning' | 'danger';
  readonly icon?: ReactNode;
  readonly children: ReactNode;
}

/** A word or a number beside a thing. Says something in text, never by colour alone. */
export function Badge({ tone = 'neutral', icon, children }: BadgeProps) {
  return (
    <span className="h-badge" data-tone={tone}>
      {icon}
      {children}
    </span>
  );
}
