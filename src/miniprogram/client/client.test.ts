import { listGrants } from '../../contract/authorization/listGrants'
import { current } from '../../contract/consent/current'
import { list as family } from '../../contract/family/list'
import { me } from '../../contract/identity/me'
import { signIn } from '../../contract/identity/signIn'
import { overview } from '../../contract/record/overview'
import { createClient, type SessionKeeper } from './client'
import { clientFailure } from './failure'
import type { Arrival, CallBody, Transport } from './transport'

const resident = '11111111-1111-4111-8111-111111111111'
const other = '22222222-2222-4222-8222-222222222222'
const ward = '33333333-3333-4333-8333-333333333333'
const grants = { grants: [], serverNow: '2026-11-21T06:05:00.000Z' }

/** A road to a cloud that answers what it is told, and remembers what was sent. */
function road(...answers: (Arrival | (() => Arrival))[]) {
  const sent: { operation: string; body: CallBody }[] = []
  const transport: Transport = async (operation, body) => {
    sent.push({ operation, body })
    const answer = answers.shift()
    if (!answer) throw new Error('asked once too often')
    return typeof answer === 'function' ? answer() : answer
  }
  return { transport, sent }
}

function keeper(token: string | null, subject: string | null, ward: string | null = null) {
  const state = { token, subject, ward, era: 0, renewals: 0 }
  const session: SessionKeeper = {
    token: () => state.token,
    subject: (forWards) => (forWards ? state.ward : null) ?? state.subject,
    era: () => state.era,
    renew: async () => {
      state.renewals += 1
      state.token = `token-${state.renewals}`
      return null
    },
  }
  return { state, session }
}

const good = (data: unknown, subject: string | null): Arrival => ({ reached: true, body: { ok: true, data, subject, traceId: 'trace' } })
const bad = (code: string, subject: string | null, message = '不行'): Arrival => ({
  reached: true,
  body: { ok: false, error: { code, message, retryable: false }, subject, traceId: 'trace' },
})

describe('the client', () => {
  it('names the subject and the session, and gives the parsed data', async () => {
    const { transport, sent } = road(good(grants, resident))
    const outcome = await createClient(transport, keeper('token', resident).session)(listGrants, {})
    expect(outcome).toEqual({ ok: true, data: grants })
    expect(sent[0]).toEqual({
      operation: 'authorization.listGrants',
      body: { input: {}, subject: resident, idempotencyKey: null, session: 'token' },
    })
  })

  it('sends neither session nor subject to a public operation', async () => {
    const { transport, sent } = road(good({ session: 's', me: { level: 0, proofDue: false, phoneMasked: null, resident: null } }, null))
    await createClient(transport, keeper('token', resident).session)(signIn, { code: 'code' })
    expect(sent[0]?.body).toEqual({ input: { code: 'code' }, subject: null, idempotencyKey: null, session: null })
  })

  it('drops the data of another person', async () => {
    const { transport } = road(good(grants, other))
    const outcome = await createClient(transport, keeper('token', resident).session)(listGrants, {})
    expect(outcome).toMatchObject({ ok: false, failure: { code: 'client.garbled' } })
  })

  it('names a ward where the operation is meant for wards, and oneself everywhere else', async () => {
    const { transport, sent } = road(good({ modules: [] }, ward), good({ wards: [] }, resident))
    const ask = createClient(transport, keeper('token', resident, ward).session)
    expect(await ask(overview, {})).toMatchObject({ ok: true })
    expect(await ask(family, {})).toMatchObject({ ok: true })
    expect(sent.map(({ body }) => body.subject)).toEqual([ward, resident])
  })

  it('names oneself, also while acting, where what is asked for is one’s own; and takes no ward’s answer for it', async () => {
    const text = { document: 'face', version: '2026-11-21.1', title: '', summary: [], sections: [] }
    const offered = { agreement: text, changes: null }
    const { transport, sent } = road(good(offered, resident), good(offered, ward))
    const ask = createClient(transport, keeper('token', resident, ward).session)
    expect(await ask(current, { document: 'face' }, { own: true })).toMatchObject({ ok: true })
    expect(await ask(current, { document: 'face' }, { own: true })).toMatchObject({ ok: false, failure: { code: 'client.garbled' } })
    expect(sent.map(({ body }) => body.subject)).toEqual([resident, resident])
  })

  test.each([
    ['of oneself, where a ward’s was asked for', overview, { modules: [] }, resident],
    ['of a ward, where one’s own was asked for', family, { wards: [] }, ward],
    ['of another ward', overview, { modules: [] }, other],
    ['of nobody', overview, { modules: [] }, null],
  ])('drops the data %s', async (_, operation, data, subject) => {
    const { transport } = road(good(data, subject))
    const outcome = await createClient(transport, keeper('token', resident, ward).session)(operation, {})
    expect(outcome).toMatchObject({ ok: false, failure: { code: 'client.garbled' } })
  })

  test.each([
    ['to a ward', null, ward],
    ['back to oneself', ward, null],
    ['to another ward', ward, other],
  ])('drops an answer that comes after switching %s', async (_, before, after) => {
    const { state, session } = keeper('token', resident, before)
    const { transport } = road(() => {
      state.ward = after
      return good({ modules: [] }, before ?? resident)
    })
    expect(await createClient(transport, session)(overview, {})).toMatchObject({ ok: false, failure: { code: 'client.subjectChanged' } })
  })

  it('drops an answer that comes after the person has changed', async () => {
    const { state, session } = keeper('token', resident)
    const { transport } = road(() => {
      state.subject = other
      return good(grants, resident)
    })
    expect(await createClient(transport, session)(listGrants, {})).toMatchObject({ ok: false, failure: { code: 'client.subjectChanged' } })
  })

  it('drops an answer that comes after signing out, even where nobody was named yet', async () => {
    const { state, session } = keeper('token', null)
    const { transport } = road(() => {
      state.era += 1
      return good({ level: 1, phoneMasked: null, resident: null }, resident)
    })
    expect(await createClient(transport, session)(me, {})).toMatchObject({ ok: false, failure: { code: 'client.subjectChanged' } })
  })

  it('drops an answer about somebody else than who has become known meanwhile', async () => {
    const { state, session } = keeper('token', null)
    const { transport } = road(() => {
      state.subject = resident
      return good(grants, other)
    })
    expect(await createClient(transport, session)(listGrants, {})).toMatchObject({ ok: false, failure: { code: 'client.garbled' } })
  })

  it('never asks again in another’s name what the first one asked', async () => {
    const { state, session } = keeper('old', resident)
    const { transport, sent } = road(bad('session.required', null))
    const renew = async () => {
      state.era += 1
      state.token = 'token of another'
      state.subject = other
      return null
    }
    expect(await createClient(transport, { ...session, renew })(listGrants, {})).toMatchObject({
      ok: false,
      failure: { code: 'client.subjectChanged' },
    })
    expect(sent).toHaveLength(1)
  })

  test.each([
    ['what is not an answer', { reached: true, body: '<html>' } as const],
    ['data that is not what was promised', good({ grants: 'none' }, resident)],
  ])('refuses %s', async (_, arrival) => {
    const { transport } = road(arrival)
    const outcome = await createClient(transport, keeper('token', resident).session)(listGrants, {})
    expect(outcome).toMatchObject({ ok: false, failure: { code: 'client.garbled', traceId: null } })
  })

  it('says offline when nothing was reached', async () => {
    const { transport } = road({ reached: false })
    expect(await createClient(transport, keeper('token', null).session)(me, {})).toMatchObject({
      ok: false,
      failure: { code: 'client.offline' },
    })
  })

  it('signs in before the first call of a phone without a session', async () => {
    const { state, session } = keeper(null, null)
    const { transport, sent } = road(good({ level: 0, proofDue: false, phoneMasked: null, resident: null }, null))
    expect(await createClient(transport, session)(me, {})).toMatchObject({ ok: true })
    expect(state.renewals).toBe(1)
    expect(sent[0]?.body.session).toBe('token-1')
  })

  it('signs in again once when the session is gone, and repeats the call', async () => {
    const { state, session } = keeper('old', resident)
    const { transport, sent } = road(bad('session.required', null), good(grants, resident))
    expect(await createClient(transport, session)(listGrants, {}, { idempotencyKey: 'same-key' })).toMatchObject({ ok: true })
    expect(state.renewals).toBe(1)
    expect(sent.map(({ body }) => [body.session, body.idempotencyKey])).toEqual([
      ['old', 'same-key'],
      ['token-1', 'same-key'],
    ])
  })

  it('does not try a third time', async () => {
    const { transport, sent } = road(bad('session.required', null), bad('session.required', null))
    expect(await createClient(transport, keeper('old', resident).session)(listGrants, {})).toMatchObject({
      failure: { code: 'session.required' },
    })
    expect(sent).toHaveLength(2)
  })

  it('gives the reason when it cannot sign in', async () => {
    const { transport } = road()
    const session = { ...keeper(null, null).session, renew: async () => clientFailure('client.privacyNeeded') }
    expect(await createClient(transport, session)(me, {})).toMatchObject({ ok: false, failure: { code: 'client.privacyNeeded' } })
  })

  it('says a known failure in the words of the catalogue, with its number', async () => {
    const { transport } = road(bad('level.tooLow', resident))
    const outcome = await createClient(transport, keeper('token', resident).session)(listGrants, {})
    expect(outcome).toEqual({
      ok: false,
      failure: {
        code: 'level.tooLow',
        message: '这一步需要更高的认证等级。',
        nextStep: '请先按提示完成认证。',
        retryable: false,
        fields: [],
        traceId: 'trace',
      },
    })
  })

  it('keeps the sentence of a failure it does not know yet', async () => {
    const { transport } = road(bad('ticket.closed', resident, '工单已结束。'))
    const outcome = await createClient(transport, keeper('token', resident).session)(listGrants, {})
    expect(outcome).toMatchObject({ failure: { code: 'system.unexpected', message: '工单已结束。', nextStep: '' } })
  })
})
