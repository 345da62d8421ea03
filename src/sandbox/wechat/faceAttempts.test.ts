import { certHash } from './certHash'
import { createFaceAttempts } from './faceAttempts'

const start = new Date('2026-03-01T00:00:00Z')
const later = (seconds: number) => new Date(start.getTime() + seconds * 1000)
const certificate = { name: '张三', number: '310101199801011234' }
const attempt = { outSeqNo: 'seq_1', openid: 'openid1', certificate }
const asked = (verifyId: string) => ({
  verifyId,
  outSeqNo: 'seq_1',
  openid: 'openid1',
  certHash: certHash({ type: 'IDENTITY_CARD', ...certificate }),
})

function begun() {
  const attempts = createFaceAttempts()
  const verifyId = attempts.start(attempt, start)
  if (verifyId === null) throw new Error('not started')
  return { attempts, verifyId }
}

test('10300 until the phone has finished, then its result, again and again', () => {
  const { attempts, verifyId } = begun()
  expect(verifyId.length).toBeLessThanOrEqual(256)
  expect(attempts.query(asked(verifyId), start)).toBe(10300)
  attempts.finish(verifyId, 10000)
  expect(attempts.query(asked(verifyId), start)).toBe(10000)
  expect(attempts.query(asked(verifyId), start)).toBe(10000)
  expect(attempts.waiting(verifyId, start)).toBeNull()
})

test('all four have to belong together', () => {
  const { attempts, verifyId } = begun()
  for (const change of [{ verifyId: 'x' }, { outSeqNo: 'seq_2' }, { openid: 'openid2' }, { certHash: 'x' }]) {
    expect(attempts.query({ ...asked(verifyId), ...change }, start)).toBeNull()
  }
})

test('an hour later it is gone, and an out_seq_no is used once', () => {
  const { attempts, verifyId } = begun()
  expect(attempts.query(asked(verifyId), later(3600))).toBeNull()
  expect(attempts.waiting(verifyId, later(3600))).toBeNull()
  expect(attempts.start(attempt, later(3600))).toBeNull()
})
