/** An uploaded profile picture. */
export interface Picture {
  /** A part of its URL: another for each upload, so that caches do not keep an old picture. */
  readonly version: number;
  readonly contentType: 'image/png' | 'image/jpeg';
  /** One character per byte. */
  readonly content: string;
}

/** Maximum size of all pictures in bytes. Beyond it the oldest are forgotten. */
const MAX_BYTES = 32_000_000;

/** The profile pictures of the users of an account, by user id. */
export class PictureStore {
  readonly #pictures = new Map<string, Picture>();
  #bytes = 0;
  #uploads = 0;

  /** Returns the picture of a user. */
  get(userId: string): Picture | undefined {
    return this.#pictures.get(userId);
  }

  /** Keeps the picture of a user instead of the previous one. */
  set(userId: string, contentType: Picture['contentType'], content: string): void {
    this.delete(userId);
    this.#pictures.set(userId, { version: ++this.#uploads, contentType, content });
    this.#bytes += content.length;
    for (const oldest of this.#pictures.keys()) {
      if (this.#bytes <= MAX_BYTES) return;
      this.delete(oldest);
    }
  }

  /** Deletes the picture of a user. */
  delete(userId: string): void {
    this.#bytes -= this.#pictures.get(userId)?.content.length ?? 0;
    this.#pictures.delete(userId);
  }
}
