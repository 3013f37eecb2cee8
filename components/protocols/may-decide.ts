/** Who is looking, as far as it decides what is offered. The operations ask again. */
type Looking = { readonly kind: string; readonly role?: string; readonly prescriber?: boolean };

/** Whether somebody may propose or withdraw a version: owners and prescribers. */
export function mayPropose({ kind, role, prescriber }: Looking): boolean {
  return kind === "member" && (role === "owner" || prescriber === true);
}

/** Whether somebody may answer for a version: clinicians, and owners who prescribe themselves. */
export function mayApprove({ kind, role, prescriber }: Looking): boolean {
  return kind === "member" && (role === "clinician" || prescriber === true);
}
