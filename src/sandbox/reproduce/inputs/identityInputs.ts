import * as z from 'zod/mini'
import { pin, smsCode, wechatCode } from '../standing'
import { otherName, unfitNumber, unknownId, wrongCode, wrongPin } from '../wrongWays'
import { agreedTo, type InputMaker, type InputMakers, idAt, type Making } from './inputMaker'

const signature = z.object({ resultJSON: z.string(), resultJSONSignature: z.string() })

export const identityInputs: InputMakers = {
  'identity.signIn': async ({ scene, step }) => ({
    code: step.outcome === 'identity.loginRejected' ? wrongCode : await wechatCode(scene.doors, 'login', scene.phone.openid),
  }),
  'identity.bindPhone': async ({ scene, step }) => ({
    code: step.outcome === 'identity.phoneRejected' ? wrongCode : await wechatCode(scene.doors, 'phone', scene.phone.openid),
  }),
  'identity.verifyRealName': (making) => {
    const { scene, step } = making
    const person = step.outcome === 'identity.personFixed' ? scene.cast.stranger : scene.cast.self
    return {
      documentType: person.documentType,
      documentNumber: step.outcome === 'identity.documentInvalid' ? unfitNumber(person) : person.documentNumber,
      name: step.outcome === 'identity.nameMismatch' ? otherName(person) : person.name,
      notice: agreedTo(making),
    }
  },
  'identity.startFace': ({ step }) => ({ purpose: step.input?.purpose ?? 'raise' }),
  'identity.finishFace': async ({ scene, memory, step, faceFails }) => {
    const { attemptId, verifyId } = memory.face ?? { attemptId: unknownId().slice(0, 30), verifyId: '' }
    await scene.doors.wechat('face', { verifyId, outcome: faceFails ? 'mismatch' : 'pass' })
    return { attemptId, purpose: step.input?.purpose ?? 'raise' }
  },
  'identity.finishSoter': async ({ scene, memory, step }) => {
    const challenge = memory.challenge ?? 'no challenge'
    const answer = await scene.doors.wechat('soter', { openid: scene.phone.openid, challenge, outcome: 'pass' })
    const signed = z.safeParse(signature, answer)
    const refused = step.outcome === 'identity.soterRejected' || !signed.success
    return {
      resultJson: signed.success ? signed.data.resultJSON : '{}',
      signature: refused ? 'bm90IHRoZSBjaGlwJ3M=' : signed.data.resultJSONSignature,
    }
  },
  'identity.sendPinCode': ({ step }) => (step.input?.purpose === undefined ? {} : { purpose: step.input.purpose }),
  'identity.finishPin': pinPair,
  'identity.acceptVouch': pinPair,
  'identity.vouch': ({ scene, step }) => {
    const { documentType, documentNumber, name } = scene.cast.stranger
    const number = step.outcome === 'identity.documentInvalid' ? unfitNumber(scene.cast.stranger) : documentNumber
    return { documentType, documentNumber: number, name, code: wrongPin }
  },
  'identity.endDevice': (making) => ({ deviceId: idAt(making, 'device') }),
}

async function pinPair({ scene, step }: Making): Promise<ReturnType<InputMaker>> {
  if (step.outcome === 'identity.pinWeak') return { code: wrongPin, pin: '111111' }
  const wrong = step.outcome === 'identity.pinWrong' || step.outcome === 'identity.pinLocked'
  const code = (await smsCode(scene.doors, scene.cast.self)) || wrongPin
  return { code, pin: wrong ? wrongPin : pin }
}
