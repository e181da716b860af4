import { ExternalLink } from '../../panel/components/external-link.tsx'

/** Not the full stop, comma or bracket that ends a sentence with an address in it. */
const ADDRESS = /(https?:\/\/[^\s<>"]*[^\s<>".,;:!?)\]}'’»])/

/** What somebody wrote, as it is; addresses in it can be followed. */
export function LinkedText({ text }: { text: string }) {
  return (
    <p class="written" dir="auto">
      {text.split(ADDRESS).map((part, index) =>
        index % 2 === 1 ? (
          <ExternalLink key={index} href={part}>
            {part}
          </ExternalLink>
        ) : (
          part
        ),
      )}
    </p>
  )
}
