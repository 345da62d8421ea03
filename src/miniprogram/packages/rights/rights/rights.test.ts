import { rightsText as text } from '../../../locale/rights'
import { rights } from './rights'

describe('我的权利', () => {
  it('has every article from 44 to 50, and 15', () => {
    const laws = rights.map(({ law }) => text(law)).join('、')
    for (const article of ['十五', '四十四', '四十五', '四十六', '四十七', '四十八', '四十九', '五十'])
      expect(laws).toContain(`第${article}条`)
  })

  it('promises next of kin nothing on the phone, and says what to bring and where', () => {
    const deceased = rights.find(({ title }) => title === 'deceased')
    expect(deceased?.ways).toEqual([])
    const words = (deceased?.words ?? []).map((key) => text(key)).join('')
    for (const said of ['不能在手机上办', '死亡证明', '近亲属的材料', '病案窗口']) expect(words).toContain(said)
  })
})
