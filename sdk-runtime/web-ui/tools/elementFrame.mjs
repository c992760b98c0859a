import { build } from 'vite';

/**
 * Builds what runs in the frames of applications' elements, as a file of its own that shares
 * nothing with the page: such a frame has no origin, and is given nothing but this.
 */
export function elementFrame(home) {
  return {
    name: 'element-frame',
    apply: 'build',
    async generateBundle() {
      const { output } = await build({
        configFile: false,
        root: home,
        publicDir: false,
        logLevel: 'warn',
        build: {
          target: 'es2022',
          write: false,
          modulePreload: false,
          rolldownOptions: { input: `${home}/src/custom/frame/main.ts` },
        },
      });
      const [{ code }, ...more] = output;
      if (more.length > 0) throw new Error('The frame of elements is to be one file.');
      this.emitFile({ type: 'asset', fileName: 'elements/frame.js', source: code });
    },
  };
}
