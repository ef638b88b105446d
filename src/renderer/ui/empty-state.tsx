import type { ReactNode } from 'react';

export interface EmptyStateProps {
  readonly icon?: ReactNode;
  readonly title: string;
  /** What will be here, and what to do for it. */
  readonly children?: ReactNode;
  readonly action?: ReactNode;
}

/** A place with nothing in it yet. */
export function EmptyState({ icon, title, children, action }: EmptyStateProps) {
  return (
    <div className="h-empty">
      {icon && <div className="h-empty-mark">{icon}</div>}
      {/* Below the page's own title whatever stands round it: no level is left out. */}
      <h2>{title}</h2>
      {children && <div className="h-empty-text">{children}</div>}
      {action}
    </div>
  );
}

/** A place whose content is on its way. */
export function LoadingState({ label }: { readonly label: string }) {
  return (
    <div className="h-loading" role="status">
      <span className="h-spinner" aria-hidden="true" />
      {label}
    </div>
  );
}
