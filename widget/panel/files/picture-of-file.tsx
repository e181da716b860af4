import { useEffect, useRef, useState } from 'preact/hooks'
import { Icon, type IconName } from '../components/icon.tsx'

const PICTURES = ['image/png', 'image/jpeg', 'image/gif', 'image/webp']
/** Twice as wide as it is shown, in pixels: screens have finer dots than they say. */
const WIDTH = 96

/**
 * A small picture of a picture; an icon for everything else. Drawn, and not shown by an `<img>`: that would need an
 * address (`blob:`), which a page with a strict `img-src` refuses, and reports.
 */
export function PictureOfFile({ file, icon }: { file: File; icon: IconName }) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const [bitmap, setBitmap] = useState<ImageBitmap | null>(null)

  useEffect(() => {
    if (!PICTURES.includes(file.type) || !globalThis.createImageBitmap) return
    let gone = false
    createImageBitmap(file, { resizeWidth: WIDTH }).then(
      (made) => (gone ? made.close() : setBitmap(made)),
      // It is not what its name says: the icon stays.
      () => {},
    )
    return () => {
      gone = true
    }
  }, [file])

  useEffect(() => {
    if (bitmap) canvas.current?.getContext('2d')?.drawImage(bitmap, 0, 0)
    return () => bitmap?.close()
  }, [bitmap])

  if (!bitmap) return <Icon name={icon} />
  return <canvas ref={canvas} class="file-picture" width={bitmap.width} height={bitmap.height} />
}
