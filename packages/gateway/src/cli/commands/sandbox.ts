import type { Command } from '../command.ts';

/** `evertoken sandbox`: runs the Zoom sandbox with the options of the program `zoom-sandbox`. */
export const sandbox: Command = {
  name: 'sandbox',
  summary: 'run the Zoom sandbox without a gateway',
  pages: ['docs/guides/sandbox.md'],
  options: {},
  help: () =>
    'run the Zoom sandbox without a gateway\n\nUsage: evertoken sandbox [options]\n\nevertoken sandbox --help lists the options.\n',
  async run(args) {
    const { main } = await import('@evertoken/zoom-sandbox/cli');
    return main(args);
  },
};
