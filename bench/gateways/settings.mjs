// What every program in this folder is told by its environment.
export const upstream = new URL(process.env.UPSTREAM);
export const authorization = `Bearer ${process.env.TOKEN}`;

/** Tells where the program listens. */
export function announce(port) {
  console.log(`http://127.0.0.1:${port}`);
}
