/** A browser loads what is there. */
export function keepUpToDate(): void {}
