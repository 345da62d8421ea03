import type { Language } from '../locale/language'

/** Around the pages WeChat draws by itself. */
export function showDisplay(_language: Language, _elder: boolean): void {}
