import { defineConfig } from 'vite'
import { isOfFirstPanel } from './widget/build/first-panel.ts'
import { panelFilePlugin } from './widget/build/panel-file-plugin.ts'

/** The oldest browsers served: constructed style sheets on shadow roots, `AbortSignal.any`. */
const browsers = { target: 'es2022', cssTarget: ['chrome116', 'firefox124', 'safari17.4'] }

/**
 * Two bundles of the widget, both for any origin: the panel (ES modules with hashed names, loaded by `import()`) and
 * then the loader (one classic script that knows the panel's name). Other pages get an environment of their own.
 */
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  publicDir: false,
  plugins: [panelFilePlugin()],
  environments: {
    panel: {
      consumer: 'client',
      build: {
        outDir: 'dist/widget',
        emptyOutDir: true,
        ...browsers,
        sourcemap: true,
        // Library mode: a bare `import()` for what loads later, without the helper for style sheets and preload links.
        lib: {
          entry: { panel: 'widget/panel/create-panel.tsx', replay: 'widget/loader/replay-lost-calls.ts' },
          formats: ['es'],
        },
        rolldownOptions: {
          preserveEntrySignatures: 'allow-extension',
          output: {
            entryFileNames: 'assets/[name]-[hash].js',
            chunkFileNames: 'assets/[name]-[hash].js',
            minify: true,
            // Two files of what is shared, not one for each small component: the first panel, and what later parts share.
            codeSplitting: {
              groups: [
                { name: (id, context) => (isOfFirstPanel(id, context) ? 'panel' : null) },
                { name: 'shared', minShareCount: 2 },
              ],
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
        sourcemap: true,
        rolldownOptions: {
          input: { guichet: 'widget/loader/guichet.ts' },
          output: { format: 'iife', entryFileNames: '[name].js' },
        },
      },
    },
  },
  builder: {
    async buildApp(builder) {
      for (const name of ['panel', 'loader']) {
        const environment = builder.environments[name]
        if (environment) await builder.build(environment)
      }
    },
  },
})
