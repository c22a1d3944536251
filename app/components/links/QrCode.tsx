import { encodeQR } from 'qr';
import { useId } from 'react';

/** A QR code as one path, sharp at every size, with the quiet edge of four modules that readers need. */
export function QrCode({ text, title }: { text: string; title: string }) {
  const id = useId();
  const modules = encodeQR(text, 'raw', { ecc: 'medium', border: 4 });
  const path = modules
    .flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])))
    .join('');
  return (
    <svg
      className="qr-code"
      viewBox={`0 0 ${modules.length} ${modules.length}`}
      role="img"
      aria-labelledby={id}
      shapeRendering="crispEdges"
    >
      <title id={id}>{title}</title>
      <rect width={modules.length} height={modules.length} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
