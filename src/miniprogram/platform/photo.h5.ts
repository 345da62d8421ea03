import type { ChosenPhoto, PhotosChosen } from './photoKind'

const tries = [
  { quality: 0.8, longest: 1600 },
  { quality: 0.6, longest: 1280 },
  { quality: 0.5, longest: 1024 },
  { quality: 0.4, longest: 800 },
] as const

/** The browser's own file question, then a canvas: what is drawn anew carries nothing of the phone's. */
export async function choosePhotos(most: number, largestBytes: number): Promise<PhotosChosen> {
  const files = (await choose()).slice(0, most)
  if (files.length === 0) return { kind: 'cancelled' }
  const photos: ChosenPhoto[] = []
  for (const file of files) {
    const photo = await fitting(file, largestBytes)
    if (photo) photos.push(photo)
  }
  return { kind: 'chosen', photos, tooLarge: files.length - photos.length }
}

function choose(): Promise<File[]> {
  const input = document.createElement('input')
  input.type = 'file'
  input.accept = 'image/jpeg,image/png'
  input.multiple = true
  // In the page while it is open: some browsers forget an input that is in none.
  input.hidden = true
  document.body.append(input)
  return new Promise((resolve) => {
    const end = () => {
      input.remove()
      resolve(Array.from(input.files ?? []))
    }
    input.addEventListener('change', end)
    input.addEventListener('cancel', end)
    input.click()
  })
}

async function fitting(file: File, largestBytes: number): Promise<ChosenPhoto | null> {
  const picture = await createImageBitmap(file).catch(() => null)
  if (!picture) return null
  const canvas = document.createElement('canvas')
  for (const { quality, longest } of tries) {
    const scale = Math.min(1, longest / Math.max(picture.width, picture.height))
    canvas.width = Math.max(1, Math.round(picture.width * scale))
    canvas.height = Math.max(1, Math.round(picture.height * scale))
    const context = canvas.getContext('2d')
    if (!context) return null
    context.fillStyle = '#fff'
    context.fillRect(0, 0, canvas.width, canvas.height)
    context.drawImage(picture, 0, 0, canvas.width, canvas.height)
    const source = canvas.toDataURL('image/jpeg', quality)
    const base64 = source.slice(source.indexOf(',') + 1)
    if (base64.length <= Math.floor(largestBytes / 3) * 4) return { base64, source }
  }
  return null
}
