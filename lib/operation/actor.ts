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
/** Whoever holds a link to sign for one plan: sees the rows of its patient, and may run what names this kind and nothing else. */
export type SignerActor = {
  readonly kind: "signer";
  readonly clinic: ActorClinic;
  /** Stands where a user's id would: a link is nobody's sign-in. */
  readonly linkId: string;
  readonly patientId: string;
  readonly planId: string;
  readonly name: string;
};
/** Whoever holds a link to answer the screening questions of one patient: adds answers once, and reads none. */
export type RespondentActor = {
  readonly kind: "respondent";
  readonly clinic: ActorClinic;
  /** Stands where a user's id would: a link is nobody's sign-in. */
  readonly linkId: string;
  readonly patientId: string;
  readonly name: string;
};
/** Whoever came by a secret address and nothing else. */
export type LinkActor = SignerActor | RespondentActor;
/** A job or a script working for one clinic. */
export type SystemActor = { readonly kind: "system"; readonly clinic: ActorClinic; readonly name: string };
/** Nobody signed in. */
export type Anonymous = { readonly kind: "anonymous" };

export type Actor = MemberActor | PatientActor | LinkActor | SystemActor | Anonymous;
/** An actor who belongs to a clinic. */
export type ClinicActor = Exclude<Actor, Anonymous>;

/** What an operation may allow. `anyone` needs no sign-in. Everything that is not named is refused. */
export type Allowed = Role | "signer" | "respondent" | "system" | "anyone";

/** The roles an actor has. A prescriber is a clinician too. */
export function rolesOf(actor: Actor): readonly Allowed[] {
  switch (actor.kind) {
    case "member":
      return actor.prescriber ? [actor.role, "prescriber"] : [actor.role];
    case "patient":
      return ["patient"];
    case "signer":
      return ["signer"];
    case "respondent":
      return ["respondent"];
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

/** Whose calls an actor's calls are: a user's, a link's, or the clinic's own. */
export function callerIdOf(actor: ClinicActor): string {
  if (actor.kind === "system") return actor.clinic.id;
  return "linkId" in actor ? actor.linkId : actor.userId;
}

/** The patient in whose name somebody acts, whose rows alone they see; null for staff and jobs. */
export function patientIdOf(actor: ClinicActor): string | null {
  return "patientId" in actor ? actor.patientId : null;
}

/** The database scope an actor works in: their clinic, for a patient their own rows, and for a respondent a role that reads no answers. */
export function scopeOf(actor: ClinicActor): Scope {
  return {
    role: actor.kind === "respondent" ? "cadence_link" : "cadence_app",
    clinicId: actor.clinic.id,
    userId: actor.kind === "system" ? null : callerIdOf(actor),
    patientId: patientIdOf(actor),
  };
}
