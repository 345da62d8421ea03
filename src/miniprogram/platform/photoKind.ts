/** A photo small enough to be sent, and what an Image element can show of it. */
export interface ChosenPhoto {
  readonly base64: string
  readonly source: string
}

/** `tooLarge` counts those that no way of making them smaller was enough for. */
export type PhotosChosen =
  | { readonly kind: 'chosen'; readonly photos: readonly ChosenPhoto[]; readonly tooLarge: number }
  | { readonly kind: 'cancelled' | 'unsupported' }
