import type { Scope } from "@/lib/db/transaction";
import type { Role } from "@/lib/kernel/finding";

export type ActorClinic = { readonly id: string; readonly name: string; readonly zone: string };

export type MemberActor = {
  readonly kind: "member";
  readonly clinic: ActorClinic;
  readonly userId: string;
  readonly memberId: string;
  readonly name: string;
  readonly role: "owner" | "clinician" | "front_desk";
  readonly prescriber: boolean;
};
export type PatientActor = {
  readonly kind: "patient";
  readonly clinic: ActorClinic;
  readonly userId: string;
  readonly patientId: string;
  readonly name: string;
};
/** A job or a script working for one clinic. */
export type SystemActor = { readonly kind: "system"; readonly clinic: ActorClinic; readonly name: string };
/** Nobody signed in. */
export type Anonymous = { readonly kind: "anonymous" };

export type Actor = MemberActor | PatientActor | SystemActor | Anonymous;
/** An actor who belongs to a clinic. */
export type ClinicActor = Exclude<Actor, Anonymous>;

/** What an operation may allow. `anyone` needs no sign-in. Everything that is not named is refused. */
export type Allowed = Role | "system" | "anyone";

/** The roles an actor has. A prescriber is a clinician too. */
export function rolesOf(actor: Actor): readonly Allowed[] {
  switch (actor.kind) {
    case "member":
      return actor.prescriber ? [actor.role, "prescriber"] : [actor.role];
    case "patient":
      return ["patient"];
    case "system":
      return ["system"];
    case "anonymous":
      return [];
  }
}

/** Whether an operation that allows these roles may be run by this actor. */
export function mayRun(allow: readonly Allowed[], actor: Actor): boolean {
  return allow.includes("anyone") || rolesOf(actor).some((role) => allow.includes(role));
}

/** The database scope an actor works in: their clinic, and for a patient their own rows. */
export function scopeOf(actor: ClinicActor): Scope {
  return {
    role: "cadence_app",
    clinicId: actor.clinic.id,
    userId: actor.kind === "system" ? null : actor.userId,
    patientId: actor.kind === "patient" ? actor.patientId : null,
  };
}
