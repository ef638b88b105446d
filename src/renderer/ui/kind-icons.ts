import {
  CircleQuestionMark,
  CloudRain,
  Flag,
  GitBranch,
  Handshake,
  type LucideIcon,
  PartyPopper,
  Scale,
  Zap,
} from 'lucide-react';
import { CARD_KIND_LABELS, type CardKind } from '../../shared/board/card-kind';

/** Everything that has a mark of its own: the kinds of moment, and the commitment. */
export type MarkKind = CardKind;

/** A different outline for each kind: none depends on its colour. */
export const KIND_ICONS: Record<MarkKind, LucideIcon> = {
  digression: GitBranch,
  debate: Scale,
  argument: Zap,
  collaboration: Handshake,
  celebration: PartyPopper,
  setback: CloudRain,
  question: CircleQuestionMark,
  commitment: Flag,
};

export const MARK_LABELS = CARD_KIND_LABELS;
