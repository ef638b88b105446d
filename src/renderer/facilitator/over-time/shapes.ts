const round = (value: number): string => String(Math.round(value * 100) / 100);

/** All marks of one kind are one path: five hundred sessions are drawn as fast as five. */
export function dot(x: number, y: number, r: number): string {
  const d = round(2 * r);
  return `M${round(x - r)} ${round(y)}a${round(r)} ${round(r)} 0 1 0 ${d} 0a${round(r)} ${round(r)} 0 1 0 -${d} 0z`;
}

/** A rectangle from its middle above. */
export function bar(x: number, y: number, half: number, height: number): string {
  return `M${round(x - half)} ${round(y)}h${round(2 * half)}v${round(height)}h-${round(2 * half)}z`;
}

/** The lower half of a square round a middle. */
export function lowerHalf(x: number, y: number, half: number): string {
  return bar(x, y, half, half);
}

export function square(x: number, y: number, half: number): string {
  return bar(x, y - half, half, 2 * half);
}

export function cross(x: number, y: number, half: number): string {
  const [a, b] = [round(x - half), round(x + half)];
  const [c, d] = [round(y - half), round(y + half)];
  return `M${a} ${c}L${b} ${d}M${a} ${d}L${b} ${c}`;
}

export function line(points: readonly (readonly [number, number])[]): string {
  return points.map(([x, y], n) => `${n === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`).join('');
}
