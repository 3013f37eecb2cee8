import { sqlState } from "@/lib/db/sqlstate";
import { refuse } from "@/lib/kernel/result";
import { conflict, type Refusal } from "./refusal";

/**
 * What the database's own refusal means to the person asking. Operations check first and speak better; this is the last guard's voice.
 * @returns null when the error is a surprise and must be thrown on
 */
export function refusalOf(error: unknown): ReturnType<typeof refuse<Refusal>> | null {
  const state = sqlState(error);
  // Class 22: a value the database cannot take (out of range, not text), whatever schema let it pass.
  if (state?.startsWith("22"))
    return refuse({ kind: "invalid", message: "The database cannot take these values.", fields: [] });
  switch (state) {
    case "23P01":
      return conflict("That time has just been taken. Choose another one.");
    case "23505":
      return conflict("This already exists.");
    case "23503":
      return refuse({ kind: "not_found", message: "Something this refers to does not exist." });
    case "23514":
      return refuse({ kind: "invalid", message: "The database refused these values.", fields: [] });
    default:
      return null;
  }
}
