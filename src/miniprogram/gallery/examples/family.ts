import type { OfferedAgreement } from '../../../contract/consent/agreement'
import type { WardAct } from '../../../contract/family/acts'
import type { guardians } from '../../../contract/family/guardians'
import type { Ward } from '../../../contract/family/ward'
import type { OutputOf } from '../../../contract/operation'
import { child, teenId } from '../people'
import { longName } from './authorization'
import { agreement } from './consent'

export function ward(more: Partial<Ward> = {}): Ward {
  return {
    ...child,
    relation: 'mother',
    birthDate: '2021-03-05',
    sex: 'female',
    band: '0-7',
    nextHandOver: { age: 14, on: '2035-03-05', daysLeft: 3026 },
    proof: 'province',
    provenUntil: null,
    otherGuardians: 1,
    numberKind: 'idNumber',
    grantsMade: [],
    ...more,
  }
}

export const granted = ward({
  grantsMade: [
    { grantId: '11111111-1111-4111-8111-111111111111', orgName: '广东省妇幼保健院', expiresAt: '2026-12-10T06:02:00.000Z' },
    { grantId: '12222222-2222-4222-8222-222222222222', orgName: longName, expiresAt: '2026-12-01T06:02:00.000Z' },
  ],
})

export const newborn = ward({
  name: '林母之女',
  birthDate: '2026-08-06',
  endsAt: '2044-08-05T16:00:00.000Z',
  numberKind: 'newborn',
  nextHandOver: { age: 14, on: '2040-08-06', daysLeft: 5007 },
})

export const teen = ward({
  residentId: teenId,
  name: '𠮷田慕容·阿依古丽',
  birthDate: '2008-12-20',
  sex: 'male',
  band: '14-17',
  endsAt: '2026-12-19T16:00:00.000Z',
  nextHandOver: { age: 18, on: '2026-12-20', daysLeft: 29 },
  proof: 'window',
  // Not beyond the day on which acting ends.
  provenUntil: '2026-12-10T16:00:00.000Z',
})

/** About a child and its guardian, as the real one is; as long, and of no legal worth either. */
export const guardianAgreement: OfferedAgreement = {
  agreement: {
    ...agreement('guardian'),
    summary: [
      { label: '谁处理', text: '健档的运营方和广东健康档案互通系统；由您作为监护人代孩子同意' },
      { label: '处理什么', text: '孩子的姓名、证件号码、与您的监护关系；孩子的健康档案只在查看时调取，健档不保存' },
      { label: '保存多久', text: '到监护关系结束，最晚到孩子满十八周岁' },
      { label: '怎么取消', text: '随时可以撤回；不同意不影响孩子就诊' },
    ],
    sections: ['一、依据', '二、您能代孩子做什么', '三、怎样确认监护关系', '四、您可以不同意', '五、您和孩子的权利'].map((heading) => ({
      heading,
      paragraphs: [
        '您可以查看孩子的健康档案，代孩子同意或取消医院查看。每家医院都要另外同意一次，随时可以取消。',
        '我们把您和孩子的姓名、证件号码送到省平台核对监护关系。您的每一次查看和办理都会记下，孩子的其他监护人也能看到。',
      ],
    })),
  },
  changes: null,
}

const mother = '31111111-1111-4111-8111-111111111111'
const father = '32222222-2222-4222-8222-222222222222'

export const guardianship: OutputOf<typeof guardians> = {
  guardians: [
    { guardianId: mother, relation: 'mother', nameMasked: '*桂芳', since: '2026-08-20T02:00:00.000Z', proof: 'province', isMe: true },
    { guardianId: father, relation: 'father', nameMasked: '*志强', since: '2026-09-01T02:00:00.000Z', proof: 'window', isMe: false },
  ],
  frozen: null,
  mayEnd: false,
}

export const disputed: typeof guardianship = {
  ...guardianship,
  frozen: { since: '2026-11-19T02:00:00.000Z', by: [father], agreedToLift: [father] },
}
export const disputedByMe: typeof guardianship = {
  ...guardianship,
  frozen: { since: '2026-11-19T02:00:00.000Z', by: [mother], agreedToLift: [mother] },
}

/** As the child's own account from 14 sees it. */
export const actingForMe: typeof guardianship = {
  ...guardianship,
  guardians: guardianship.guardians.map((each) => ({ ...each, isMe: false })),
  mayEnd: true,
}

const act = (digit: string, kind: WardAct['kind'], more: Partial<WardAct> = {}): WardAct => ({
  actId: `4${digit.repeat(7)}-1111-4111-8111-111111111111`,
  at: '2026-11-20T02:00:00.000Z',
  by: 'mother',
  byMe: true,
  kind,
  orgName: null,
  ...more,
})

export const acts: WardAct[] = [
  act('1', 'accessGiven', { orgName: '广东省妇幼保健院' }),
  act('2', 'copyTaken', { at: '2026-11-18T09:40:00.000Z' }),
  act('3', 'hospitalBlocked', { at: '2026-11-10T02:00:00.000Z', by: 'father', byMe: false, orgName: longName }),
  act('4', 'ticketMade', { at: '2026-10-10T02:00:00.000Z' }),
  act('5', 'guardianAdded', { at: '2026-09-01T02:00:00.000Z', by: 'window', byMe: false }),
]
