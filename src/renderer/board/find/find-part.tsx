import type { RefObject } from 'react';
import { Notice } from '../../ui/notice';
import { useIdle } from '../use-idle';
import { usePart } from '../use-part';
import { useSignal } from '../use-signal';
import type { FindBarProps } from './find-bar';
import { useFindKeys } from './use-find-keys';

const loadBar = () => import('./find-bar');

export interface FindPartProps extends FindBarProps {
  readonly board: RefObject<HTMLElement | null>;
}

/** The bar that finds, once it was asked for; on phones its code comes with the first time. */
export function FindPart(props: FindPartProps) {
  const { finder } = props;
  const isOpen = useSignal(finder.isOpen);
  useFindKeys(props.board, finder);
  // Who leads has it before: letters typed right after Ctrl F must not mean the board's tools.
  const isIdle = useIdle();
  const bar = usePart(isOpen || (props.isFacilitator && isIdle), loadBar);
  if (!isOpen) return null;
  if (bar.kind === 'here') return <bar.part.FindBar {...props} />;
  if (bar.kind === 'loading') return null;
  return (
    <div className="hb-float">
      <Notice
        tone="warning"
        title="Finding is not here yet"
        action={{ label: 'Try again', onPress: bar.retry }}
        onDismiss={() => finder.isOpen.set(false)}
      >
        It could not be fetched from the host.
      </Notice>
    </div>
  );
}
