import { hash, verify } from "@node-rs/argon2";

/** OWASP's argon2id settings: 19 MiB, two passes, one lane. */
const options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

let nobody: Promise<string> | undefined;

/** The argon2id hash of a password, salt and settings included. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, options);
}

/**
 * Whether a password fits a hash. With no hash it takes the same time and says no, so that nobody learns by the clock who exists.
 */
export async function passwordFits(passwordHash: string | null, password: string): Promise<boolean> {
  nobody ??= hashPassword("nobody's password");
  const fits = await verify(passwordHash ?? (await nobody), password);
  return passwordHash !== null && fits;
}
