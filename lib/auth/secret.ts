import { createHash, randomBytes } from "node:crypto";

/** 256 random bits, URL-safe, 43 characters. Shown once; only its hash is kept. */
export function newSecret(): string {
  return randomBytes(32).toString("base64url");
}

/** SHA-256 of a secret, hex. A secret of 256 random bits needs no slow hash. */
export function hashSecret(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}
