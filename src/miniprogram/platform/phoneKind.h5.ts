import { type PhoneKind, systemSaid } from './phoneKindSaid'

/** A browser says more of itself than anybody needs: the system's kind is enough. */
export function phoneKind(): PhoneKind {
  const [, system = ''] = /(iPhone|iPad|Android|OpenHarmony|Windows|Mac|Linux)/.exec(navigator.userAgent) ?? []
  return { platform: 'h5', library: '', system: systemSaid(system) }
}
