import { CircleAlert, CircleCheck, Info, TriangleAlert, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { BareIconButton } from './bare-icon-button';
import { Button } from './button';

export type NoticeTone = 'info' | 'positive' | 'warning' | 'danger';

const ICONS = { info: Info, positive: CircleCheck, warning: TriangleAlert, danger: CircleAlert };

export interface NoticeProps {
  readonly tone?: NoticeTone;
  readonly title?: string;
  readonly children?: ReactNode;
  /** What helps: "Try again", "Show another address". */
  readonly action?: { readonly label: string; readonly onPress: () => void };
  readonly onDismiss?: () => void;
}

/** A banner in the flow of the page. Danger interrupts a screen reader, the others wait. */
export function Notice({ tone = 'info', title, children, action, onDismiss }: NoticeProps) {
  const Icon = ICONS[tone];
  return (
    <div className="h-notice" data-tone={tone} role={tone === 'danger' ? 'alert' : 'status'}>
      <div className="h-notice-body">
        <div className="h-notice-text">
          <Icon aria-hidden="true" />
          <div>
            {title && <p className="h-notice-title">{title}</p>}
            {children && <div>{children}</div>}
          </div>
        </div>
        {action && <Button onClick={action.onPress}>{action.label}</Button>}
      </div>
      {onDismiss && (
        <BareIconButton label="Dismiss" icon={<X aria-hidden="true" />} onClick={onDismiss} />
      )}
    </div>
  );
}

/** Where notices float that are about something just done: above the page, at its foot. */
export function NoticeStack({ children }: { readonly children?: ReactNode }) {
  return <div className="h-notice-stack">{children}</div>;
}
