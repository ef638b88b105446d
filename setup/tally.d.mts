type Tally = { readonly passed: number; readonly failed: number };
export function ofCheck(code: number): Tally;
export function ofVitest(code: number, file: string): Tally;
export function ofPlaywright(code: number, file: string): Tally;
