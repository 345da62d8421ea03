import type { PlainWord } from './plainWord'

/** Words that stand inside sentences and values, not beside them. */
export const sentenceWords: readonly PlainWord[] = [
  ['口服|po|p.o.', '用嘴吃的药。', 'By mouth', 'a medicine to swallow.'],
  ['一日三次|tid|t.i.d.|每日三次', '一天用三次。', 'Three times a day', 'how often the medicine is used.'],
  ['一日两次|bid|b.i.d.|每日两次', '一天用两次。', 'Twice a day', 'how often the medicine is used.'],
  ['一日一次|qd|q.d.|每日一次', '一天用一次。', 'Once a day', 'how often the medicine is used.'],
  ['必要时|prn|p.r.n.', '需要的时候才用。', 'When needed', 'use it only then.'],
  ['静脉滴注|ivgtt|静滴', '就是打点滴。', 'Drip', 'given slowly into a vein.'],
  ['皮下注射|ih', '打在皮肤下面的针，例如胰岛素。', 'Under the skin', 'an injection such as insulin.'],
  ['待查|待排', '还没有弄清楚，需要再查。', 'To be found out', 'not clear yet; more tests are needed.'],
  [
    '溶血',
    '血里的红细胞破了，多因抽血或运送，会影响一些结果，常需要重抽。',
    'Haemolysis',
    'red cells broke, mostly while drawing or carrying the blood; it affects some results and is often drawn again.',
  ],
  [
    '脂血|乳糜血',
    '血里油脂多，多因刚吃过饭，会影响一些结果。',
    'Fatty blood sample',
    'much fat in the blood, mostly after a meal; it affects some results.',
  ],
  [
    '糖尿病|2型糖尿病|1型糖尿病',
    '血糖长期偏高的病。按医生说的吃药、饮食、活动，多数人可以控制得好。',
    'Diabetes',
    'blood sugar that is high for long. With medicine, food and exercise as the doctor says, most people control it well.',
  ],
  [
    '高血压|原发性高血压',
    '血压长期偏高的病。按时吃药、按时量，不要自己停药。',
    'High blood pressure',
    'blood pressure that is high for long. Take medicine and measure on time; do not stop by yourself.',
  ],
  ['高脂血症|血脂异常', '血里的脂肪偏高。', 'High blood fats', 'more fat in the blood than normal.'],
]
