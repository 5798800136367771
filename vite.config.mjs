import { defineConfig } from 'vite';

// The sandbox's page. Its code is bundled, so what it uses stays a development dependency; nothing is fetched from
// elsewhere when it runs, and the scripts are files of ours, as the content security policy wants it.
export default defineConfig({
  root: 'bots/sandbox/page',
  base: '/sandbox/page/',
  logLevel: 'warn',
  build: {
    outDir: '../../../dist/bots/sandbox/page',
    emptyOutDir: true,
    target: 'es2023',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rolldownOptions: {
      // Mantine marks its modules for servers that render React; there is none here.
      onLog: (level, log, handle) => (log.code === 'MODULE_LEVEL_DIRECTIVE' ? undefined : handle(level, log)),
      output: {
        // What changes seldom stays in browsers' caches when the page changes.
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules\/(react|react-dom|scheduler)\// },
            { name: 'mantine', test: /node_modules\/(@mantine|@floating-ui|clsx)\// },
          ],
        },
      },
    },
  },
});
