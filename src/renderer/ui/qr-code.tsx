import { useMemo } from 'react';
import { qrPath } from './qr-path';

export interface QrCodeProps {
  /** The address to encode, under 200 characters. */
  readonly value: string;
  /** "QR code to join: http://192.168.1.20:8080". */
  readonly label: string;
}

/** A QR code: dark on white in every theme, because readers expect it. */
export function QrCode({ value, label }: QrCodeProps) {
  const { size, path } = useMemo(() => qrPath(value), [value]);
  return (
    <div className="h-qr" role="img" aria-label={label}>
      <svg viewBox={`0 0 ${size} ${size}`} shapeRendering="crispEdges" aria-hidden="true">
        <rect width={size} height={size} fill="#fff" />
        <path d={path} fill="#1a1412" />
      </svg>
    </div>
  );
}
