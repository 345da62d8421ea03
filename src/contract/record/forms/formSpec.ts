import type { RecordModule } from '../recordModule'

/** One part of a form: its heading, and the word of every field by the field's id. */
export interface PartSpec {
  readonly name: string
  readonly fields: Readonly<Record<string, string>>
}

/**
 * One kind of 档案条目 as the doctor's page and the public forms know it (manual 3.2; 国家基本公共卫生服务规范 forms).
 * A source may leave parts and fields out, repeat a part, and send others than these: those are shown under the source's own word.
 */
export interface FormSpec {
  readonly module: RecordModule
  readonly name: string
  readonly parts: Readonly<Record<string, PartSpec>>
}
