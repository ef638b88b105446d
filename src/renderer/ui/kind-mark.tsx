import { KIND_ICONS, MARK_LABELS, type MarkKind } from './kind-icons';

export interface KindMarkProps {
  readonly kind: MarkKind;
  /** Only the icon; the word stays for screen readers. */
  readonly markOnly?: boolean;
  /** On its soft ground, as a chip. */
  readonly chip?: boolean;
}

/** A kind of moment or card: icon, word and colour. */
export function KindMark({ kind, markOnly = false, chip = false }: KindMarkProps) {
  const Icon = KIND_ICONS[kind];
  return (
    <span className="h-kind-mark" data-kind={kind} data-ground={chip || undefined}>
      <Icon aria-hidden="true" />
      <span className={markOnly ? 'h-hidden' : undefined}>{MARK_LABELS[kind]}</span>
    </span>
  );
}
