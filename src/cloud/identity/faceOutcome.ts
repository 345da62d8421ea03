import type { FaceOutcome } from '../../contract/identity/finishFace'
import { verifyRetPassed } from '../../contract/upstream/wechat/face'

/**
 * 比对人脸信息不匹配, 比对验证失败: there was a face, and it is not the one on file. Nothing else counts as a mismatch: 10002 and 10010 are
 * light and distance, 10003 is the number, the 9xxxx never got as far as comparing.
 */
export const mismatchRets: readonly number[] = [10004, 10012]

/** WeChat's verify_ret by what the person can do about it (facts a1). */
const outcomes: readonly (readonly [FaceOutcome, readonly number[]])[] = [
  ['passed', [verifyRetPassed]],
  ['retryNow', [10002, 10004, 10010, 10012, 10020, 10029, 10052, 90007, 90011, 90012, 90013, 90014, 90017, 90107]],
  ['fixInput', [10001, 10003, 10040]],
  ['permission', [90008, 90009, 90010]],
  ['cancelled', [90002, 90003, 90004, 90005, 90006]],
  ['pending', [10005, 10300]],
  ['waitLonger', [10042]],
  ['otherRoad', [10026, 90001, 90109]],
  [
    'system',
    [10006, 10007, 10008, 10013, 10014, 10015, 10016, 10017, 10018, 10021, 10041, 10045, 90018, 90104, 90105, 90106, 90110, 90199],
  ],
]

/** An unknown number is never "passed": it leads to the other road. */
export function faceOutcomeOf(verifyRet: number): FaceOutcome {
  return outcomes.find(([, numbers]) => numbers.includes(verifyRet))?.[0] ?? 'otherRoad'
}
