import { type InputMakers, idAt, type Making } from './inputMaker'

const one = '东山街社区卫生服务中心'
const other = '北山街社区卫生服务中心'

function report(making: Making): object {
  const { memory, step } = making
  const consentMissing = step.outcome === 'ticket.identityConsentRequired'
  const place = typeof step.input?.entry === 'number' ? step.input.entry : 0
  const entry = memory.entries.filter(({ module }) => !consentMissing || module === 'basic')[consentMissing ? 0 : place]
  return {
    kind: consentMissing ? 'correction' : (step.input?.kind ?? 'feedback'),
    entryId: entry?.entryId ?? null,
    module: entry?.module ?? step.input?.module ?? 'visit',
    form: entry?.state === 'read' ? entry.title : '门诊病历',
    field: consentMissing ? '姓名' : null,
    fieldId: consentMissing ? 'identity.name' : null,
    sourceOrg: entry?.sourceOrg ?? one,
    reason: step.input?.reason ?? 'wrong',
    words: '请核对',
    correct: consentMissing ? '另一个名字' : null,
    identityConsent: step.input?.identityConsent === true && !consentMissing,
    photos: typeof step.input?.photos === 'number' ? step.input.photos : 0,
  }
}

export const ticketInputs: InputMakers = {
  'ticket.complain': (making) => ({ eventId: eventId(making), words: '我没有去过这家医院' }),
  'ticket.report': report,
  'ticket.move': ({ step }) => {
    const kind = step.input?.kind ?? 'migration'
    if (kind === 'custody') return { kind, to: one, words: '请托管' }
    return { kind, from: one, to: step.outcome === 'ticket.sameCentre' ? one : other, words: '请迁移' }
  },
  'ticket.act': (making) => ({ ticketId: idAt(making, 'ticket'), act: act(making) }),
  'ticket.attach': (making) => ({
    ticketId: idAt(making, 'ticket'),
    photo: number(making, 'photo', 1),
    piece: number(making, 'piece', 1),
    pieces: number(making, 'pieces', 1),
    // Neither JPEG nor PNG, and nobody's photo.
    base64: Buffer.from('not a photo').toString('base64'),
  }),
}

function eventId(making: Making): string {
  const { memory, step } = making
  if (step.outcome !== 'ticket.notComplainable') return idAt(making, 'event')
  return memory.events.find(({ actor }) => actor !== 'hospital')?.eventId ?? idAt(making, 'event')
}

function act({ memory, step }: Making): object {
  const kind = step.input?.act ?? 'confirm'
  if (kind === 'reopen') return { kind, words: '还是不对' }
  const place = typeof step.input?.ticket === 'number' ? step.input.ticket : 0
  if (kind === 'decide') return { kind, agreed: step.input?.agreed ?? false, proposal: memory.tickets[place]?.proposal ?? '没有这个建议' }
  return { kind }
}

function number({ step }: Making, word: 'photo' | 'piece' | 'pieces', otherwise: number): number {
  const told = step.input?.[word]
  return typeof told === 'number' ? told : otherwise
}
