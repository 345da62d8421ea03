import type { Random } from './random'

/** Surnames as they are spread in Guangdong, the frequent ones more than once. */
const surnames = Array.from(
  '陈陈陈陈陈陈李李李李李黄黄黄黄黄张张张梁梁梁林林林林王王吴吴吴刘刘刘何何罗罗杨杨郑曾蔡谢邓周许叶冯朱胡钟彭余赖苏江卢温潘徐马郭欧龙区麦关谭莫',
)

const given = {
  male: {
    old: ['国强', '耀明', '志华', '锦荣', '伟明', '汉文', '炳坤', '兆基', '德光', '润生', '永康', '社养', '观胜', '树根'],
    middle: ['伟强', '建华', '志明', '俊杰', '家豪', '永辉', '国栋', '海涛', '文彬', '泽鹏', '晓峰', '振宇', '浩贤', '锐锋'],
    young: ['子轩', '梓睿', '浩然', '宇航', '俊熙', '沐辰', '嘉乐', '铭轩', '梓朗', '一鸣', '承希', '皓宸'],
  },
  female: {
    old: ['秀英', '惠芳', '玉兰', '丽珍', '少芬', '桂香', '月娥', '彩琼', '瑞莲', '凤仪', '带娣', '银好', '燕群', '妙嫦'],
    middle: ['晓燕', '丽华', '婉仪', '嘉敏', '静雯', '敏怡', '慧玲', '绮雯', '雪梅', '海燕', '佩珊', '洁莹', '秋萍', '颖琪'],
    young: ['诗琪', '欣怡', '梓晴', '芷若', '可欣', '雨桐', '思彤', '乐瑶', '一诺', '语晨', '心悠', '晴朗'],
  },
} as const

export function nameFor(random: Random, sex: 'male' | 'female', birthDate: string): string {
  const year = Number(birthDate.slice(0, 4))
  const cohort = year < 1965 ? 'old' : year < 2000 ? 'middle' : 'young'
  return random.pick(surnames) + random.pick(given[sex][cohort])
}

/** Staff names on documents: always adults of working age. */
export function staffName(random: Random): string {
  return random.pick(surnames) + random.pick(given[random.chance(0.5) ? 'male' : 'female'].middle)
}
