// Prints the script of a page: `node bundle.mjs rjsf.jsx`.
import { build } from 'esbuild';
import { fileURLToPath } from 'node:url';

const { outputFiles } = await build({
  entryPoints: [fileURLToPath(new URL(process.argv[2], import.meta.url))],
  bundle: true,
  write: false,
  format: 'esm',
  jsx: 'automatic',
  jsxDev: true,
  // React warns in development only.
  define: { 'process.env.NODE_ENV': '"development"' },
});
process.stdout.write(outputFiles[0].text);
