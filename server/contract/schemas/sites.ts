import { z } from 'zod'
import { siteId } from './common.ts'
import { siteTheme } from './site-options.ts'

/** What the widget shows of a site: where help is, besides the widget itself. */
export const siteSettings = z.object({
  site: siteId,
  name: z.string(),
  supportEmail: z.email(),
  portal: z.object({ url: z.url(), separateLogin: z.boolean() }).nullable(),
  emailCodes: z
    .boolean()
    .meta({ description: 'A person may prove their address by a code that is mailed to them' }),
  accountCases: z
    .boolean()
    .meta({ description: 'A technical contact may see the other cases of the account' }),
  communities: z.array(z.object({ title: z.string(), url: z.url() })),
  pinsPages: z
    .boolean()
    .meta({ description: 'Some pages have pinned articles: suggestions depend on `page`' }),
  experiment: z
    .boolean()
    .optional()
    .meta({ description: 'Whether links come by themselves depends on the account: ask with its token' }),
  theme: z
    .object({
      scheme: siteTheme.shape.scheme,
      styles: z.string().meta({ description: 'A style sheet for the shadow root of the panel' }),
    })
    .optional()
    .meta({ description: 'How the panel looks where the host page does not say' }),
  privateContent: z
    .boolean()
    .meta({ description: 'Some articles are not for everybody: suggestions depend on the token' }),
})
