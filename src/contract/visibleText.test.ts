import * as z from 'zod/mini'
import { list } from './record/list'
import { trend } from './record/trend'
import { visible } from './visibleText'

const invisible = ['\0', '\t', '\n', '\u001f', '\u007f', '\u009f', '\ud842', '\udfb7', '\udfb7\ud842']

test.each(['空腹血糖（GLU）', '𠮷田', '咳嗽 发热', 'é😀'])('%j is text', (text) => {
  expect(z.string().check(visible).safeParse(text).success).toBe(true)
})

/** Whatever the province breaks on may not be sent there: five of them in a row would rest a module for everybody. */
test.each(invisible.map((character) => [JSON.stringify(character), character]))('%s goes to no province', (_name, character) => {
  const text = `咳${character}嗽`
  for (const input of [{ word: text }, { filter: { sourceOrg: text } }]) expect(list.input.safeParse(input).success).toBe(false)
  for (const input of [{ name: text }, { name: '血糖', item: text }]) expect(trend.input.safeParse(input).success).toBe(false)
  // The control: the same without it.
  expect(list.input.safeParse({ word: '咳嗽', filter: { sourceOrg: '咳嗽' } }).success).toBe(true)
  expect(trend.input.safeParse({ name: '咳嗽', item: '咳嗽' }).success).toBe(true)
})
