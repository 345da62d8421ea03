import type { Me } from '../../contract/identity/me'
import { actFor, bePerson, currentEra, sessionStore } from './sessionStore'

const answers: Record<string, unknown> = {}
jest.mock('./cloud', () => ({ call: async ({ name }: { name: string }) => ({ ok: true, data: answers[name] }) }))

const resident = '11111111-1111-4111-8111-111111111111'
const child = '22222222-2222-4222-8222-222222222222'
const me = (nameMasked: string): Me => ({
  level: 2,
  proofDue: false,
  phoneMasked: null,
  resident: { residentId: resident, nameMasked, documentType: '01', numberMasked: '4****2' },
})
const ward = (name: string) => ({ residentId: child, name, endsAt: '2044-08-05T16:00:00.000Z', frozen: false })

test('oneself and the ward one acts for are shown by the name of today, and nobody else comes to the phone by it', async () => {
  const { askNamesAgain } = await import('./freshNames')
  bePerson(me('*三'), 'token')
  actFor(ward('张小三'))
  const era = currentEra()
  answers['identity.me'] = me('*叁')
  answers['family.list'] = { wards: [ward('张小叁')] }
  await askNamesAgain()
  const { me: shown, subject } = sessionStore.getState()
  expect([shown?.resident?.nameMasked, subject, currentEra()]).toEqual(['*叁', ward('张小叁'), era])
  actFor(null)
  await askNamesAgain()
  // The control: a ward one no longer acts for does not come back.
  expect(sessionStore.getState().subject).toBeNull()
})
