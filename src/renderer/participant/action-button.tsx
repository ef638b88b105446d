import { Button, type ButtonProps } from '../ui/light';
import { useSettled } from '../ui/use-settled';

/** A button for the floor: it takes presses once it has stood still for the gap of a double tap. */
export function ActionButton({ onClick, ...rest }: ButtonProps) {
  const settled = useSettled();
  return (
    <Button
      {...rest}
      // Not `disabled`: focus can already be put here.
      {...(!settled && { 'aria-disabled': true, 'data-settling': true })}
      onClick={(event) => {
        if (settled) onClick?.(event);
      }}
    />
  );
}
