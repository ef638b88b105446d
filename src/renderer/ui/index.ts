/** The whole kit, for the facilitator's window. The phone page imports `light`. */
export { ConfirmDialog, type ConfirmDialogProps } from './confirm-dialog';
export { Dialog, type DialogProps } from './dialog';
export { IconButton, type IconButtonProps } from './icon-button';
export * from './light';
export { Menu, type MenuItem, type MenuProps } from './menu';
export { QrCode, type QrCodeProps } from './qr-code';
export { type Tab, Tabs, type TabsProps } from './tabs';
export { Tooltip, type TooltipProps } from './tooltip';
