import { defineConfig, type EnvironmentOptions } from 'vite'
import { inlineLimitsPlugin } from './widget/build/inline-limits-plugin.ts'
import { JSX, jsxPlugin } from './widget/build/jsx-plugin.ts'
import { ownMembersPlugin } from './widget/build/own-members-plugin.ts'
import { panelFilePlugin } from './widget/build/panel-file-plugin.ts'
import { sharedFile } from './widget/build/shared-file.ts'
import { WIDGET_BUNDLES } from './widget/build/widget-bundles.ts'

/** The oldest browsers served: constructed style sheets on shadow roots, `AbortSignal.any`. */
const browsers = { target: 'es2022', cssTarget: ['chrome116', 'firefox124', 'safari17.4'] }

/**
 * Notes on which calls could be left out are for whoever bundles a file again; these run as they are. Names of files stand
 * in the files that load them, where digits of sixteen compress best.
 */
const minified = { minify: true, comments: { annotation: false }, hashCharacters: 'hex' } as const

/** A file of its own under a name without a hash, and what it loads later. Nothing of it is shared with the panel. */
function moduleOfItsOwn(fileName: string, entry: string): EnvironmentOptions {
  return {
    consumer: 'client',
    build: {
      outDir: 'dist/widget',
      emptyOutDir: false,
      ...browsers,
      sourcemap: 'hidden',
      lib: { entry, formats: ['es'], fileName: () => fileName },
      rolldownOptions: {
        output: { chunkFileNames: 'assets/[name]-[hash].js', ...minified },
      },
    },
  }
}

/**
 * The bundles of the widget, all for any origin: the panel (ES modules with hashed names, loaded by `import()`), then the
 * loader that knows the panel's name, as a classic script and as a module; the files beside it that few pages need.
 * Other pages get an environment of their own.
 */
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  // Whatever NODE_ENV says: for development, JSX has the path of each source written into it.
  oxc: { jsx: { ...JSX, development: false } },
  publicDir: false,
  plugins: [jsxPlugin(), panelFilePlugin(), ownMembersPlugin(), inlineLimitsPlugin()],
  environments: {
    panel: {
      consumer: 'client',
      build: {
        outDir: 'dist/widget',
        emptyOutDir: true,
        ...browsers,
        sourcemap: 'hidden',
        // Library mode: a bare `import()` for what loads later, without the helper for style sheets and preload links.
        lib: {
          // The panel's file, and the two that others share with a part: as entries they can export both.
          entry: {
            panel: 'widget/panel/serve-page.ts',
            draft: 'widget/panel/draft/part.ts',
            writing: 'widget/panel/writing/part.ts',
          },
          formats: ['es'],
        },
        rolldownOptions: {
          preserveEntrySignatures: 'allow-extension',
          output: {
            entryFileNames: 'assets/[name]-[hash].js',
            chunkFileNames: 'assets/[name]-[hash].js',
            ...minified,
            codeSplitting: {
              // The first panel's modules first: a group takes along what its modules import.
              groups: ['panel', 'draft', 'writing'].map((file) => ({
                name: (id, context) => (sharedFile(id, context) === file ? file : null),
              })),
            },
          },
        },
      },
    },
    loader: {
      consumer: 'client',
      build: {
        outDir: 'dist/widget',
        emptyOutDir: false,
        ...browsers,
        modulePreload: false,
        sourcemap: 'hidden',
        rolldownOptions: {
          input: { guichet: 'widget/loader/guichet.ts' },
          output: {
            format: 'iife',
            entryFileNames: '[name].js',
            // For Chromium: all of it is compiled beside the main thread while it arrives, and no function as it is called.
            postBanner: '//# allFunctionsCalledOnLoad',
          },
        },
      },
    },
    module: moduleOfItsOwn('guichet.mjs', 'widget/module/guichet-module.ts'),
    attach: moduleOfItsOwn('attach.js', 'widget/attach/attach.ts'),
    replay: moduleOfItsOwn('replay.js', 'widget/loader/replay-lost-calls.ts'),
  },
  builder: {
    async buildApp(builder) {
      for (const name of WIDGET_BUNDLES) {
        const environment = builder.environments[name]
        if (environment) await builder.build(environment)
      }
    },
  },
})
