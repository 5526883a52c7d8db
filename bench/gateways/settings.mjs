// The settings of the programs in this folder, from the environment.
export const upstream = new URL(process.env.UPSTREAM);
export const authorization = `Bearer ${process.env.TOKEN}`;

/** Prints the URL of the program. */
export function announce(port) {
  console.log(`http://127.0.0.1:${port}`);
}
