import { expect, test } from 'vitest'
import { parseSitemap } from './parse-sitemap.ts'

test('reads addresses and dates, whatever stands beside them', async () => {
  const entries = await parseSitemap(`<?xml version="1.0" encoding="UTF-8"?><?xml-stylesheet href="x.xsl"?>
<!-- by hand -->
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:image="x" xmlns:xhtml="y">
  <url>
    <loc> https://a.example/x?a=1&amp;b=2 </loc>
    <lastmod>2026-05-04</lastmod><changefreq>daily</changefreq>
    <image:image><image:loc>https://a.example/x.png</image:loc></image:image>
    <xhtml:link rel="alternate" hreflang="fr" href="https://a.example/fr/x"/>
  </url>
  <url><loc><![CDATA[https://a.example/y]]></loc><lastmod/></url>
  <url><lastmod>2026-05-04</lastmod></url>
</urlset>`)
  expect(entries).toEqual([
    { kind: 'page', address: 'https://a.example/x?a=1&b=2', lastmod: '2026-05-04' },
    { kind: 'page', address: 'https://a.example/y', lastmod: null },
  ])
})

test('reads names with a prefix, and an index', async () => {
  expect(
    await parseSitemap(
      '<s:sitemapindex xmlns:s="x"><s:sitemap><s:loc>https://a.example/1.xml</s:loc></s:sitemap></s:sitemapindex>',
    ),
  ).toEqual([{ kind: 'sitemap', address: 'https://a.example/1.xml', lastmod: null }])
})

test('reads what is there of a sitemap that breaks off', async () => {
  const text = '<urlset><url><loc>https://a.example/x</loc></url><url><loc>https://a.exa'
  expect(await parseSitemap(text)).toContainEqual({
    kind: 'page',
    address: 'https://a.example/x',
    lastmod: null,
  })
})

test('reads a list of addresses', async () => {
  expect(await parseSitemap('https://a.example/x\n\nhttps://a.example/y\n')).toHaveLength(2)
})

test.each([
  ['a page', '<!doctype html><html><body>Not found</body></html>'],
  ['another list', 'User-agent: *\nDisallow: /'],
  ['a feed', '<rss><channel><item><link>https://a.example</link></item></channel></rss>'],
  ['elements without end', `<urlset>${'<url>'.repeat(200_000)}`],
])('knows that %s is none', async (_, text) => {
  expect(await parseSitemap(text)).toBeNull()
})

test('grows nothing that a document type declares', async () => {
  const bomb = `<?xml version="1.0"?><!DOCTYPE urlset [<!ENTITY a "${'x'.repeat(1000)}"><!ENTITY b "${'&a;'.repeat(1000)}"><!ENTITY c SYSTEM "file:///etc/passwd">]>
<urlset><url><loc>https://a.example/&b;&c;</loc></url></urlset>`
  expect(await parseSitemap(bomb)).toEqual([
    { kind: 'page', address: 'https://a.example/&b;&c;', lastmod: null },
  ])
})

test('holds as many pages as the protocol allows', async () => {
  const urls = Array.from(
    { length: 50_000 },
    (_, index) => `<url><loc>https://a.example/${index}</loc></url>`,
  )
  const entries = await parseSitemap(`<urlset>${urls.join('\n')}</urlset>`)
  expect(entries?.length).toBe(50_000)
  expect(entries?.at(-1)?.address).toBe('https://a.example/49999')
})
