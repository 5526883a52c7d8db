/** `evertoken sandbox`: runs the Zoom sandbox alone, with the options of the program `zoom-sandbox`. */
export async function sandbox(args: readonly string[]): Promise<number | undefined> {
  const { main } = await import('@evertoken/zoom-sandbox/cli');
  return main(args);
}
