import { inProject } from '../../../config/paths'
import { until } from '../../until'
import { type Load, openScreen, Refusal } from './openScreen'
import { residentId } from './scriptedPerson'

export const me = (level: 1 | 2, documentType = '01') => ({
  level,
  proofDue: false,
  phoneMasked: '138****8631',
  resident: { residentId, nameMasked: '*欢', documentType, numberMasked: '44**' },
})

export const roads = (more: object) => ({ face: 'open', other: 'hidden', stepUpBy: ['face'], pinPhoneMasked: null, ...more })

interface Given {
  page: string
  answers: Readonly<Record<string, unknown>>
  params?: Record<string, string>
  documentType?: string
  level?: 1 | 2
  /** The phone's own fingerprint; absent: it has none. */
  soter?: object
}

/** A page of the way to level 2 over a cloud that says what the test says, also later (`said`); what was asked is kept. */
export function openIdentity({ page: name, answers, params = {}, documentType = '01', level = 1, soter }: Given) {
  const asked: { operation: string; input: unknown }[] = []
  const said: Record<string, unknown> = { ...answers }
  const platform = (file: string, double: object) =>
    jest.doMock(inProject(`src/miniprogram/platform/${file}`), () => double, { virtual: true })
  const page = openScreen(
    `packages/identity/${name}`,
    params,
    (operation, input) => {
      asked.push({ operation, input })
      return said[operation] ?? new Refusal('resource.notFound')
    },
    undefined,
    (load: Load) => {
      platform('soter', soter ?? { soterReady: async () => false })
      platform('wechatStandIn', { askWechat: async () => ({}) })
      load('session/sessionStore').sessionStore.setState({ me: me(level, documentType) })
    },
  )
  return {
    page,
    said,
    inputs: (operation: string) => asked.filter((each) => each.operation === operation).map(({ input }) => input),
    /** The page has led somewhere else. */
    led: () =>
      until(
        async () => page.visits.length,
        (visits) => visits > 0,
      ),
  }
}
