import { BareIconButton, type BareIconButtonProps } from './bare-icon-button';
import { Tooltip, type TooltipProps } from './tooltip';

export interface IconButtonProps extends BareIconButtonProps {
  /** The key that does the same; shown in the tooltip. */
  readonly keyHint?: string;
  readonly tooltipSide?: TooltipProps['side'];
}

/** An icon button whose label is its name and its tooltip. */
export function IconButton({ keyHint, tooltipSide, ...rest }: IconButtonProps) {
  return (
    <Tooltip
      text={keyHint ? `${rest.label} (${keyHint})` : rest.label}
      {...(tooltipSide && { side: tooltipSide })}
    >
      <BareIconButton {...rest} aria-keyshortcuts={keyHint} />
    </Tooltip>
  );
}
