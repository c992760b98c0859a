import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { catalogues } from './tools/catalogues.mjs';
import { elementFrame } from './tools/elementFrame.mjs';
import { oneFontFormat } from './tools/fonts.mjs';
import { icons } from './tools/icons.mjs';
import { layered } from './tools/layered.mjs';

export default defineConfig({
  plugins: [
    react(),
    icons(import.meta.dirname),
    elementFrame(import.meta.dirname),
    catalogues(),
    oneFontFormat(),
  ],
  css: { postcss: { plugins: [layered('parley')] } },
  build: {
    target: 'es2022',
    outDir: 'target/classes/META-INF/parley/page',
    emptyOutDir: true,
    // The page's content security policy knows no inline code; a data: URL would be a request saved
    // at the price of bytes that cannot be cached apart.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    // Charts and documents are larger; what draws them is loaded when the first one is shown.
    chunkSizeWarningLimit: 1_200,
    rolldownOptions: {
      output: {
        // All that the first screen needs in one file, whatever else shares parts of it, and the
        // few icons that the page itself draws: else each part would be a request.
        codeSplitting: {
          groups: [{ name: 'index', test: /\/src\/main\.tsx$|\/lucide-react\// }],
        },
      },
    },
  },
  experimental: {
    // Chunks load each other by relative name, so that the page may live under any path.
    renderBuiltUrl: (_file, { hostType }) => (hostType === 'js' ? { relative: true } : undefined),
  },
  test: {
    environment: 'jsdom',
    include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.ts'],
    setupFiles: ['test/setup.ts'],
    restoreMocks: true,
    testTimeout: 20_000,
  },
});
