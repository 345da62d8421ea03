import type { Handlers } from '../call'
import { done } from '../result'
import { bindPhone } from './bindPhone'
import { finishFace } from './finishFace'
import { describeMe } from './me'
import type { IdentityNeeds } from './needs'
import { endSession } from './sessions'
import { signIn } from './signIn'
import { startFace } from './startFace'
import { verifyRealName } from './verifyRealName'

export function identityHandlers(needs: IdentityNeeds) {
  return {
    'identity.signIn': signIn(needs),
    'identity.bindPhone': bindPhone(needs),
    'identity.verifyRealName': verifyRealName(needs),
    'identity.startFace': startFace(needs),
    'identity.finishFace': finishFace(needs),
    'identity.me': async ({ caller }) => done(describeMe(caller)),
    'identity.signOut': async ({ caller }) => {
      await endSession(needs.db, caller.sessionHash, needs.clock.now())
      return done({})
    },
  } satisfies Partial<Handlers>
}
