/** What the waitlist's address says: whom to show, and the visit whose time has become free. */
export type WaitlistQuery = {
  readonly clinician: string | null;
  readonly state: "waiting" | "offered" | null;
  readonly appointment: string | null;
};

type Params = Readonly<Record<string, string | string[] | undefined>>;

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Reads the address; what cannot be meant is left out. */
export function readWaitlistQuery(params: Params): WaitlistQuery {
  const idOf = (value: Params[string]) => (typeof value === "string" && uuid.test(value) ? value : null);
  const { state } = params;
  return {
    clinician: idOf(params.clinician),
    state: state === "waiting" || state === "offered" ? state : null,
    appointment: idOf(params.appointment),
  };
}

/** The address that says this. */
export function waitlistHref(query: Partial<WaitlistQuery>): string {
  const given = Object.entries(query).filter((pair): pair is [string, string] => pair[1] !== null);
  const search = new URLSearchParams(given).toString();
  return search === "" ? "/waitlist" : `/waitlist?${search}`;
}
