/** A browser can cover nothing. */
export function shieldCapture(_covered: boolean): void {}
