import type { ReactNode } from 'react';

export interface TabButtonProps<T extends string> {
  readonly name: T;
  readonly current: T;
  readonly icon: ReactNode;
  readonly children: ReactNode;
  readonly onOpen: (name: T) => void;
}

/** One of the parts of the session, at the foot of the page. */
export function TabButton<T extends string>(props: TabButtonProps<T>) {
  const { name, current, icon, children, onOpen } = props;
  return (
    <button
      type="button"
      className="p-tab"
      aria-current={name === current ? 'page' : undefined}
      data-testid={`tab-${name}`}
      onClick={() => onOpen(name)}
    >
      {icon}
      {children}
    </button>
  );
}
