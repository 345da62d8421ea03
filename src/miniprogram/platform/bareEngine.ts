/**
 * A mini-program's engine may have no global object by that name, and zod wants a place for its settings.
 * The build puts this in its place (config/index.ts); it must not name what it stands for.
 */
export const globalObject: Record<string, unknown> = {}
