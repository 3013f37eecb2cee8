const pages = [
  { id: "overview", href: "/settings" },
  { id: "hours", href: "/settings/hours" },
  { id: "closures", href: "/settings/closures" },
  { id: "rooms", href: "/settings/rooms" },
  { id: "procedures", href: "/settings/procedures" },
  { id: "rules", href: "/settings/booking-rules" },
  { id: "protocol", href: "/settings/protocol" },
  { id: "topicals", href: "/settings/topicals" },
  { id: "consentForms", href: "/settings/consent-forms" },
  { id: "members", href: "/settings/members" },
] as const;

/** The pages of the settings a role may open, in the order of their tabs. */
export function settingsPages(role: "owner" | "clinician" | "front_desk" | null) {
  if (role === null) return [];
  return pages.filter(({ id }) => id !== "members" || role === "owner");
}
