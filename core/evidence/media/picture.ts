import sharp from 'sharp'
import { fingerprintOf, LOOK_SIZE } from '../rules/fingerprint.ts'

/** What is shown of a content: for lists, and to look at. */
export interface Pictures {
  thumb: Uint8Array
  picture: Uint8Array
}

export const PICTURE_TYPE = 'image/webp'

const WHITE = { background: '#ffffff' }
/** An image of more pixels than this would need more memory than a file may cost. */
const MOST_PIXELS = 120_000_000

const open = (image: Uint8Array) => sharp(image, { limitInputPixels: MOST_PIXELS, failOn: 'error' })

/** Pictures of an image, turned upright as the camera noted it; nothing else of the camera's notes stays. */
export async function drawPictures(image: Uint8Array): Promise<Pictures> {
  const upright = open(image).autoOrient().flatten(WHITE)
  const scaled = (pixels: number, quality: number) =>
    upright
      .clone()
      .resize({ width: pixels, height: pixels, fit: 'inside', withoutEnlargement: true })
      .webp({ quality })
      .toBuffer()
  return { thumb: await scaled(200, 70), picture: await scaled(1400, 78) }
}

/** The fingerprint of an image as it is seen, or nothing where it is too even to have one. */
export async function takeFingerprint(image: Uint8Array): Promise<string | undefined> {
  const grey = await open(image)
    .autoOrient()
    .flatten(WHITE)
    .greyscale()
    .resize(LOOK_SIZE, LOOK_SIZE, { fit: 'fill' })
    .raw()
    .toBuffer()
  return fingerprintOf(grey)
}
