/** Reads `.env` of the current folder, if there is one. What the environment already has stays as it is. */
export function loadDotEnv(): void {
  try {
    process.loadEnvFile('.env');
  } catch (error) {
    const absent = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    if (!absent) console.error('.env is there but cannot be read; going on without it.');
  }
}
