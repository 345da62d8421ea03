import type { FormSpec } from '../../../../contract/record/forms/formSpec'

export interface EnglishForm {
  readonly name: string
  readonly parts: Readonly<Record<string, { readonly name: string; readonly fields: Readonly<Record<string, string>> }>>
}

/** For these forms a word for each form, part and field: one that is missing, or too many, does not compile. */
export type EnglishOf<Forms extends Readonly<Record<string, FormSpec>>> = {
  readonly [Form in keyof Forms]: {
    readonly name: string
    readonly parts: {
      readonly [Part in keyof Forms[Form]['parts']]: {
        readonly name: string
        readonly fields: { readonly [Field in keyof Forms[Form]['parts'][Part]['fields']]: string }
      }
    }
  }
}
