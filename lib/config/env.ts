import { z } from "zod";

const schema = z.object({
  DATABASE_URL: z.string().min(1),
  DATABASE_POOL: z.coerce.number().int().min(1).default(20),
  AUTH_SECRET: z.string().min(32),
  NEXTAUTH_URL: z.url(),
  SMTP_URL: z.string().optional(),
  MAIL_FROM: z.string().default("Cadence <no-reply@cadence.test>"),
});

/** The settings of this process, read once. @throws Error naming the setting that is missing or wrong */
export type Env = z.infer<typeof schema>;

/**
 * One setting of the process, validated.
 * @throws Error with the name of the setting and what is wrong with it
 */
export function env<K extends keyof Env>(name: K): Env[K] {
  const parsed = schema.shape[name].safeParse(process.env[name]);
  if (!parsed.success) throw new Error(`${name}: ${parsed.error.issues[0]?.message ?? "not valid"}. See .env.example.`);
  return parsed.data as Env[K];
}
