import type { Handlers } from '../call'
import { done } from '../result'
import { acceptVouch } from './acceptVouch'
import { askVouch } from './askVouch'
import { bindPhone } from './bindPhone'
import { closeAccount } from './closeAccount'
import { devices, endDevice } from './devices'
import { finishFace } from './finishFace'
import { finishPin } from './finishPin'
import { finishSoter } from './finishSoter'
import { healthCode } from './healthCode'
import { describeMe } from './me'
import type { IdentityNeeds } from './needs'
import { reportLost } from './reportLost'
import { roads } from './roads'
import { sendPinCode } from './sendPinCode'
import { endSession } from './sessions'
import { signIn } from './signIn'
import { startFace } from './startFace'
import { startSoter } from './startSoter'
import { verifyRealName } from './verifyRealName'
import { vouch } from './vouch'
import { vouchStatus } from './vouchStatus'

export function identityHandlers(needs: IdentityNeeds) {
  return {
    'identity.signIn': signIn(needs),
    'identity.bindPhone': bindPhone(needs),
    'identity.verifyRealName': verifyRealName(needs),
    'identity.startFace': startFace(needs),
    'identity.finishFace': finishFace(needs),
    'identity.roads': roads(needs),
    'identity.startSoter': startSoter(needs),
    'identity.finishSoter': finishSoter(needs),
    'identity.sendPinCode': sendPinCode(needs),
    'identity.finishPin': finishPin(needs),
    'identity.askVouch': askVouch(needs),
    'identity.vouchStatus': vouchStatus(needs),
    'identity.acceptVouch': acceptVouch(needs),
    'identity.vouch': vouch(needs),
    'identity.me': async ({ caller }) => done(describeMe(caller)),
    'identity.signOut': async ({ caller }) => {
      await endSession(needs.db, caller.sessionHash, needs.clock.now())
      return done({})
    },
    'identity.devices': devices(needs),
    'identity.endDevice': endDevice(needs),
    'identity.reportLost': reportLost(needs),
    'identity.closeAccount': closeAccount(needs),
    'identity.healthCode': healthCode(needs),
  } satisfies Partial<Handlers>
}
