import type { WardAct } from '../../../contract/family/acts'
import type { guardians } from '../../../contract/family/guardians'
import type { Ward } from '../../../contract/family/ward'
import type { OutputOf } from '../../../contract/operation'
import { child, teenId } from '../people'
import { longName } from './authorization'

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
  provenUntil: '2027-02-01T16:00:00.000Z',
})

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
