const grants = '/packages/authorization/grants/index'
const record = '/packages/record/overview/index'
const consents = '/packages/authorization/receipts/index'

/** PIPL arts. 15 and 44–50, each with what it means here and the way there; what cannot be done on a phone has none. */
export const rights = [
  { title: 'decide', words: ['decideWords'], law: 'decideLaw', ways: [['decideWay', grants]] },
  {
    title: 'see',
    words: ['seeWords'],
    law: 'seeLaw',
    ways: [
      ['seeWay', record],
      ['looksWay', '/packages/authorization/accessEvents/index'],
    ],
  },
  { title: 'copy', words: ['copyWords'], law: 'copyLaw', ways: [['copyWay', '/packages/record/copy/index']] },
  {
    title: 'correct',
    words: ['correctWords'],
    law: 'correctLaw',
    ways: [
      ['correctWay', record],
      ['ticketsWay', '/packages/ticket/list/index'],
    ],
  },
  {
    title: 'withdraw',
    words: ['withdrawWords'],
    law: 'withdrawLaw',
    ways: [
      ['withdrawWay', consents],
      ['grantsWay', grants],
      ['familyWay', '/packages/family/list/index'],
    ],
  },
  { title: 'erase', words: ['eraseWords', 'eraseOurs'], law: 'eraseLaw', ways: [] },
  {
    title: 'explain',
    words: ['explainWords'],
    law: 'explainLaw',
    ways: [
      ['explainWay', '/packages/authorization/document/index?document=notice'],
      ['contactWay', '/packages/support/help/index'],
    ],
  },
  { title: 'close', words: ['closeWords'], law: 'closeLaw', ways: [['closeWay', '/packages/rights/close/index']] },
  { title: 'deceased', words: ['deceasedWords', 'deceasedBring', 'deceasedWhere'], law: 'deceasedLaw', ways: [] },
  { title: 'refused', words: ['refusedWords'], law: 'refusedLaw', ways: [['contactWay', '/packages/support/help/index']] },
] as const
export type Right = (typeof rights)[number]
